namespace Alcove.Hub.Accounts;

/// <summary>What is shown of a token: never its text.</summary>
internal sealed record TokenInfo(string Id, string Name, string AccountId, long Role, long CreatedAt, long ExpiresAt, long? RevokedAt);
