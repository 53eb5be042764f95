namespace Alcove.Runtime.HostModules;

/// <summary>One method: either a call or a stream.</summary>
/// <param name="Name">Its name for programs.</param>
public sealed record HostMethodDescriptor(string Name)
{
    /// <summary>Calls it; null for a stream.</summary>
    public CallHostMethod? Call { get; init; }

    /// <summary>Starts it; null for a call.</summary>
    public StreamHostMethod? Stream { get; init; }
}
