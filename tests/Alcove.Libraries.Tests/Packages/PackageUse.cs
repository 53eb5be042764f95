using System.Text.Json;

namespace Alcove.Libraries.Tests.Packages;

/// <summary>One npm package, and how a mini-program uses it.</summary>
internal sealed record PackageUse
{
    public required string Package { get; init; }

    /// <summary>For people.</summary>
    public required string Use { get; init; }

    /// <summary>Members of the page's script, in which `this.say` writes to the log.</summary>
    public string Page { get; init; } = string.Empty;

    /// <summary>Members of the page's data.</summary>
    public string Data { get; init; } = string.Empty;

    public string Wxml { get; init; } = string.Empty;

    /// <summary>The page's configuration.</summary>
    public JsonElement? Json { get; init; }

    /// <summary>Components that the page defines itself.</summary>
    public IReadOnlyDictionary<string, PageComponent> Components { get; init; } = new Dictionary<string, PageComponent>();

    /// <summary>Folders of the package that lie in the project itself, by their place there.</summary>
    public IReadOnlyDictionary<string, string> Copies { get; init; } = new Dictionary<string, string>();

    /// <summary>Files that the app's own tools would have made.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>Folder of a complete app in the package, which is run as it is.</summary>
    public string? App { get; init; }

    /// <summary>The page of that app.</summary>
    public string Route { get; init; } = string.Empty;

    /// <summary>What the log must hold; empty for nothing.</summary>
    public string Says { get; init; } = string.Empty;

    /// <summary>What the page must show; empty for nothing.</summary>
    public string Shows { get; init; } = string.Empty;

    /// <summary>An element that must be visible; empty for none.</summary>
    public string Element { get; init; } = string.Empty;

    /// <summary>A canvas must hold something that is not transparent.</summary>
    public bool Draws { get; init; }

    public static IReadOnlyList<PackageUse> Read() =>
        JsonSerializer.Deserialize<PackageUse[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Packages", "packages.json")), JsonSerializerOptions.Web)!;

    internal sealed record PageComponent(string Js, string Wxml);
}
