namespace Alcove.Runtime.Packages;

/// <summary>What a list of mini-programs shows of one.</summary>
/// <param name="AppId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">One sentence; may be empty.</param>
/// <param name="Version">Its version.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Icon">Address of its icon as the view understands it; null when it has none.</param>
public sealed record ProgramSummary(string AppId, string Name, string Description, string Version, int Pages, string? Icon);
