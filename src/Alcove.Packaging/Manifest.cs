using System.Buffers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Alcove.Packaging;

/// <summary>What a package says of itself: identity, pages, and the hash of every file.</summary>
/// <param name="AppId">Id of the mini-program.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Pages">Paths of its pages, the first one first.</param>
/// <param name="Files">Every file of the package but the manifest.</param>
public sealed partial record Manifest(string AppId, string Name, string Version, IReadOnlyList<string> Pages, IReadOnlyDictionary<PackagePath, FileEntry> Files)
{
    /// <summary>Version of the format.</summary>
    public const int FormatVersion = 1;

    /// <summary>Path of the manifest itself.</summary>
    public const string FileName = "manifest.json";

    private const int LongestName = 64;

    /// <summary>How its pages are written.</summary>
    public ProgramKind Kind { get; init; } = ProgramKind.Wxml;

    /// <summary>Reads a manifest strictly: unknown or doubled members are errors.</summary>
    /// <exception cref="PackageException">It breaks the format.</exception>
    public static Manifest Parse(ReadOnlyMemory<byte> json)
    {
        if (json.Length > PackageLimits.Manifest) throw new PackageException(PackageError.TooLarge, $"{FileName} is larger than {PackageLimits.Manifest} bytes.");
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = !Defences.Hold(Defence.StrictManifest), MaxDepth = 8 });
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw Bad(exception.Message, exception);
        }
    }

    /// <summary>The one spelling of this manifest: its hash names the package.</summary>
    public byte[] ToCanonicalJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("appId", AppId);
            writer.WriteStartObject("files");
            foreach (var (path, entry) in Files.OrderBy(static file => file.Key))
            {
                writer.WriteStartObject(path.Value);
                writer.WriteString("sha256", entry.Sha256);
                writer.WriteNumber("size", entry.Size);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteNumber("formatVersion", FormatVersion);
            writer.WriteString("kind", Kind == ProgramKind.Web ? "web" : "wxml");
            writer.WriteString("name", Name);
            writer.WriteStartArray("pages");
            foreach (var page in Pages) writer.WriteStringValue(page);
            writer.WriteEndArray();
            writer.WriteString("version", Version);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Whether a text can be an id: letters, digits, dot, dash and underscore, 1 to 64 of them.</summary>
    public static bool IsAppId(string text) => AppIdPattern().IsMatch(text);

    private static Manifest Read(JsonElement root)
    {
        string[] known = ["appId", "files", "formatVersion", "kind", "name", "pages", "version"];
        foreach (var member in root.EnumerateObject())
            if (!known.Contains(member.Name) && Defences.Hold(Defence.StrictManifest)) throw Bad($"it has an unknown member '{member.Name}'");
        if (root.GetProperty("formatVersion").GetInt32() != FormatVersion) throw Bad($"its format is not {FormatVersion}; build the package with this version of Alcove");
        var kind = root.GetProperty("kind").GetString() switch { "wxml" => ProgramKind.Wxml, "web" => ProgramKind.Web, _ => throw Bad("its kind is neither 'wxml' nor 'web'") };
        var appId = root.GetProperty("appId").GetString() ?? string.Empty;
        if (!IsAppId(appId)) throw Bad($"'{appId}' is not an id of 1 to 64 letters, digits, dots, dashes or underscores");
        var name = root.GetProperty("name").GetString() ?? string.Empty;
        if (name.Length is 0 or > LongestName) throw Bad($"its name must have 1 to {LongestName} characters");
        var version = root.GetProperty("version").GetString() ?? string.Empty;
        if (version.Length is 0 or > LongestName) throw Bad($"its version must have 1 to {LongestName} characters");
        var pages = root.GetProperty("pages").EnumerateArray().Select(static page => page.GetString() ?? string.Empty).ToArray();
        if (pages.Length == 0) throw Bad("it names no page");
        return new(appId, name, version, pages, ReadFiles(root.GetProperty("files"))) { Kind = kind };
    }

    private static Dictionary<PackagePath, FileEntry> ReadFiles(JsonElement files)
    {
        var result = new Dictionary<PackagePath, FileEntry>();
        foreach (var file in files.EnumerateObject())
        {
            var hash = file.Value.GetProperty("sha256").GetString() ?? string.Empty;
            if (hash.Length != 64 || hash.Any(static c => !char.IsAsciiHexDigitLower(c))) throw Bad($"the hash of '{file.Name}' is not 64 hexadecimal digits");
            result.Add(PackagePath.Parse(file.Name), new FileEntry(hash, file.Value.GetProperty("size").GetInt32()));
        }

        return result;
    }

    private static PackageException Bad(string problem, Exception? cause = null) => new(PackageError.BadManifest, $"{FileName} breaks the format: {problem}.", cause);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex AppIdPattern();
}
