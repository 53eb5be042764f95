using System.Text.Json;
using Alcove.Packaging;

namespace Alcove.Hub.Intake;

/// <summary>The folders of a package that are loaded when they are needed.</summary>
internal static class SubpackageRoots
{
    public static IReadOnlyList<string> Of(VerifiedPackage package)
    {
        using var config = JsonDocument.Parse(package.Read(PackagePath.Parse("app-config.json")));
        return config.RootElement.TryGetProperty("subpackages", out var list)
            ? [.. list.EnumerateArray().Select(static subpackage => subpackage.GetProperty("root").GetString() ?? string.Empty).Where(static root => root.Length > 0).Select(static root => $"{root.Trim('/')}/")]
            : [];
    }
}
