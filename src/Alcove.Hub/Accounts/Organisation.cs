namespace Alcove.Hub.Accounts;

/// <summary>An organisation.</summary>
internal sealed record Organisation(string Id, string Name, long CreatedAt);
