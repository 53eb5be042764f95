using System.Text;
using System.Text.Json;
using Alcove.Compiler.Diagnostics;

namespace Alcove.Compiler.Project;

/// <summary>The files of a project: names relative to the folder that holds app.json.</summary>
internal sealed class ProjectFolder
{
    private static readonly HashSet<string> Ignored = new(StringComparer.OrdinalIgnoreCase) { "node_modules", ".git", ".alcove", ".vscode", ".idea", "coverage" };
    private static readonly JsonDocumentOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _supplied = new(StringComparer.Ordinal); // files that are not on disk

    private ProjectFolder(string folder, string root) => (Folder, Root) = (folder, root);

    /// <summary>The folder that the author named.</summary>
    public string Folder { get; }

    /// <summary>The folder with app.json; the same, or `miniprogramRoot` of project.config.json.</summary>
    public string Root { get; }

    /// <summary>All paths, sorted.</summary>
    public IEnumerable<string> Paths => _files.Keys.Concat(_supplied.Keys).Order(StringComparer.Ordinal);

    /// <summary>The project's files where they are on disk.</summary>
    public IEnumerable<string> FilesOnDisk => _files.Values;

    /// <exception cref="CompileException">There is no app.json.</exception>
    public static ProjectFolder Open(string folder, DiagnosticBag diagnostics)
    {
        var full = Path.GetFullPath(folder);
        if (!Directory.Exists(full)) throw new CompileException($"There is no folder '{folder}'.");
        var root = FindRoot(full, diagnostics);
        if (!File.Exists(Path.Combine(root, "app.json"))) throw new CompileException($"'{folder}' is not a mini-program: it has no app.json and no W3C manifest.json. Name the folder that holds one of them.");
        var project = new ProjectFolder(full, root);
        project.Collect(root, string.Empty);
        foreach (var (path, file) in NpmPackages.Find(project, project.ReadOutsideJson("project.config.json", new DiagnosticBag()), diagnostics).ToArray()) project._files.TryAdd(path, file);
        return project;
    }

    /// <summary>Opens a folder as it is: nothing is read of it yet.</summary>
    public static ProjectFolder OpenWeb(string folder)
    {
        var full = Path.GetFullPath(folder);
        var project = new ProjectFolder(full, full);
        project.Collect(full, string.Empty);
        return project;
    }

    /// <summary>Adds the files of another folder under a path of their own.</summary>
    public void Mount(string path, string folder) => Collect(folder, $"{path}/");

    /// <summary>Adds a file that is not on disk; one that is there wins.</summary>
    public void Supply(string path, byte[] content)
    {
        if (!Has(path)) _supplied[path] = content;
    }

    public bool Has(string path) => _files.ContainsKey(path) || _supplied.ContainsKey(path);

    public string ReadText(string path) => Encoding.UTF8.GetString(ReadBytes(path)).TrimStart('\uFEFF');

    public byte[] ReadBytes(string path) => _supplied.TryGetValue(path, out var content) ? content : File.ReadAllBytes(_files[path]);

    public long SizeOf(string path) => _supplied.TryGetValue(path, out var content) ? content.Length : new FileInfo(_files[path]).Length;

    /// <summary>A JSON object; null when the file is missing, empty or broken (which is reported).</summary>
    public JsonElement? ReadJson(string path, DiagnosticBag diagnostics) => Has(path) ? ParseJson(path, ReadText(path), diagnostics) : null;

    /// <summary>Like <see cref="ReadJson"/>, for a file beside the project rather than in it.</summary>
    public JsonElement? ReadOutsideJson(string name, DiagnosticBag diagnostics)
    {
        foreach (var folder in (string[])[Folder, Root])
            if (File.Exists(Path.Combine(folder, name))) return ParseJson(name, File.ReadAllText(Path.Combine(folder, name)), diagnostics);
        return null;
    }

    private static string FindRoot(string folder, DiagnosticBag diagnostics)
    {
        var config = Path.Combine(folder, "project.config.json");
        if (File.Exists(Path.Combine(folder, "app.json")) || !File.Exists(config)) return folder;
        return ParseJson("project.config.json", File.ReadAllText(config), diagnostics) is { } json && json.TryGetProperty("miniprogramRoot", out var root) && root.GetString() is { } name
            ? Path.GetFullPath(Path.Combine(folder, name))
            : folder;
    }

    private static JsonElement? ParseJson(string path, string text, DiagnosticBag diagnostics)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), Tolerant);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document.RootElement.Clone();
            diagnostics.Error(DiagnosticCode.Json, path, "a JSON object is expected here");
        }
        catch (JsonException exception)
        {
            var reason = exception.Message.Split(" LineNumber:")[0].Split(" Path:")[0];
            diagnostics.Error(DiagnosticCode.Json, path, reason, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
        }

        return null;
    }

    private void Collect(string folder, string prefix)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
            if (Path.GetFileName(file) is var name && !name.StartsWith('.')) _files[prefix + name] = file;
        foreach (var child in Directory.EnumerateDirectories(folder))
            if (Path.GetFileName(child) is var name && !Ignored.Contains(name) && !name.StartsWith('.')) Collect(child, $"{prefix}{name}/");
    }
}
