using System.Text;
using Alcove.Compiler.Diagnostics;
using Alcove.Compiler.Output;
using Alcove.Compiler.Project;
using Alcove.Compiler.Scripts;
using Alcove.Compiler.Tools;
using Alcove.Compiler.WebPrograms;
using Alcove.Compiler.Wxss;
using Alcove.Packaging;

namespace Alcove.Compiler;

/// <summary>Turns a project folder into the content of a package. The same folder gives the same bytes.</summary>
public static class ProjectCompiler
{
    private static readonly HashSet<string> Sources = new(StringComparer.OrdinalIgnoreCase) { ".wxml", ".wxss", ".wxs", ".fxml", ".ftss", ".fxs", ".js", ".ts", ".json", ".less", ".scss", ".sass", ".md", ".map", ".lock", ".yml", ".yaml" };

    /// <summary>Compiles it.</summary>
    /// <exception cref="CompileException">It is not a project, or a tool failed.</exception>
    public static async Task<CompileResult> CompileAsync(string folder, ToolBox tools, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tools);
        if (WebProgramCompiler.IsWebProgram(folder)) return await WebProgramCompiler.CompileAsync(folder, cancellationToken).ConfigureAwait(false);
        var diagnostics = new DiagnosticBag();
        var project = ProjectFolder.Open(folder, diagnostics);
        var config = ProjectConfig.Read(
            project.Folder,
            project.ReadOutsideJson(ProjectConfig.FileName, diagnostics),
            project.ReadOutsideJson("project.config.json", diagnostics),
            project.ReadOutsideJson("package.json", diagnostics));
        var app = AppJson.Read(project, project.ReadOutsideJson("project.config.json", new DiagnosticBag()), diagnostics);
        var graph = ComponentGraph.Build(project, app, diagnostics);
        var files = new Dictionary<PackagePath, ReadOnlyMemory<byte>>();

        foreach (var (path, content) in await new ScriptCompiler(project, app, graph, tools, diagnostics).CompileAsync(cancellationToken).ConfigureAwait(false))
            files[PackagePath.Parse(path)] = content;

        var styles = new StyleCompiler(project, graph, tools, diagnostics);
        await styles.CompileAsync(cancellationToken).ConfigureAwait(false);
        foreach (var (path, content) in styles.Files) files[PackagePath.Parse(path)] = content;

        foreach (var path in project.Paths.Where(static path => !Sources.Contains(Path.GetExtension(path)))) AddResource(files, project, path, diagnostics);
        files[PackagePath.Parse("app-config.json")] = AppConfigWriter.Write(config, app, graph, styles, project.ReadJson(app.ThemePath, diagnostics), project.ReadOutsideJson("ext.json", diagnostics));
        var pages = app.Pages.Where(graph.Nodes.ContainsKey).ToArray();
        if (pages.Length == 0) throw new CompileException("None of the pages in app.json has a file.");
        return new CompileResult(config, pages, files, diagnostics.Sorted());
    }

    private static void AddResource(Dictionary<PackagePath, ReadOnlyMemory<byte>> files, ProjectFolder project, string path, DiagnosticBag diagnostics)
    {
        if (!PackagePath.TryParse(path.Normalize(NormalizationForm.FormC), out var checkedPath))
            diagnostics.Warning(DiagnosticCode.PackageFile, path, "this name cannot stand in a package, so the file is left out; rename it");
        else if (project.SizeOf(path) > PackageLimits.File)
            diagnostics.Warning(DiagnosticCode.PackageFile, path, $"the file is larger than {PackageLimits.File} bytes, so it is left out");
        else
            files[checkedPath] = project.ReadBytes(path);
    }
}
