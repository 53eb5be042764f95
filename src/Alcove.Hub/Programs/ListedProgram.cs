namespace Alcove.Hub.Programs;

/// <summary>A program in a list, in one language. Without an icon a list shows a letter; 0 pages means that nobody knows.</summary>
internal sealed record ListedProgram(string AppId, string Name, string Description, string Category, string Version, string Organisation, long Pages, ListedIcon? Icon);
