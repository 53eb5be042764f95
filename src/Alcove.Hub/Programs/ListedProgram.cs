namespace Alcove.Hub.Programs;

/// <summary>A program in a list, in one language.</summary>
internal sealed record ListedProgram(string AppId, string Name, string Description, string Category, string Version, string Organisation, int Pages);
