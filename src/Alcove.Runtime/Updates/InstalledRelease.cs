using System.Text.Json.Serialization;
using Alcove.Packaging;

namespace Alcove.Runtime.Updates;

/// <summary>Which release of a program is here, complete as far as it is needed to start.</summary>
/// <param name="AppId">The program.</param>
/// <param name="Seq">Number of the release.</param>
/// <param name="Version">Its version, for people.</param>
/// <param name="Name">Its name.</param>
/// <param name="Developer">Whose it is.</param>
/// <param name="ManifestHash">Hash of its manifest.</param>
/// <param name="ManifestSize">Its length in bytes.</param>
/// <param name="AuthorKey">The key that signed it.</param>
/// <param name="MinimumSeq">Releases below this one may not start.</param>
/// <param name="PreviousHash">Manifest of the release before, which may still run; null for none.</param>
/// <param name="OpenedAt">When it was opened last, in milliseconds since 1970.</param>
internal sealed record InstalledRelease(
    string AppId, long Seq, string Version, string Name, string Developer, string ManifestHash, int ManifestSize, string AuthorKey, long MinimumSeq, string? PreviousHash, long OpenedAt)
{
    /// <summary>The base libraries on which it runs, as a span; ".." for any.</summary>
    public string BaseLibrary { get; init; } = VersionSpan.Any.ToString();

    /// <summary>The same, read.</summary>
    [JsonIgnore]
    public VersionSpan RunsOn => VersionSpan.Read(BaseLibrary, out _) ?? VersionSpan.Any;

    /// <summary>Its manifest, as a file.</summary>
    [JsonIgnore]
    public FileEntry Manifest => new(ManifestHash, ManifestSize);
}
