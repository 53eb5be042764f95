using System.Text.Json;

namespace Alcove.Compiler.Project;

/// <summary>A page or component of the project with what it uses, paths resolved.</summary>
internal sealed record ComponentNode(string Path, bool IsPage, JsonElement? Json)
{
    public SortedDictionary<string, string> Uses { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string?> Generics { get; } = new(StringComparer.Ordinal);

    /// <summary>Prefix of its class names; empty when its styles are shared.</summary>
    public string Scope { get; set; } = string.Empty;

    public string? Template { get; init; }

    public string? Style { get; init; }

    public string? Script { get; init; }

    /// <summary>Root of the subpackage that it belongs to; empty for the main package.</summary>
    public required string Package { get; init; }
}
