using System.Text.Json;
using Alcove.Packaging;

namespace Alcove.Runtime.Packages;

/// <summary>Which files of a package are needed when: the main part before it starts, a subpackage when a page of it is opened, source maps never.</summary>
internal static class PackageParts
{
    public static PackagePath Config { get; } = PackagePath.Parse("app-config.json");

    /// <summary>Loads what the program needs to start.</summary>
    public static async Task LoadMainAsync(VerifiedPackage package, CancellationToken cancellationToken)
    {
        await package.LoadAsync(static path => path == Config, cancellationToken).ConfigureAwait(false);
        using var config = JsonDocument.Parse(package.Read(Config));
        var roots = config.RootElement.TryGetProperty("subpackages", out var list) ? list.EnumerateArray().Select(static subpackage => subpackage.GetProperty("root").GetString()!.Trim('/')).ToArray() : [];
        await package.LoadAsync(path => !path.IsSourceMap && !roots.Any(root => IsOf(root, path)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Loads a subpackage.</summary>
    public static Task LoadAsync(VerifiedPackage package, string root, CancellationToken cancellationToken) => package.LoadAsync(path => IsOf(root.Trim('/'), path), cancellationToken);

    // Its own files, its script, and the style sheets of its pages and components.
    private static bool IsOf(string root, PackagePath path) =>
        path.Value.StartsWith($"{root}/", StringComparison.Ordinal) || path.Value == $"logic/{root.Replace('/', '_')}.js" || path.Value.StartsWith($"styles/{root}/", StringComparison.Ordinal);
}
