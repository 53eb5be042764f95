namespace Alcove.Packaging.Trust.Documents;

/// <summary>Who gets a release.</summary>
/// <param name="Percent">Share of the installations, 0 to 100.</param>
/// <param name="Salt">Makes every release draw another share.</param>
/// <param name="Attributes">Attributes that an installation must have, each with one of these values; empty for all.</param>
public sealed record ReleaseShare(int Percent, string Salt, IReadOnlyDictionary<string, IReadOnlyList<string>> Attributes)
{
    /// <summary>All installations.</summary>
    public static ReleaseShare Everyone { get; } = new(100, string.Empty, new Dictionary<string, IReadOnlyList<string>>());
}
