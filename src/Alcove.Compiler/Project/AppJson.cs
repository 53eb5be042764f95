using System.Text.Json;
using Alcove.Compiler.Diagnostics;

namespace Alcove.Compiler.Project;

/// <summary>app.json as far as the compiler needs it.</summary>
internal sealed class AppJson
{
    private readonly string _text;

    private AppJson(JsonElement json, string text) => (Json, _text) = (json, text);

    public JsonElement Json { get; }

    /// <summary>All pages, the entry page first, then in order.</summary>
    public required IReadOnlyList<string> Pages { get; init; }

    public required IReadOnlyList<Subpackage> Subpackages { get; init; }

    public required Plugins Plugins { get; init; }

    /// <summary>Components that every page and component may use.</summary>
    public IEnumerable<KeyValuePair<string, string>> GlobalComponents =>
        Json.TryGetProperty("usingComponents", out var list) && list.ValueKind == JsonValueKind.Object
            ? list.EnumerateObject().Select(static entry => KeyValuePair.Create(entry.Name, ProjectPathOf(entry.Value.GetString() ?? string.Empty)))
            : [];

    /// <summary>File with the values of `@name` texts.</summary>
    public string ThemePath => Json.TryGetProperty("themeLocation", out var place) && place.GetString() is { Length: > 0 } path ? path.TrimStart('/') : "theme.json";

    public bool HasCustomTabBar => Json.TryGetProperty("tabBar", out var bar) && bar.TryGetProperty("custom", out var custom) && custom.ValueKind == JsonValueKind.True;

    /// <summary>Pages that lie behind a tab.</summary>
    public IReadOnlySet<string> TabPages =>
        Json.TryGetProperty("tabBar", out var bar) && bar.TryGetProperty("list", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(static tab => tab.TryGetProperty("pagePath", out var path) ? (path.GetString() ?? string.Empty).Trim('/') : string.Empty).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>();

    /// <exception cref="CompileException">app.json cannot be read.</exception>
    public static AppJson Read(ProjectFolder project, JsonElement? weChatConfig, DiagnosticBag diagnostics)
    {
        if (project.ReadJson("app.json", diagnostics) is not { } json)
            throw new CompileException(diagnostics.Sorted() is [{ Path: "app.json" } first, ..] ? first.ToString() : "app.json is empty: it must name at least one page.");
        var subpackages = ReadSubpackages(json).ToArray();
        var pages = Strings(json, "pages").Select(static page => page.Trim('/')).Concat(subpackages.SelectMany(static sub => sub.Pages)).Distinct(StringComparer.Ordinal).ToArray();
        if (pages.Length == 0) throw new CompileException("app.json names no page: add at least one to \"pages\".");
        var text = project.ReadText("app.json");
        AppJsonKeys.Check(json, text, diagnostics);
        var plugins = Plugins.Find(project, json, weChatConfig, diagnostics);
        foreach (var (path, content) in ExtendedLibraries.Find(json)) project.Supply(path, content);
        return new(json, text) { Pages = [.. pages, .. plugins.All.SelectMany(static plugin => plugin.Pages.Values)], Subpackages = subpackages, Plugins = plugins };
    }

    /// <summary>Root of the subpackage of a path; empty for the main package.</summary>
    public string PackageOf(string path) => Subpackages.FirstOrDefault(sub => path.StartsWith($"{sub.Root}/", StringComparison.Ordinal))?.Root ?? string.Empty;

    /// <summary>A path without an alias of `resolveAlias`, such as `@/*`.</summary>
    public string WithoutAlias(string target)
    {
        if (!Json.TryGetProperty("resolveAlias", out var aliases) || aliases.ValueKind != JsonValueKind.Object) return target;
        foreach (var alias in aliases.EnumerateObject())
        {
            var prefix = alias.Name.TrimEnd('*');
            if (target.StartsWith(prefix, StringComparison.Ordinal) && alias.Value.GetString() is { } place) return $"/{place.TrimEnd('*').Trim('/')}/{target[prefix.Length..]}";
        }

        return target;
    }

    /// <summary>Line of the first place where a text stands.</summary>
    public int LineOf(string text) => _text.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at ? _text.AsSpan(0, at).Count('\n') + 1 : 1;

    private static IEnumerable<Subpackage> ReadSubpackages(JsonElement json)
    {
        foreach (var name in (string[])["subpackages", "subPackages"])
        {
            if (!json.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array) continue;
            foreach (var entry in list.EnumerateArray())
            {
                var root = (entry.GetProperty("root").GetString() ?? string.Empty).Trim('/');
                yield return new Subpackage(
                    root,
                    entry.TryGetProperty("name", out var given) ? given.GetString() ?? string.Empty : string.Empty,
                    entry.TryGetProperty("independent", out var independent) && independent.ValueKind == JsonValueKind.True,
                    [.. Strings(entry, "pages").Select(page => $"{root}/{page.Trim('/')}")]);
            }
        }
    }

    private static IEnumerable<string> Strings(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(static entry => entry.GetString() ?? string.Empty) : [];

    // In app.json paths are relative to the root.
    private static string ProjectPathOf(string target) => target.StartsWith("./", StringComparison.Ordinal) || target.StartsWith("../", StringComparison.Ordinal) ? $"/{ProjectPath.Join(string.Empty, target)}" : target;
}
