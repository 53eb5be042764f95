using System.Text.Json;
using Alcove.Packaging;

namespace Alcove.Hub.Intake;

/// <summary>The icon of a version, for lists.</summary>
/// <param name="Hash">Its file; null when lists show a letter.</param>
/// <param name="Size">Length of the file.</param>
/// <param name="Obstacle">Why lists show a letter; null when they do not.</param>
internal sealed record VersionIcon(string? Hash, long Size, FormattableString? Obstacle)
{
    private const string Wanted = "Name a PNG, JPEG or WebP as the icon in the program's configuration.";

    /// <summary>Finds the one that a package's configuration names.</summary>
    /// <exception cref="JsonException">The configuration is damaged.</exception>
    public static VersionIcon Of(VerifiedPackage package)
    {
        using var config = JsonDocument.Parse(package.Read(PackagePath.Parse("app-config.json")));
        var name = config.RootElement.TryGetProperty("program", out var program) && program.TryGetProperty("icon", out var icon) ? icon.GetString() : null;
        if (string.IsNullOrEmpty(name)) return None($"There is no icon; lists show a letter instead. {Wanted}");
        if (!PackagePath.TryParse(name, out var path) || !package.Contains(path)) return None($"The icon '{name}' is not in the package; lists show a letter instead.");
        var entry = package.Manifest.Files[path];
        if (entry.Size > HubLimits.Icon) return None($"The icon '{name}' has {entry.Size} bytes; {HubLimits.Icon} are allowed, and lists show a letter instead.");

        // SECURITY(T11): what everybody's lists show are pixels, told by their bytes; an SVG can hold scripts and links.
        return PictureFormat.TypeOf(package.Read(path).Span) is null
            ? None($"The icon '{name}' is no PNG, JPEG or WebP; lists show a letter instead, because other formats, such as SVG, can hold more than a picture. {Wanted}")
            : new VersionIcon(entry.Sha256, entry.Size, null);
    }

    private static VersionIcon None(FormattableString obstacle) => new(null, 0, obstacle);
}
