using System.Text.Json;

namespace Alcove.Libraries.Tests.Packages;

/// <summary>Writes the project in which a package is used.</summary>
internal static class PackageProject
{
    private static readonly string Modules = Path.Combine(Repository.LibrariesFolder, "node_modules");

    public const string Page = "pages/use/use";

    /// <returns>The page to look at.</returns>
    public static string Write(PackageUse use, string appId, string folder)
    {
        foreach (var (from, place) in use.Copies) Copy(Path.Combine(Modules, use.Package, from), Path.Combine(folder, place));
        Text(folder, "alcove.config.json", JsonSerializer.Serialize(new { appId, name = use.Package, version = "1.0.0" }));
        foreach (var (path, content) in use.Files) Text(folder, path, content);
        if (use.App is { } app) Copy(Path.Combine(Modules, use.Package, app), folder);
        else WriteApp(use, folder);
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Modules);
        return use.App is null ? Page : use.Route;
    }

    private static void WriteApp(PackageUse use, string folder)
    {
        var components = use.Json is { } json && json.TryGetProperty("usingComponents", out var given) ? given.EnumerateObject().ToDictionary(static entry => entry.Name, static entry => entry.Value.GetString()!) : [];
        var packages = components.Values.Where(static path => !path.StartsWith('/')).Select(PackageOf).Append(use.Package).Append("mobx-miniprogram").Distinct();
        Text(folder, "package.json", JsonSerializer.Serialize(new { dependencies = packages.ToDictionary(static name => name, static _ => "*") }));
        foreach (var (tag, (script, markup)) in use.Components)
        {
            components[tag] = $"./{tag}";
            Text(folder, $"pages/use/{tag}.js", script);
            Text(folder, $"pages/use/{tag}.wxml", markup);
            Text(folder, $"pages/use/{tag}.json", """{ "component": true }""");
        }

        Text(folder, "app.json", JsonSerializer.Serialize(new { pages = new[] { Page } }));
        Text(folder, "app.js", "App({})");
        Text(folder, $"{Page}.json", JsonSerializer.Serialize(new { usingComponents = components }));
        Text(folder, $"{Page}.wxml", use.Wxml);
        Text(folder, $"{Page}.js", $"Page({{ data: {{ {use.Data} }}, say(text) {{ console.log(text) }},\n{use.Page} }})");
    }

    private static string PackageOf(string path) => string.Join('/', path.Split('/').Take(path.StartsWith('@') ? 2 : 1));

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static void Text(string folder, string path, string content)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
