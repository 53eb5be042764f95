namespace Alcove.Protocol.Sandboxing;

/// <summary>One of the things that lock a worker away. Each holds by itself, so that a hole in one is not a hole in all.</summary>
public enum SandboxLayer
{
    /// <summary>A user that exists nowhere else.</summary>
    UserNamespace,

    /// <summary>It sees no process but itself.</summary>
    ProcessNamespace,

    /// <summary>It has no network.</summary>
    NetworkNamespace,

    /// <summary>No memory shared with others.</summary>
    IpcNamespace,

    /// <summary>An almost empty file system.</summary>
    MountNamespace,

    /// <summary>It does not know the name of the machine.</summary>
    HostNameNamespace,

    /// <summary>It does not know where it stands in the host's control groups.</summary>
    CgroupNamespace,

    /// <summary>No rights of root.</summary>
    NoCapabilities,

    /// <summary>Nothing that it starts could have more rights than it has.</summary>
    NoNewPrivileges,

    /// <summary>Only the listed system calls.</summary>
    SystemCallFilter,

    /// <summary>The kernel's own rule set for files, TCP and abstract sockets.</summary>
    Landlock,

    /// <summary>Limits of the kernel: descriptors, files, core dumps.</summary>
    Limits,

    /// <summary>No other process may look into its memory.</summary>
    NotDumpable,

    /// <summary>Nothing of the host's environment.</summary>
    CleanEnvironment,

    /// <summary>No descriptor of the host's but its one socket.</summary>
    ClosedDescriptors,
}
