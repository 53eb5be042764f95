namespace Alcove.Hub.Accounts;

/// <summary>A key with which an organisation signs its packages.</summary>
internal sealed record AuthorKey(string KeyId, string OrganisationId, string PublicKey, string Name, long CreatedAt, long? RevokedAt);
