namespace Alcove.Packaging.Ingest;

/// <summary>One thing that is wrong with an upload.</summary>
/// <param name="Error">The kind.</param>
/// <param name="Path">The file that it is about, or null.</param>
/// <param name="Message">What is wrong, for its author.</param>
public sealed record DoorProblem(PackageError Error, string? Path, string Message);
