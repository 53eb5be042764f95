using System.Text;

namespace Alcove.ProtocolGenerator;

/// <summary>The defences that a test build can switch off, as an enum, as a declaration for scripts and as a page.</summary>
internal static class DefenceWriter
{
    public static IEnumerable<Output> Write(DefenceFile file)
    {
        var text = new StringBuilder(Names.Banner).Append("#nullable enable\n\nnamespace Alcove;\n\n/// <summary>Defences, each with a test that fails without it.</summary>\ninternal enum Defence\n{\n");
        foreach (var defence in file.Defences) text.Append($"    /// <summary>{defence.Summary} ({defence.Threat}).</summary>\n    {Names.Pascal(defence.Name)},\n\n");
        text.Length--;
        yield return new("src/Defences/Generated/Defence.g.cs", text.Append("}\n").ToString());

        var script = new StringBuilder(Names.Banner).Append("/** Whether each defence is up: the constant true wherever it is not a build for testing (web/build.mjs). */\ndeclare const defences: {\n");
        foreach (var defence in file.Defences) script.Append($"  readonly {defence.Name}: boolean\n");
        yield return new("web/protocol/generated/defences.d.ts", script.Append("}\n").ToString());

        var page = new StringBuilder("<!-- Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit. -->\n").Append($"# Defences and their tests\n\n{file.Summary}\n\n| defence | threat | | test that fails without it |\n|---|---|---|---|\n");
        foreach (var defence in file.Defences) page.Append($"| {defence.Name} | [{defence.Threat}](../threat-model.md) | {defence.Summary} | `{defence.Test}` |\n");
        yield return new("docs/reference/defences.md", page.ToString());
    }
}

internal sealed record DefenceEntry(string Name, string Threat, string Summary, string Test);
internal sealed record DefenceFile(string Summary, List<DefenceEntry> Defences);
