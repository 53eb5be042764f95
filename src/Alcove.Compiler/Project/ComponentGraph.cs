using System.Text.Json;
using System.Text.RegularExpressions;
using Alcove.Compiler.Diagnostics;
using Alcove.Compiler.Wxss;

namespace Alcove.Compiler.Project;

/// <summary>Follows pages to their components, and components to theirs.</summary>
internal sealed partial class ComponentGraph
{
    private const string TabBar = "custom-tab-bar/index";

    private readonly ProjectFolder _project;
    private readonly AppJson _app;
    private readonly DiagnosticBag _diagnostics;
    private readonly SortedDictionary<string, ComponentNode> _nodes = new(StringComparer.Ordinal);

    private ComponentGraph(ProjectFolder project, AppJson app, DiagnosticBag diagnostics) => (_project, _app, _diagnostics) = (project, app, diagnostics);

    /// <summary>All pages and components by path.</summary>
    public IReadOnlyDictionary<string, ComponentNode> Nodes => _nodes;

    public static ComponentGraph Build(ProjectFolder project, AppJson app, DiagnosticBag diagnostics)
    {
        var graph = new ComponentGraph(project, app, diagnostics);
        foreach (var page in app.Pages) graph.AddPage(page);
        if (app.HasCustomTabBar && project.Has($"{TabBar}.json")) graph.Add(TabBar, isPage: false);
        var number = 0;
        foreach (var node in graph._nodes.Values) node.Scope = graph.IsIsolated(node) ? $"c{++number}" : string.Empty;
        return graph;
    }

    /// <summary>Everything that a page shows, dependencies before dependents.</summary>
    public IReadOnlyList<ComponentNode> Closure(string path)
    {
        var order = new List<ComponentNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (_app.TabPages.Contains(path)) Visit(TabBar, seen, order);
        Visit(path, seen, order);
        return order;
    }

    private void Visit(string path, HashSet<string> seen, List<ComponentNode> order)
    {
        if (!seen.Add(path) || !_nodes.TryGetValue(path, out var node)) return;
        foreach (var used in node.Uses.Values.Concat(node.Generics.Values.OfType<string>())) Visit(used, seen, order);
        order.Add(node);
    }

    private void AddPage(string page)
    {
        if (Find(page, ["wxml", "fxml"]) is null && Find(page, ["js", "ts"]) is null)
            _diagnostics.Error(DiagnosticCode.PageMissing, "app.json", $"the page '{page}' has no {page}.wxml and no {page}.js; create them or take the page out of app.json", _app.LineOf(page));
        else
            Add(page, isPage: true);
    }

    private void Add(string path, bool isPage)
    {
        if (_nodes.ContainsKey(path)) return;
        var json = _project.ReadJson($"{path}.json", _diagnostics);
        var node = new ComponentNode(path, isPage, json)
        {
            Template = Find(path, ["wxml", "fxml"]),
            Style = Find(path, StyleFiles.Extensions),
            Script = Find(path, ["js", "ts"]),
            Package = _app.PackageOf(path),
        };
        _nodes.Add(path, node);
        foreach (var (tag, target) in _app.GlobalComponents.Concat(Map(json, "usingComponents"))) Use(node, tag, target);
        foreach (var generic in Members(json, "componentGenerics"))
            node.Generics[generic.Name] = generic.Value.ValueKind == JsonValueKind.Object && generic.Value.TryGetProperty("default", out var target) && target.GetString() is { } given ? ResolveComponent(path, given) : null;
        foreach (var component in node.Generics.Values.OfType<string>().ToArray()) Add(component, isPage: false);
    }

    private void Use(ComponentNode node, string tag, string target)
    {
        if (target.StartsWith("ext://", StringComparison.Ordinal))
        {
            _diagnostics.Warning(DiagnosticCode.Unsupported, $"{node.Path}.json", $"'{target}' is a component of WeChat's own; <{tag}> shows its content only");
            return;
        }

        if ((Plugins.IsReference(target) ? _app.Plugins.Resolve(target) : ResolveComponent(node.Path, target)) is not { } found)
        {
            _diagnostics.Warning(DiagnosticCode.ComponentMissing, $"{node.Path}.json", $"<{tag}> is '{target}', for which there is no file");
            return;
        }

        node.Uses[tag] = found;
        Add(found, isPage: false);
    }

    /// <summary>Relative to the user, then npm packages up the tree, then from the root.</summary>
    private string? ResolveComponent(string from, string target)
    {
        var folder = ProjectPath.FolderOf(from);
        target = _app.WithoutAlias(target);
        if (target.StartsWith('/')) return Existing(ProjectPath.Join(string.Empty, target));
        if (Existing(ProjectPath.Join(folder, target)) is { } relative) return relative;
        if (target.StartsWith('.')) return null;
        for (var at = folder; ; at = ProjectPath.FolderOf(at))
        {
            if (Existing(ProjectPath.Join(at, $"miniprogram_npm/{target}")) is { } package) return package;
            if (at.Length == 0) break;
        }

        return Existing(ProjectPath.Join(string.Empty, target));
    }

    private string? Existing(string path) =>
        new[] { path, $"{path}/index" }.FirstOrDefault(candidate => _project.Has($"{candidate}.json") || Find(candidate, ["wxml", "fxml", "js", "ts"]) is not null);

    private string? Find(string path, string[] extensions) => extensions.Select(extension => $"{path}.{extension}").FirstOrDefault(_project.Has);

    /// <summary>Pages share their styles with the app; components only when they say so, in JSON or in their script.</summary>
    private bool IsIsolated(ComponentNode node)
    {
        if (node.IsPage) return false;
        if (node.Json is { } json && json.TryGetProperty("styleIsolation", out var isolation)) return isolation.GetString() != "shared";
        return node.Script is null || !SharedStyles().IsMatch(_project.ReadText(node.Script));
    }

    private static IEnumerable<KeyValuePair<string, string>> Map(JsonElement? json, string name) =>
        Members(json, name).Where(static member => member.Value.ValueKind == JsonValueKind.String).Select(static member => KeyValuePair.Create(member.Name, member.Value.GetString()!));

    private static IEnumerable<JsonProperty> Members(JsonElement? json, string name) =>
        json is { } element && element.TryGetProperty(name, out var members) && members.ValueKind == JsonValueKind.Object ? members.EnumerateObject() : [];

    [GeneratedRegex("""styleIsolation['"]?\s*:\s*['"]shared['"]""")]
    private static partial Regex SharedStyles();
}
