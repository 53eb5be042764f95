using System.Globalization;

namespace Alcove.Packaging.Trust.Metadata;

/// <summary>Names of metadata files, on the server and on the disk. SECURITY(T01): what came from outside is escaped, so it is one plain segment.</summary>
internal static class MetadataNames
{
    public static string Escape(string role) => Defences.Hold(Defence.MetadataNames) ? Uri.EscapeDataString(role) : role;

    public static string OnDisk(string role) => $"{Escape(role)}.json";

    public static string OnServer(string role, long? version) => version is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}.{Escape(role)}.json") : OnDisk(role);

    /// <summary>Where the bytes of a target are: with the hash before the file's name, so that a new one never takes the place of an old one.</summary>
    public static string OfTarget(string path, string? hash)
    {
        var segments = path.Split('/');
        if (segments.Any(static segment => segment is "" or "." or "..") || path.Contains('\\', StringComparison.Ordinal))
            throw new TrustException(TrustError.BadDocument, $"'{path}' is not a name that a file can be fetched by.");
        if (hash is not null) segments[^1] = $"{hash}.{segments[^1]}";
        return string.Join('/', segments.Select(Uri.EscapeDataString));
    }
}
