using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Documents;

/// <summary>One release of a program in one channel.</summary>
/// <param name="Seq">Its number; each new release of a program has a higher one.</param>
/// <param name="Version">Its version as people see it.</param>
/// <param name="ManifestSha256">Hash of the manifest, which names all files.</param>
/// <param name="ManifestSize">Length of the manifest in bytes.</param>
/// <param name="Author">The author's signature over the manifest (<see cref="Envelope.ManifestType"/>).</param>
/// <param name="Review">The reviewer's word about it (<see cref="Envelope.ReviewType"/>); null only outside of the channel "release".</param>
/// <param name="Share">Who gets it.</param>
/// <param name="BaseLibrary">The base libraries on which it runs, or null for any.</param>
/// <param name="LogIndex">Its place in the hub's log, or null where there is none yet.</param>
/// <param name="PublishedAt">When it was released.</param>
public sealed record ReleaseEntry(
    long Seq,
    string Version,
    string ManifestSha256,
    int ManifestSize,
    EnvelopeSignature Author,
    Envelope? Review,
    ReleaseShare Share,
    VersionSpan? BaseLibrary,
    long? LogIndex,
    DateTimeOffset PublishedAt);
