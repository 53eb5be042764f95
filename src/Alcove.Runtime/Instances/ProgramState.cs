namespace Alcove.Runtime.Instances;

/// <summary>Where a running program is.</summary>
public enum ProgramState
{
    /// <summary>A user sees it.</summary>
    Front,

    /// <summary>Nobody sees it, and it still runs for a moment.</summary>
    Hidden,

    /// <summary>It stands still.</summary>
    Suspended,
}
