namespace Alcove.Runtime.Packages;

/// <summary>What a link opens. Data only: the program decides what it makes of path and query.</summary>
/// <param name="AppId">The program.</param>
/// <param name="Path">Page with query; empty for its first page.</param>
public sealed record ProgramLink(string AppId, string Path);
