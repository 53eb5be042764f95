using System.Text;

namespace Alcove.ProtocolGenerator;

/// <summary>What of the built-in components there is: a page for people, a table for `wx.canIUse`.</summary>
internal static class CompatibilityWriter
{
    private const string Banner = "<!-- Generated from protocol/components.json by tools/Alcove.ProtocolGenerator. Do not edit. -->\n";

    public static IEnumerable<Output> Write(Contract contract)
    {
        yield return new("docs/compatibility.md", Page(contract.Components));
        yield return new("web/protocol/generated/components.ts", Table(contract.Components));
    }

    private static string Page(ComponentFile file)
    {
        var text = new StringBuilder(Banner).Append($"# Compatibility: built-in components\n\n{file.Summary}\n\nyes: as in WeChat. partial: works, with the difference named. no: accepted and without effect. host: needs an adapter of the host; without one a clear box, or nothing, and an `error` event.\n");
        text.Append("\n| component | attributes | events | |\n|---|---|---|---|\n");
        foreach (var component in file.Components)
            text.Append($"| [{component.Name}](#{component.Name}) | {Count(component, component.Attributes.Keys)} | {Count(component, component.Events)} | {(component.Host ? "host" : Whole(component))} |\n");
        foreach (var component in file.Components) Section(text, component);
        return text.ToString();
    }

    private static void Section(StringBuilder text, ComponentEntry component)
    {
        text.Append($"\n## {component.Name}\n");
        if (component.Partial?.GetValueOrDefault(string.Empty) is { } note) text.Append($"\nPartial: {note}.\n");
        if (component.Attributes.Count + component.Events.Count == 0) return;
        text.Append("\n| attribute or event | default | |\n|---|---|---|\n");
        foreach (var (name, value) in component.Attributes) text.Append($"| {name} | {(value.Length > 0 ? $"`{value}`" : string.Empty)} | {State(component, name)} |\n");
        foreach (var name in component.Events) text.Append($"| bind{name} | | {State(component, name)} |\n");
    }

    private static string State(ComponentEntry component, string name) =>
        component.Partial?.GetValueOrDefault(name) is { } difference ? $"partial: {difference}" : component.Missing?.GetValueOrDefault(name) is { } reason ? $"no: {reason}" : component.Host ? "host" : "yes";

    private static string Count(ComponentEntry component, IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "" : $"{names.Count(name => component.Missing?.ContainsKey(name) != true)} of {names.Count}";

    private static string Whole(ComponentEntry component) => component.Notes.Count == 0 ? "yes" : "partial";

    private static string Table(ComponentFile file)
    {
        var text = new StringBuilder(Names.Banner).Append("\n/** Attributes and events that work, by component; those that need a host are not listed. */\nexport const componentTable: Readonly<Record<string, readonly string[]>> = {\n");
        foreach (var component in file.Components.Where(component => !component.Host))
        {
            var names = component.Attributes.Keys.Concat(component.Events.Select(name => $"bind{name}")).Where(name => component.Missing?.ContainsKey(name) != true && component.Missing?.ContainsKey(name.Replace("bind", string.Empty, StringComparison.Ordinal)) != true);
            text.Append($"  '{component.Name}': [{string.Join(", ", names.Select(name => $"'{name}'"))}],\n");
        }

        return text.Append("}\n").ToString();
    }
}
