using Alcove.Packaging;

namespace Alcove.Hub.Intake;

/// <summary>What the checks look at.</summary>
/// <param name="Package">The package; every byte of it passed the door.</param>
/// <param name="Facts">What it asks for.</param>
/// <param name="Icon">What lists show of it.</param>
/// <param name="Before">What the newest approved version asked for; null for the first.</param>
/// <param name="KnownBad">Blobs and packages that were revoked before.</param>
internal sealed record CheckInput(VerifiedPackage Package, VersionFacts Facts, VersionIcon Icon, VersionFacts? Before, IReadOnlySet<string> KnownBad)
{
    /// <summary>Files with program code in them.</summary>
    public IEnumerable<PackagePath> Scripts => Package.Manifest.Files.Keys.Where(static path => path.Value.EndsWith(".js", StringComparison.Ordinal) || path.Value.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>Files whose bytes are text.</summary>
    public IEnumerable<PackagePath> Texts => Package.Manifest.Files.Keys.Where(static path => TextTypes.Contains(Path.GetExtension(path.Value)));

    private static readonly HashSet<string> TextTypes = new(StringComparer.OrdinalIgnoreCase) { ".js", ".json", ".html", ".css", ".txt", ".md", ".map", ".svg", ".xml", ".wxml", ".wxss", ".wxs", ".yml", ".yaml", ".pem", ".key", ".env", "" };
}
