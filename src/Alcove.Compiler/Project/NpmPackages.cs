using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alcove.Compiler.Diagnostics;

namespace Alcove.Compiler.Project;

/// <summary>
/// npm packages of a project, laid out as `miniprogram_npm`, which WeChat's tools call "build npm": packages with a
/// `miniprogram` folder (or `miniprogram_dist`) are copied, of others the main script with what it requires. Dependencies
/// of dependencies lie beside them. With `packNpmManually` project.config.json says where package.json and the result are.
/// </summary>
internal static partial class NpmPackages
{
    private const string BuiltFolder = "miniprogram_npm";

    /// <summary>Path in the project and file on disk. A folder that is built already stays as it is.</summary>
    public static IEnumerable<(string Path, string File)> Find(ProjectFolder project, JsonElement? weChatConfig, DiagnosticBag diagnostics)
    {
        foreach (var (manifest, prefix) in Places(project, weChatConfig))
        {
            var target = prefix + BuiltFolder;
            if (!File.Exists(manifest) || project.Paths.Any(path => path.StartsWith($"{target}/", StringComparison.Ordinal))) continue;
            var files = Build(manifest, project, diagnostics).ToArray();
            var places = files.ToLookup(static found => found.File, static found => found.Path);
            foreach (var (path, file) in files)
            {
                // A main script that lies elsewhere: a copy would look for its own parts in the wrong folder.
                var folder = ProjectPath.FolderOf(path);
                var main = path.EndsWith("/index.js", StringComparison.Ordinal) ? places[file].FirstOrDefault(place => place != path && place.StartsWith($"{folder}/", StringComparison.Ordinal)) : null;
                if (main is null) yield return ($"{target}/{path}", file);
                else project.Supply($"{target}/{path}", Encoding.UTF8.GetBytes($"module.exports = require('./{main[(folder.Length + 1)..]}')"));
            }
        }
    }

    private static IEnumerable<(string Manifest, string Prefix)> Places(ProjectFolder project, JsonElement? weChatConfig)
    {
        if (weChatConfig is not { } config || !config.TryGetProperty("setting", out var setting) || setting.ValueKind != JsonValueKind.Object
            || !setting.TryGetProperty("packNpmManually", out var manually) || manually.ValueKind != JsonValueKind.True
            || !setting.TryGetProperty("packNpmRelationList", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return [(Path.Combine(project.Folder, "package.json"), string.Empty), (Path.Combine(project.Root, "package.json"), string.Empty)];
        }

        return list.EnumerateArray().Select(relation => (
            Path.GetFullPath(Path.Combine(project.Folder, Text(relation, "packageJsonPath"))),
            PrefixOf(Path.GetRelativePath(project.Root, Path.GetFullPath(Path.Combine(project.Folder, Text(relation, "miniprogramNpmDistDir")))))));
    }

    private static string PrefixOf(string folder) => folder is "." || folder.StartsWith("..", StringComparison.Ordinal) ? string.Empty : $"{folder.Replace('\\', '/').Trim('/')}/";

    /// <summary>Every package that the manifest leads to, each once; of packages without a folder for mini-programs, also the single files that scripts name.</summary>
    private static IEnumerable<(string Path, string File)> Build(string manifest, ProjectFolder project, DiagnosticBag diagnostics)
    {
        var packages = Packages(manifest, diagnostics);
        var files = packages.SelectMany(static package => FilesOf(package.Value).Select(file => (Path: $"{package.Key}/{file.Path}", file.File))).ToList();
        var scripts = files.Select(static found => found.File).Concat(project.FilesOnDisk).Where(static file => Path.GetExtension(file) is ".js" or ".ts").Distinct(StringComparer.Ordinal);
        var parts = scripts.SelectMany(static file => PartOfPackage().Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        foreach (var part in parts)
        {
            if (packages.Keys.FirstOrDefault(name => part.StartsWith($"{name}/", StringComparison.Ordinal)) is not { } name) continue;
            files.AddRange(Reachable(packages[name], part[(name.Length + 1)..]).Select(found => ($"{name}/{found.Path}", found.File)));
        }

        return files.DistinctBy(static found => found.Path);
    }

    /// <summary>Name and folder of each package, dependencies of dependencies too.</summary>
    private static SortedDictionary<string, string> Packages(string manifest, DiagnosticBag diagnostics)
    {
        var folder = Path.GetDirectoryName(manifest)!;
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<(string Name, string From, bool IsDirect)>(Dependencies(manifest).Select(name => (name, folder, true)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next.Name)) continue;
            if (FolderOf(next.Name, next.From) is not { } package)
            {
                if (next.IsDirect) diagnostics.Warning(DiagnosticCode.NpmMissing, "package.json", $"the package '{next.Name}' is not installed: run npm install in '{Path.GetFileName(folder)}'");
                continue;
            }

            found.Add(next.Name, package);
            foreach (var name in Dependencies(Path.Combine(package, "package.json"))) waiting.Enqueue((name, package, false));
        }

        return found;
    }

    private static string[] Dependencies(string manifest)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(manifest));
        return document.RootElement.TryGetProperty("dependencies", out var list) && list.ValueKind == JsonValueKind.Object ? [.. list.EnumerateObject().Select(static entry => entry.Name)] : [];
    }

    /// <summary>Up the tree, as Node looks for it.</summary>
    private static string? FolderOf(string name, string from)
    {
        for (var at = from; at is not null; at = Path.GetDirectoryName(at))
            if (Path.Combine(at, "node_modules", name) is var candidate && File.Exists(Path.Combine(candidate, "package.json"))) return candidate;
        return null;
    }

    private static IEnumerable<(string Path, string File)> FilesOf(string package)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "package.json")));
        var root = document.RootElement;
        var components = Path.Combine(package, Text(root, "miniprogram") is { Length: > 0 } place ? place : "miniprogram_dist");
        if (Directory.Exists(components))
            return [.. Directory.EnumerateFiles(components, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (Path.GetRelativePath(components, file).Replace('\\', '/'), file))];
        var main = Reachable(package, Text(root, "main") is { Length: > 0 } given ? given : "index.js");
        return main is [var first, ..] && first.Path != "index.js" ? main.Prepend(("index.js", first.File)) : main;
    }

    /// <summary>A script, first, and what it requires by relative path.</summary>
    private static List<(string Path, string File)> Reachable(string package, string script)
    {
        var result = new List<(string, string)>();
        var waiting = new Queue<string>([Resolve(package, script) ?? string.Empty]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var file))
        {
            if (file.Length == 0 || !seen.Add(file)) continue;
            result.Add((Path.GetRelativePath(package, file).Replace('\\', '/'), file));
            foreach (Match match in RelativeRequire().Matches(File.ReadAllText(file)))
                waiting.Enqueue(Resolve(Path.GetDirectoryName(file)!, match.Groups[1].Value) ?? string.Empty);
        }

        return result;
    }

    private static string? Resolve(string folder, string path)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path));
        return new[] { full, $"{full}.js", Path.Combine(full, "index.js") }.FirstOrDefault(File.Exists);
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;

    [GeneratedRegex("""(?:require\(|from\s*|import\s+)\s*['"]((?:@[\w.-]+/)?[\w.-]+/[^'"]+)['"]""")]
    private static partial Regex PartOfPackage();

    [GeneratedRegex("""(?:require\(|from\s+|import\s+)\s*['"](\.{1,2}/[^'"]+)['"]""")]
    private static partial Regex RelativeRequire();
}
