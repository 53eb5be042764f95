namespace Alcove.Packaging.Trust.Documents;

/// <summary>Versions of the base library that a release runs on.</summary>
/// <param name="Min">The lowest, or null.</param>
/// <param name="Max">The highest, or null.</param>
public sealed record VersionSpan(string? Min, string? Max);
