namespace Alcove.Packaging.Ingest;

/// <summary>What came of an upload: a package that is believed, or what is wrong with it.</summary>
/// <param name="Package">The package, or null.</param>
/// <param name="Problems">What is wrong; empty when there is a package.</param>
public sealed record DoorReport(VerifiedPackage? Package, IReadOnlyList<DoorProblem> Problems);
