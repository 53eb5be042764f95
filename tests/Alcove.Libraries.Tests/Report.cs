using System.Text;

namespace Alcove.Libraries.Tests;

/// <summary>The report as it is kept in docs/reports.</summary>
internal static class Report
{
    public static string Write(IReadOnlyList<Outcome> outcomes)
    {
        var text = new StringBuilder();
        text.AppendLine("# Component libraries on Alcove").AppendLine();
        text.AppendLine("Written by `tests/Alcove.Libraries.Tests`, which opens every component of these libraries in the real host and a real browser. Green means: it compiles, attaches, shows a visible box, and nothing is thrown in the worker or the view. It does not mean that every property and event was tried.").AppendLine();
        text.AppendLine("| library | components | green | share |").AppendLine("|---|---:|---:|---:|");
        foreach (var group in outcomes.GroupBy(static outcome => outcome.Component.Library)) text.AppendLine(Row($"{group.Key.Package} {group.Key.Version}", [.. group]));
        text.AppendLine(Row("all", outcomes)).AppendLine();
        foreach (var group in outcomes.GroupBy(static outcome => outcome.Component.Library)) WriteLibrary(text, group.Key, [.. group]);
        return text.ToString().ReplaceLineEndings("\n");
    }

    public static double Share(IReadOnlyList<Outcome> outcomes) => (double)outcomes.Count(static outcome => outcome.Fault is null) / outcomes.Count;

    private static void WriteLibrary(StringBuilder text, Library library, IReadOnlyList<Outcome> outcomes)
    {
        text.AppendLine($"## {library.Package}").AppendLine();
        text.AppendLine($"Green: {string.Join(", ", outcomes.Where(static outcome => outcome.Fault is null).Select(static outcome => outcome.Component.Name))}.").AppendLine();
        var red = outcomes.Where(static outcome => outcome.Fault is not null).ToArray();
        if (red.Length == 0) return;
        text.AppendLine("| red | why |").AppendLine("|---|---|");
        foreach (var (component, fault) in red) text.AppendLine($"| {component.Name} | {fault!.Replace("|", "\\|", StringComparison.Ordinal)} |");
        text.AppendLine();
    }

    private static string Row(string name, IReadOnlyList<Outcome> outcomes) =>
        $"| {name} | {outcomes.Count} | {outcomes.Count(static outcome => outcome.Fault is null)} | {Share(outcomes) * 100:0.0} % |";
}
