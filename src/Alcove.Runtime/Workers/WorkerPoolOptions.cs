using Alcove.Runtime.Sandbox;

namespace Alcove.Runtime.Workers;

/// <summary>How worker processes are started and watched.</summary>
public sealed class WorkerPoolOptions
{
    /// <summary>Folder with the program Alcove.Worker; by default `worker` beside the host's own assemblies.</summary>
    public string WorkerFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "worker");

    /// <summary>Warm workers kept ready for the next open; 0 starts each when it is needed.</summary>
    public int Spares { get; init; } = 1;

    /// <summary>Time after which a spare that was taken is replaced; until then the program that took it has the machine to itself.</summary>
    public TimeSpan RefillDelay { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>Compile hot JavaScript to machine code.</summary>
    public bool Jit { get; init; } = true;

    /// <summary>Resident memory in bytes at which a worker is ended.</summary>
    public long MemoryLimit { get; init; } = 512L * 1024 * 1024;

    /// <summary>Resident memory in bytes at which the program is warned once (wx.onMemoryWarning).</summary>
    public long MemoryWarning { get; init; } = 384L * 1024 * 1024;

    /// <summary>Time between heartbeats.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A worker that leaves a heartbeat unanswered for so long is ended.</summary>
    public TimeSpan PingTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time in which a new worker must be ready.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Bytes that may wait for a worker that does not read.</summary>
    public long LargestBacklog { get; init; } = 64L * 1024 * 1024;

    /// <summary>What to do where namespaces are not allowed.</summary>
    public SandboxPolicy Sandbox { get; init; } = SandboxPolicy.BestAvailable;

    /// <summary>Shortest time between two looks at the memory of the workers.</summary>
    public TimeSpan MemoryCheckInterval { get; init; } = TimeSpan.FromMilliseconds(50);
}
