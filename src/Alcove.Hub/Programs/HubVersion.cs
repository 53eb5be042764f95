namespace Alcove.Hub.Programs;

/// <summary>One submitted version. What was submitted never changes; only its state does.</summary>
internal sealed record HubVersion(
    string AppId, long Seq, string Version, string State, string ManifestHash, long ManifestSize, long TotalSize, string AuthorKey, byte[] AuthorEnvelope,
    string Report, string Facts, string Notes, string SubmittedBy, long CreatedAt, string? Icon, long IconSize, long Pages)
{
    public const string Columns = "app_id, seq, version, state, manifest_hash, manifest_size, total_size, author_key, author_envelope, report, facts, notes, submitted_by, created_at, icon, icon_size, pages";
}
