namespace Alcove.Runtime.Sandbox;

/// <summary>How far a worker is locked away.</summary>
public enum SandboxLevel
{
    /// <summary>System call filter, limits, no new privileges: what every Linux can do.</summary>
    Filtered,

    /// <summary>All of that, and namespaces of its own: no network, no files, no other processes.</summary>
    Isolated,
}
