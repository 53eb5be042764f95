namespace Alcove.Packaging.Trust.Documents;

/// <summary>Whose program it is.</summary>
/// <param name="Id">Id of the organisation at the hub.</param>
/// <param name="Name">Its name as people see it.</param>
public sealed record Developer(string Id, string Name);
