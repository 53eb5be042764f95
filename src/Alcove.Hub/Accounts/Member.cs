namespace Alcove.Hub.Accounts;

/// <summary>Somebody in an organisation.</summary>
internal sealed record Member(string AccountId, string Name, string DisplayName, long Role);
