using Alcove.Protocol.Sandboxing;

namespace Alcove.Runtime.Sandbox;

/// <summary>Sets of layers that a host may ask for.</summary>
public static class SandboxLayers
{
    /// <summary>What every Linux of the last ten years can do: the system call filter and what a process can give up by itself.</summary>
    public static IReadOnlySet<SandboxLayer> Filtered { get; } = new HashSet<SandboxLayer>
    {
        SandboxLayer.SystemCallFilter, SandboxLayer.NoNewPrivileges, SandboxLayer.NotDumpable, SandboxLayer.Limits, SandboxLayer.CleanEnvironment, SandboxLayer.ClosedDescriptors,
    };

    /// <summary>All of that, and namespaces of its own: the default.</summary>
    public static IReadOnlySet<SandboxLayer> Isolated { get; } = new HashSet<SandboxLayer>(Filtered)
    {
        SandboxLayer.UserNamespace, SandboxLayer.ProcessNamespace, SandboxLayer.NetworkNamespace, SandboxLayer.IpcNamespace, SandboxLayer.MountNamespace, SandboxLayer.HostNameNamespace, SandboxLayer.NoCapabilities,
    };

    /// <summary>Everything that there is, also what only newer kernels have.</summary>
    public static IReadOnlySet<SandboxLayer> All { get; } = Enum.GetValues<SandboxLayer>().ToHashSet();
}
