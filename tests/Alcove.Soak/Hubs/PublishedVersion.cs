namespace Alcove.Soak.Hubs;

/// <summary>A version that a hub has acknowledged.</summary>
/// <param name="AppId">Its program.</param>
/// <param name="Seq">Its number at the hub.</param>
/// <param name="ManifestHash">SHA-256 of its manifest, which is a file that the hub hands out.</param>
/// <param name="IsReleased">Whether its release was acknowledged too: it is signed then.</param>
internal sealed record PublishedVersion(string AppId, long Seq, string ManifestHash, bool IsReleased);
