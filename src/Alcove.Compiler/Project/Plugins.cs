using System.Text.Json;
using Alcove.Compiler.Diagnostics;

namespace Alcove.Compiler.Project;

/// <summary>
/// Plugins that app.json or a subpackage names. Their code is looked for in the project: `pluginRoot` of
/// project.config.json, then `plugins/NAME`, then `plugin`; the folder must hold plugin.json.
/// </summary>
internal sealed class Plugins
{
    private const string Scheme = "plugin://";
    private readonly SortedDictionary<string, Plugin> _found = new(StringComparer.Ordinal);

    public IEnumerable<Plugin> All => _found.Values;

    public static Plugins Find(ProjectFolder project, JsonElement app, JsonElement? weChatConfig, DiagnosticBag diagnostics)
    {
        var plugins = new Plugins();
        foreach (var name in Names(app).Distinct(StringComparer.Ordinal))
        {
            if (FolderOf(name, project, weChatConfig) is { } folder) plugins._found[name] = Read(name, folder, project, diagnostics);
            else diagnostics.Warning(DiagnosticCode.Unsupported, "app.json", $"the plugin '{name}' is not in the project: put its code into 'plugins/{name}'; until then its components show their content only");
        }

        return plugins;
    }

    /// <summary>Path in the project of `plugin://NAME/COMPONENT`; null when there is no such plugin or component.</summary>
    public string? Resolve(string target)
    {
        if (!target.StartsWith(Scheme, StringComparison.Ordinal) || target[Scheme.Length..].Split('/', 2) is not [var name, var component]) return null;
        return _found.TryGetValue(name, out var plugin) && plugin.Components.TryGetValue(component, out var path) ? path : null;
    }

    public static bool IsReference(string target) => target.StartsWith(Scheme, StringComparison.Ordinal);

    private static IEnumerable<string> Names(JsonElement app)
    {
        foreach (var holder in Subpackages(app).Prepend(app))
            if (holder.TryGetProperty("plugins", out var list) && list.ValueKind == JsonValueKind.Object)
                foreach (var plugin in list.EnumerateObject()) yield return plugin.Name;
    }

    private static IEnumerable<JsonElement> Subpackages(JsonElement app) => new[] { "subpackages", "subPackages" }
        .SelectMany(name => app.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : Array.Empty<JsonElement>());

    private static string? FolderOf(string name, ProjectFolder project, JsonElement? weChatConfig)
    {
        var root = weChatConfig is { } config && config.TryGetProperty("pluginRoot", out var given) ? given.GetString() : null;
        string?[] candidates = [root is null ? null : Path.Combine(project.Folder, root), Path.Combine(project.Root, "plugins", name), Path.Combine(project.Folder, "plugins", name), Path.Combine(project.Folder, "plugin")];
        return candidates.FirstOrDefault(static folder => folder is not null && File.Exists(Path.Combine(folder, "plugin.json")));
    }

    private static Plugin Read(string name, string folder, ProjectFolder project, DiagnosticBag diagnostics)
    {
        var root = $"__plugin__/{name}";
        project.Mount(root, folder);
        var json = project.ReadJson($"{root}/plugin.json", diagnostics);
        var main = json is { } element && element.TryGetProperty("main", out var entry) && entry.GetString() is { Length: > 0 } script ? ProjectPath.Join(root, $"./{script}") : string.Empty;
        return new Plugin(name, root, main, Paths(json, "publicComponents", root), Paths(json, "pages", root));
    }

    private static Dictionary<string, string> Paths(JsonElement? json, string member, string root) =>
        json is { } element && element.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Object
            ? list.EnumerateObject().ToDictionary(static entry => entry.Name, entry => ProjectPath.Join(root, $"./{entry.Value.GetString()}".Replace(".//", "./", StringComparison.Ordinal)), StringComparer.Ordinal)
            : [];
}
