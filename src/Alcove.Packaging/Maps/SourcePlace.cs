namespace Alcove.Packaging.Maps;

/// <summary>A place in a file of the author's. Line and column count from 1.</summary>
/// <param name="Path">File, relative to the project.</param>
/// <param name="Line">Line.</param>
/// <param name="Column">Column.</param>
public sealed record SourcePlace(string Path, int Line, int Column)
{
    /// <summary>In the form that editors link.</summary>
    public override string ToString() => $"{Path}:{Line}:{Column}";
}
