using System.Text;
using System.Text.Json;
using Alcove.Compiler.Diagnostics;
using Alcove.Compiler.Project;
using Alcove.Compiler.Tools;

namespace Alcove.Compiler.Wxss;

/// <summary>Style sheets of the app, its pages and components, with what they import put in its place.</summary>
internal sealed class StyleCompiler(ProjectFolder project, ComponentGraph graph, ToolBox tools, DiagnosticBag diagnostics)
{
    private const string AppStyle = "styles/app.css";
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private (string Path, string Source)[]? _preprocessed; // all that a Less or Sass file may import

    /// <summary>Style sheets by their path in the package.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>Sheets of the whole app.</summary>
    public IReadOnlyList<string> App => _files.ContainsKey(AppStyle) ? [AppStyle] : [];

    public async Task CompileAsync(CancellationToken cancellationToken)
    {
        if (StyleFiles.Extensions.Select(static extension => $"app.{extension}").FirstOrDefault(project.Has) is { } app) await AddAsync(AppStyle, app, string.Empty, cancellationToken).ConfigureAwait(false);
        foreach (var node in graph.Nodes.Values)
            if (node.Style is { } style) await AddAsync(PathOf(node), style, node.Scope, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sheets of a page in the order of the cascade: its components', then its own.</summary>
    public IEnumerable<string> OfPage(string page) => graph.Closure(page).Where(static node => node.Style is not null).Select(PathOf).Where(_files.ContainsKey);

    private static string PathOf(ComponentNode node) => $"styles/{node.Path}.css";

    private async Task AddAsync(string path, string style, string scope, CancellationToken cancellationToken)
    {
        var css = new StringBuilder();
        await AppendAsync(css, style, scope, [], cancellationToken).ConfigureAwait(false);
        if (css.Length > 0) _files[path] = Encoding.UTF8.GetBytes(css.ToString());
    }

    private async Task AppendAsync(StringBuilder css, string path, string scope, HashSet<string> open, CancellationToken cancellationToken)
    {
        if (!open.Add(path)) return; // a sheet that imports itself, over whatever corners
        var answer = await tools.StyleAsync(path, await ReadAsync(path, cancellationToken).ConfigureAwait(false), scope, cancellationToken).ConfigureAwait(false);
        foreach (var finding in ToolBox.Findings(answer)) diagnostics.Add(finding);
        foreach (var piece in answer.GetProperty("pieces").EnumerateArray())
        {
            if (piece.TryGetProperty("css", out var text)) css.Append(text.GetString());
            else if (Find(piece.GetProperty("import").GetString()!) is { } found) await AppendAsync(css, found, scope, open, cancellationToken).ConfigureAwait(false);
            else diagnostics.Warning(DiagnosticCode.StyleImport, path, $"the style sheet '{piece.GetProperty("import").GetString()}' does not exist");
        }

        open.Remove(path);
    }

    private string? Find(string path) => StyleFiles.Extensions.Select(extension => $"{path}.{extension}").Prepend(path).FirstOrDefault(project.Has);

    private async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!StyleFiles.IsPreprocessed(path)) return project.ReadText(path);
        _preprocessed ??= [.. project.Paths.Where(StyleFiles.IsStyle).Select(style => (style, project.ReadText(style)))];
        var answer = await tools.PreprocessAsync(path, _preprocessed, cancellationToken).ConfigureAwait(false);
        foreach (var finding in ToolBox.Findings(answer)) diagnostics.Add(finding);
        return answer.GetProperty("code").GetString()!;
    }
}
