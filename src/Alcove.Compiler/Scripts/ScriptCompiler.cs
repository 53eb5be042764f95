using Alcove.Compiler.Diagnostics;
using Alcove.Compiler.Project;
using Alcove.Compiler.Tools;
using Alcove.Compiler.Wxml;

namespace Alcove.Compiler.Scripts;

/// <summary>Makes the script of the main package and one for each subpackage.</summary>
internal sealed class ScriptCompiler(ProjectFolder project, AppJson app, ComponentGraph graph, ToolBox tools, DiagnosticBag diagnostics)
{
    private static readonly HashSet<string> ToolFiles = new(StringComparer.OrdinalIgnoreCase) { "gulpfile.js", "webpack.config.js", "babel.config.js", "jest.config.js", "rollup.config.js", "vite.config.js", "vite.config.ts" };
    private static readonly HashSet<string> ConfigFiles = new(StringComparer.OrdinalIgnoreCase) { "app.json", "project.config.json", "project.private.config.json", "package.json", "package-lock.json", "sitemap.json", "tsconfig.json", "theme.json", ProjectConfig.FileName, "mini.project.json", "fide.project.config.json" };

    /// <summary>Path and content of each script and its map.</summary>
    public async Task<IReadOnlyList<(string Path, byte[] Content)>> CompileAsync(CancellationToken cancellationToken)
    {
        var files = new List<(string, byte[])>();
        foreach (var (root, script) in app.Subpackages.Select(static sub => (sub.Root, sub.Script)).Prepend((string.Empty, "logic.js")))
        {
            var writer = new ScriptWriter();
            foreach (var path in Modules(root)) await AddModuleAsync(writer, path, cancellationToken).ConfigureAwait(false);
            var templates = new TemplateCompiler(project, tools, diagnostics);
            var components = graph.Nodes.Values.Where(node => node.Package == root).ToArray();
            if (await templates.CompileAsync(components, cancellationToken).ConfigureAwait(false) is { } expression) writer.AddTemplates(expression);
            var (text, map) = writer.Finish(script);
            files.Add((script, text));
            files.Add(($"maps/{script}.map", map));
        }

        return files;
    }

    private IEnumerable<string> Modules(string root) => project.Paths.Where(path => IsModule(path) && app.PackageOf(path) == root);

    private bool IsModule(string path)
    {
        if (path.EndsWith(".d.ts", StringComparison.Ordinal) || ToolFiles.Contains(path)) return false;
        if (path.EndsWith(".js", StringComparison.Ordinal)) return true;
        // TypeScript beside its own output: the output is what the author ships.
        if (path.EndsWith(".ts", StringComparison.Ordinal)) return !project.Has($"{path[..^3]}.js");
        return path.EndsWith(".json", StringComparison.Ordinal) && !ConfigFiles.Contains(Path.GetFileName(path)) && !IsComponentConfig(path);
    }

    private bool IsComponentConfig(string path)
    {
        var component = ProjectPath.WithoutExtension(path);
        return graph.Nodes.ContainsKey(component) || project.Has($"{component}.wxml") || project.Has($"{component}.fxml");
    }

    private async Task AddModuleAsync(ScriptWriter writer, string path, CancellationToken cancellationToken)
    {
        var source = project.ReadText(path).Replace("\r\n", "\n", StringComparison.Ordinal);
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            writer.AddModule(path, source, $"module.exports = {(string.IsNullOrWhiteSpace(source) ? "{}" : source)}");
            return;
        }

        var answer = await tools.ScriptAsync(path, source, cancellationToken).ConfigureAwait(false);
        foreach (var finding in ToolBox.Findings(answer)) diagnostics.Add(finding);
        writer.AddModule(path, source, answer.GetProperty("code").GetString()!);
    }
}
