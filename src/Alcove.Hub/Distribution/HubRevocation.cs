namespace Alcove.Hub.Distribution;

/// <summary>A revocation as it stands in the database.</summary>
internal sealed record HubRevocation(string Id, string Level, string? AppId, long? SeqFrom, long? SeqTo, string? ManifestHash, string? AuthorKey, string Reason, string CreatedBy, long CreatedAt, long? SignedAt)
{
    public const string Columns = "id, level, app_id, seq_from, seq_to, manifest_hash, author_key, reason, created_by, created_at, signed_at";
}
