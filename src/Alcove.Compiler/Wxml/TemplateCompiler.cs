using System.Text.RegularExpressions;
using Alcove.Compiler.Diagnostics;
using Alcove.Compiler.Project;
using Alcove.Compiler.Tools;

namespace Alcove.Compiler.Wxml;

/// <summary>Collects the templates of a package script with what they import, and has them compiled together.</summary>
internal sealed partial class TemplateCompiler(ProjectFolder project, ToolBox tools, DiagnosticBag diagnostics)
{
    private readonly SortedDictionary<string, string> _templates = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _scripts = new(StringComparer.Ordinal);

    /// <returns>A JavaScript expression; null when there is no template.</returns>
    public async Task<string?> CompileAsync(IEnumerable<ComponentNode> components, CancellationToken cancellationToken)
    {
        foreach (var template in components.Select(static component => component.Template).OfType<string>()) AddTemplate(template);
        if (_templates.Count == 0) return null;
        var answer = await tools.TemplatesAsync([.. _templates.Select(Pair)], [.. _scripts.Select(Pair)], cancellationToken).ConfigureAwait(false);
        foreach (var finding in ToolBox.Findings(answer)) diagnostics.Add(finding);
        return answer.GetProperty("code").GetString();
    }

    private void AddTemplate(string path)
    {
        if (_templates.ContainsKey(path)) return;
        var source = project.ReadText(path);
        _templates.Add(path, source);
        foreach (Match match in Import().Matches(source))
        {
            var isScript = match.Groups["tag"].Value is "wxs" or "fxs";
            if (Resolve(path, match.Groups["src"].Value, isScript ? ["wxs", "fxs"] : ["wxml", "fxml"]) is not { } target)
                diagnostics.Warning(DiagnosticCode.TemplateMissing, path, $"'{match.Groups["src"].Value}' does not exist", source.AsSpan(0, match.Index).Count('\n') + 1);
            else if (isScript) AddScript(target);
            else AddTemplate(target);
        }

        foreach (Match match in Require().Matches(source))
            if (Resolve(path, match.Groups["src"].Value, ["wxs", "fxs"]) is { } target) AddScript(target);
    }

    private void AddScript(string path)
    {
        if (_scripts.ContainsKey(path)) return;
        var source = project.ReadText(path);
        _scripts.Add(path, source);
        foreach (Match match in Require().Matches(source))
            if (Resolve(path, match.Groups["src"].Value, ["wxs", "fxs"]) is { } target) AddScript(target);
    }

    private string? Resolve(string from, string target, string[] extensions)
    {
        var path = ProjectPath.Join(ProjectPath.FolderOf(from), target);
        return extensions.Select(extension => $"{path}.{extension}").Prepend(path).FirstOrDefault(candidate => project.Has(candidate) && extensions.Any(extension => candidate.EndsWith($".{extension}", StringComparison.Ordinal)));
    }

    private static (string Path, string Source) Pair(KeyValuePair<string, string> file) => (file.Key, file.Value);

    [GeneratedRegex("""<(?<tag>import|include|wxs|fxs)\b[^>]*?\bsrc\s*=\s*['"](?<src>[^'"{]+)['"]""")]
    private static partial Regex Import();

    [GeneratedRegex("""require\(\s*['"](?<src>[^'"]+\.(?:wxs|fxs))['"]\s*\)""")]
    private static partial Regex Require();
}
