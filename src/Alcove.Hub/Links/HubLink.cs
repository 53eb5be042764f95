namespace Alcove.Hub.Links;

/// <summary>A link to a program.</summary>
internal sealed record HubLink(string Id, string AppId, string Channel, string Path, string Query, string Scene, string CreatedBy, long CreatedAt, long ExpiresAt, long? RevokedAt)
{
    public const string Columns = "id, app_id, channel, path, query, scene, created_by, created_at, expires_at, revoked_at";
}
