namespace Alcove.Libraries.Tests;

/// <summary>What came of one component; no fault means green.</summary>
internal sealed record Outcome(LibraryComponent Component, string? Fault);
