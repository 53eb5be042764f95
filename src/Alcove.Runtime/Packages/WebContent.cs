using System.Text.Json;
using Alcove.Packaging;

namespace Alcove.Runtime.Packages;

/// <summary>What a web program's package holds: its pages, its files and its texts.</summary>
public sealed class WebContent
{
    private const string Folder = "web/";
    private readonly VerifiedPackage _package;
    private readonly Dictionary<string, WebDocument> _documents;
    private readonly string[] _locales;

    internal WebContent(VerifiedPackage package, JsonElement config)
    {
        _package = package;
        Language = config.GetProperty("language").GetString() ?? string.Empty;
        Direction = config.GetProperty("direction").GetString() ?? "auto";
        ReachBottomDistance = config.GetProperty("window").GetProperty("on_reach_bottom_distance").GetInt32();
        _locales = Strings(config.GetProperty("locales"));
        _documents = config.GetProperty("documents").EnumerateObject()
            .ToDictionary(static entry => entry.Name, static entry => new WebDocument(entry.Name, Strings(entry.Value.GetProperty("styles")), Strings(entry.Value.GetProperty("scripts"))), StringComparer.Ordinal);
    }

    /// <summary>Language of the manifest; empty when it names none.</summary>
    public string Language { get; }

    /// <summary>auto, ltr or rtl.</summary>
    public string Direction { get; }

    /// <summary>So close to the end of a page, in pixels, its program is told.</summary>
    public int ReachBottomDistance { get; }

    /// <summary>A page that the manifest declares; null for any other.</summary>
    public WebDocument? FindPage(string page) => _documents.GetValueOrDefault(page);

    /// <summary>A file of the program; null when there is none of that path.</summary>
    public ReadOnlyMemory<byte>? FindFile(string path) =>
        PackagePath.TryParse(Folder + path, out var checkedPath) && _package.Contains(checkedPath) ? _package.Read(checkedPath) : null;

    /// <summary>
    /// The texts for a user's language: the longest tag that fits (RFC 4647, lookup), then the manifest's language, then English,
    /// then the first there is.
    /// </summary>
    /// <returns>The tag, and the file as JSON; an empty tag when the program has no texts.</returns>
    public (string Locale, ReadOnlyMemory<byte> Texts) FindTexts(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        foreach (var wanted in (string[])[language.Replace('_', '-'), Language, "en"])
            for (var tag = wanted; tag.Length > 0; tag = tag.LastIndexOf('-') is >= 0 and var cut ? tag[..cut] : string.Empty)
                if (Match(tag) is { } locale) return Read(locale);
        return _locales.Length > 0 ? Read(_locales[0]) : (string.Empty, default);
    }

    // zh-CN serves zh as well: most programs have one file for a language, under a region's name.
    private string? Match(string tag) =>
        _locales.FirstOrDefault(locale => locale.Equals(tag, StringComparison.OrdinalIgnoreCase))
        ?? (tag.Contains('-') ? null : _locales.FirstOrDefault(locale => locale.StartsWith($"{tag}-", StringComparison.OrdinalIgnoreCase)));

    private (string Locale, ReadOnlyMemory<byte> Texts) Read(string locale) => (locale, FindFile($"i18n/{locale}.json") ?? default);

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(static entry => entry.GetString() ?? string.Empty)];
}
