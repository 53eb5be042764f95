using System.Text.Json;
using Alcove.Packaging;
using Alcove.Protocol.Catalog;

namespace Alcove.Hub.Intake;

/// <summary>What a version asks for, as far as its configuration and its code say it.</summary>
/// <param name="Domains">Servers it declares.</param>
/// <param name="Scopes">Scopes of users' permissions that its code names an API of.</param>
/// <param name="Modules">Modules of hosts that it declares.</param>
/// <param name="Pages">Its pages.</param>
internal sealed record VersionFacts(IReadOnlyList<string> Domains, IReadOnlyList<string> Scopes, IReadOnlyList<string> Modules, IReadOnlyList<string> Pages)
{
    private const string BaseLibraryKey = "baseLibrary";

    /// <summary>The base libraries on which it says that it runs, unchecked; all when it says nothing.</summary>
    public string BaseLibrary { get; init; } = VersionSpan.Any.ToString();

    public static VersionFacts None { get; } = new([], [], [], []);

    /// <summary>Reads the facts of a package.</summary>
    /// <exception cref="JsonException">Its configuration is damaged.</exception>
    public static VersionFacts Of(VerifiedPackage package)
    {
        using var config = JsonDocument.Parse(package.Read(PackagePath.Parse("app-config.json")));
        var program = config.RootElement.TryGetProperty("program", out var found) ? found : default;
        var domains = Texts(program, "network", "request").Concat(Texts(program, "network", "webview"));
        var modules = Texts(program, "host", "modules");
        var scopes = CodeScopes.NamedIn(package.Manifest.Files.Keys.Where(static path => path.Value.EndsWith(".js", StringComparison.Ordinal)).Select(package.ReadText)).Select(ScopeRules.NameOf);
        return new([.. domains.Distinct().Order(StringComparer.Ordinal)], [.. scopes.Order(StringComparer.Ordinal)], [.. modules.Distinct().Order(StringComparer.Ordinal)], package.Manifest.Pages) { BaseLibrary = SpanIn(program) };
    }

    /// <summary>The same, read; null when it is no span.</summary>
    public VersionSpan? RunsOn(out string problem) => VersionSpan.Read(BaseLibrary, out problem);

    // One character more than can be a span is enough to see that it is none.
    private static string SpanIn(JsonElement program)
    {
        if (program.ValueKind != JsonValueKind.Object || !program.TryGetProperty(BaseLibraryKey, out var said)) return VersionSpan.Any.ToString();
        var text = said.ValueKind == JsonValueKind.String ? said.GetString()! : said.GetRawText();
        return text.Length > VersionSpan.MaxLength ? text[..(VersionSpan.MaxLength + 1)] : text;
    }

    private static IEnumerable<string> Texts(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return [];
        return element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray().Where(static entry => entry.ValueKind == JsonValueKind.String).Select(static entry => entry.GetString()!)] : [];
    }
}
