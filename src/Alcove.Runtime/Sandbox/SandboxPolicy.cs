namespace Alcove.Runtime.Sandbox;

/// <summary>What a host does where namespaces are not allowed. There is no silent weaker mode.</summary>
public enum SandboxPolicy
{
    /// <summary>Namespaces where they are allowed, else the filter alone; the level is reported with each worker.</summary>
    BestAvailable,

    /// <summary>No worker without namespaces.</summary>
    RequireIsolated,
}
