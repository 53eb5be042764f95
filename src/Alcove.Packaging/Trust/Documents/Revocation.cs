namespace Alcove.Packaging.Trust.Documents;

/// <summary>One revocation. All that it names must fit a release; at least a program, a manifest or a key is named.</summary>
/// <param name="Id">Its id; an entry never changes or vanishes.</param>
/// <param name="Level">How far it goes.</param>
/// <param name="Reason">What people are told.</param>
/// <param name="At">When.</param>
public sealed record Revocation(string Id, RevocationLevel Level, string Reason, DateTimeOffset At)
{
    /// <summary>Id of the program, or null for any.</summary>
    public string? AppId { get; init; }

    /// <summary>Lowest release that it is about. 0 by default.</summary>
    public long SeqFrom { get; init; }

    /// <summary>Highest release that it is about. All by default.</summary>
    public long SeqTo { get; init; } = long.MaxValue;

    /// <summary>Hash of a manifest, or null for any.</summary>
    public string? ManifestSha256 { get; init; }

    /// <summary>Id of an author's key, or null for any.</summary>
    public string? DeveloperKey { get; init; }

    /// <summary>Whether it is about this release.</summary>
    public bool Covers(string appId, long seq, string manifestSha256, string? developerKey) =>
        (AppId is null || AppId == appId)
        && seq >= SeqFrom && seq <= SeqTo
        && (ManifestSha256 is null || ManifestSha256 == manifestSha256)
        && (DeveloperKey is null || DeveloperKey == developerKey);
}
