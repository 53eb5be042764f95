namespace Alcove.Cli.Hosting;

/// <summary>A project that a host serves, and identity that its own files do not give.</summary>
/// <param name="Path">The folder.</param>
/// <param name="AppId">Id instead of the project's own; null keeps it.</param>
/// <param name="Name">Name instead of the project's own; null keeps it.</param>
/// <param name="Description">Description instead of the project's own; null keeps it.</param>
/// <param name="Version">Version instead of the project's own; null keeps it.</param>
internal sealed record ProgramFolder(string Path, string? AppId = null, string? Name = null, string? Description = null, string? Version = null);
