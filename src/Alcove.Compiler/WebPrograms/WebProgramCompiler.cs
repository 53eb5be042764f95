using System.Text;
using System.Text.Json;
using Alcove.Compiler.Diagnostics;
using Alcove.Compiler.Project;
using Alcove.Packaging;

namespace Alcove.Compiler.WebPrograms;

/// <summary>
/// Turns a folder with a W3C MiniApp manifest into the content of a package: 1 the manifest by its rules, 2 the files that must
/// be there, 3 the pages, 4 the texts of i18n/, 5 all files as they are, under one folder of the package.
/// </summary>
internal static class WebProgramCompiler
{
    /// <summary>Where the author's files lie in the package; beside them lie Alcove's own manifest.json and app-config.json.</summary>
    public const string Folder = "web/";

    private const string Locales = "i18n/";
    private static readonly string[] RequiredFiles = ["app.js", "app.css"];

    /// <summary>Whether a folder is such a program: a manifest.json, and no app.json.</summary>
    public static bool IsWebProgram(string folder) => File.Exists(Path.Combine(folder, WebManifest.FileName)) && !File.Exists(Path.Combine(folder, "app.json")) && !File.Exists(Path.Combine(folder, "project.config.json"));

    public static Task<CompileResult> CompileAsync(string folder, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var project = ProjectFolder.OpenWeb(folder);

        // 1 manifest
        var manifest = ReadManifest(project, diagnostics);

        // 2 required files
        foreach (var file in RequiredFiles)
            if (!project.Has(file)) diagnostics.Error(DiagnosticCode.WebFile, file, $"'{file}' is missing: a web program has it in its root, even if it is empty");
        foreach (var icon in manifest.Icons.Where(icon => !project.Has(icon))) diagnostics.Warning(DiagnosticCode.WebFile, WebManifest.FileName, $"the icon '{icon}' does not exist");

        // 3 pages
        var documents = ReadPages(project, manifest, diagnostics, cancellationToken);

        // 4 texts
        var locales = ReadLocales(project, diagnostics);

        // 5 files
        var files = new Dictionary<PackagePath, ReadOnlyMemory<byte>> { [PackagePath.Parse("app-config.json")] = WebConfigWriter.Write(manifest, documents, locales) };
        foreach (var path in project.Paths) AddFile(files, project, path, diagnostics);
        var config = new ProjectConfig(manifest.AppId, manifest.Name, manifest.VersionName, manifest.Description, manifest.Icons.Count > 0 ? manifest.Icons[0] : string.Empty, manifest.RequestOrigins, manifest.Host, WebViewDomains: null, PrivacyTerms: null, manifest.RunsOn);
        return Task.FromResult(new CompileResult(config, [.. documents.Select(static document => document.Page)], files, diagnostics.Sorted()) { Kind = ProgramKind.Web });
    }

    private static WebManifest ReadManifest(ProjectFolder project, DiagnosticBag diagnostics)
    {
        var bytes = Encoding.UTF8.GetBytes(project.ReadText(WebManifest.FileName));
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 32 });
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new CompileException($"{WebManifest.FileName}:1:1: error {DiagnosticCode.Json}: a JSON object is expected here");
            return new WebManifestReader(document.RootElement, JsonPlaces.Read(bytes), diagnostics).Read();
        }
        catch (JsonException exception)
        {
            var reason = exception.Message.Split(" LineNumber:")[0].Split(" Path:")[0];
            throw new CompileException(new Diagnostic(DiagnosticSeverity.Error, DiagnosticCode.Json, WebManifest.FileName, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, reason).ToString(), exception);
        }
    }

    private static List<PageDocument> ReadPages(ProjectFolder project, WebManifest manifest, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (!project.Paths.Any(static path => path.StartsWith("pages/", StringComparison.Ordinal))) diagnostics.Error(DiagnosticCode.WebFile, "pages", "the folder 'pages' is missing: a web program has its pages there");
        var reader = new PageReader(project.Has, diagnostics);
        var documents = new List<PageDocument>();
        foreach (var page in manifest.Pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = $"{page}.html";
            if (!page.StartsWith("pages/", StringComparison.Ordinal)) diagnostics.Error(DiagnosticCode.PageMissing, WebManifest.FileName, $"'{page}' does not lie in pages/");
            else if (!project.Has(file)) diagnostics.Error(DiagnosticCode.PageMissing, WebManifest.FileName, $"the page '{page}' has no file '{file}'");
            else documents.Add(reader.Read(page, project.ReadText(file)));
        }

        return documents;
    }

    private static List<string> ReadLocales(ProjectFolder project, DiagnosticBag diagnostics)
    {
        var locales = new List<string>();
        foreach (var path in project.Paths.Where(static path => path.StartsWith(Locales, StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal)))
        {
            var name = path[Locales.Length..^5];
            if (!LanguageTag.IsWellFormed(name)) diagnostics.Warning(DiagnosticCode.Locale, path, $"'{name}' is no language tag such as zh-CN, so nobody gets these texts");
            else if (project.ReadJson(path, diagnostics) is not null) locales.Add(name);
        }

        return locales;
    }

    private static void AddFile(Dictionary<PackagePath, ReadOnlyMemory<byte>> files, ProjectFolder project, string path, DiagnosticBag diagnostics)
    {
        if (!PackagePath.TryParse((Folder + path).Normalize(NormalizationForm.FormC), out var checkedPath))
            diagnostics.Warning(DiagnosticCode.PackageFile, path, "this name cannot stand in a package, so the file is left out; rename it");
        else if (project.SizeOf(path) > PackageLimits.File)
            diagnostics.Warning(DiagnosticCode.PackageFile, path, $"the file is larger than {PackageLimits.File} bytes, so it is left out");
        else
            files[checkedPath] = project.ReadBytes(path);
    }
}
