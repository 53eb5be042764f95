namespace Alcove.Packaging.Trust.Documents;

/// <summary>Which release of an index an installation gets.</summary>
/// <param name="Release">The one to run, or null when there is none for it.</param>
/// <param name="Unfit">The newest above it that would be its turn if its base library were another; null for none.</param>
public sealed record ReleaseChoice(ReleaseEntry? Release, ReleaseEntry? Unfit);
