using System.Text.Json;
using System.Text.RegularExpressions;

namespace Alcove.Compiler.Project;

/// <summary>npm packages of a project, laid out as `miniprogram_npm`, which WeChat's tools call "build npm".</summary>
internal static partial class NpmPackages
{
    /// <summary>Path in the project and file on disk. Nothing when the project has its miniprogram_npm already.</summary>
    public static IEnumerable<(string Path, string File)> Find(string folder, ProjectFolder project)
    {
        var manifest = Path.Combine(folder, "package.json");
        if (!File.Exists(manifest) || project.Paths.Any(static path => path.StartsWith("miniprogram_npm/", StringComparison.Ordinal))) return [];
        var names = Names(manifest).ToArray();
        var files = names.SelectMany(name => FilesOf(name, Path.Combine(folder, "node_modules", name))).ToList();
        var scripts = files.Select(static found => found.File).Concat(project.Paths.Where(static path => path.EndsWith(".js", StringComparison.Ordinal) || path.EndsWith(".ts", StringComparison.Ordinal)).Select(path => Path.Combine(project.Folder, path)));
        files.AddRange(Parts(folder, names, scripts.Where(static file => file.EndsWith(".js", StringComparison.Ordinal) || file.EndsWith(".ts", StringComparison.Ordinal))));
        return files.DistinctBy(static found => found.Path);
    }

    /// <summary>Single files of packages that scripts name, such as `dayjs/plugin/duration`.</summary>
    private static IEnumerable<(string Path, string File)> Parts(string folder, string[] names, IEnumerable<string> scripts)
    {
        var parts = scripts.SelectMany(static file => PartOfPackage().Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        foreach (var part in parts)
        {
            if (names.FirstOrDefault(name => part.StartsWith($"{name}/", StringComparison.Ordinal)) is not { } name) continue;
            var package = Path.Combine(folder, "node_modules", name);
            foreach (var found in Reachable(package, part[(name.Length + 1)..], $"miniprogram_npm/{name}/", isMain: false)) yield return found;
        }
    }

    private static IEnumerable<string> Names(string manifest)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(manifest));
        return document.RootElement.TryGetProperty("dependencies", out var list) ? [.. list.EnumerateObject().Select(static entry => entry.Name)] : Array.Empty<string>();
    }

    private static IEnumerable<(string Path, string File)> FilesOf(string name, string package)
    {
        var manifest = Path.Combine(package, "package.json");
        if (!File.Exists(manifest)) return [];
        using var document = JsonDocument.Parse(File.ReadAllText(manifest));
        var root = document.RootElement;
        var components = Path.Combine(package, root.TryGetProperty("miniprogram", out var place) ? place.GetString()! : "miniprogram_dist");
        if (Directory.Exists(components))
            return Directory.EnumerateFiles(components, "*", SearchOption.AllDirectories).Select(file => ($"miniprogram_npm/{name}/{Path.GetRelativePath(components, file).Replace('\\', '/')}", file));
        var main = root.TryGetProperty("main", out var entry) ? entry.GetString()! : "index.js";
        return Reachable(package, main, $"miniprogram_npm/{name}/");
    }

    /// <summary>The main script under the name index.js, and what it requires by relative path.</summary>
    private static List<(string Path, string File)> Reachable(string package, string main, string prefix, bool isMain = true)
    {
        var result = new List<(string, string)>();
        var waiting = new Queue<string>([Resolve(package, main) ?? string.Empty]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var file))
        {
            if (file.Length == 0 || !seen.Add(file)) continue;
            var path = Path.GetRelativePath(package, file).Replace('\\', '/');
            result.Add((prefix + path, file));
            if (isMain && seen.Count == 1 && path != "index.js") result.Add(($"{prefix}index.js", file));
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

    [GeneratedRegex("""(?:require\(|from\s*|import\s+)\s*['"]((?:@[\w.-]+/)?[\w.-]+/[^'"]+)['"]""")]
    private static partial Regex PartOfPackage();

    [GeneratedRegex("""(?:require\(|from\s+|import\s+)\s*['"](\.{1,2}/[^'"]+)['"]""")]
    private static partial Regex RelativeRequire();
}
