using Alcove.Protocol.Sandboxing;
using Alcove.Runtime.Sandbox;

namespace Alcove.Runtime.Workers;

/// <summary>How worker processes are started and watched.</summary>
public sealed class WorkerPoolOptions
{
    /// <summary>Folder with the program Alcove.Worker; by default `worker` beside the host's own assemblies.</summary>
    public string WorkerFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "worker");

    /// <summary>Warm workers of each kind, with and without <see cref="Jit"/>, kept ready for the next open; 0 starts each when it is needed.</summary>
    public int Spares { get; init; } = 1;

    /// <summary>Time after which a spare that was taken is replaced; until then the program that took it has the machine to itself.</summary>
    public TimeSpan RefillDelay { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>
    /// Compile hot JavaScript to machine code. False turns it off for every program; while it is true, the host's policy says by
    /// JitFrom which programs get it.
    /// </summary>
    public bool Jit { get; init; } = true;

    /// <summary>Time in which a new worker must be ready.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How programs that never pause, programs in the background and spare workers give way to those in front.</summary>
    public YieldingWays Yielding { get; init; } = YieldingWays.All;

    /// <summary>
    /// Whether the threads of the host's process take short turns at the processor, so that they do not wait for programs that compute
    /// (Linux 6.12 and later). It gives the host no larger share. Set when the first worker pool is created, for all threads that there
    /// are and those that they start. The threads that receive what workers say, one for each, have the turns of theirs, and what they start
    /// has the kernel's own.
    /// </summary>
    public bool HostTakesShortTurns { get; init; } = true;

    /// <summary>
    /// Layers of the sandbox without which no worker runs. There is no silent weaker mode: where one is missing, nothing opens
    /// until the host asks for less, for example <see cref="SandboxLayers.Filtered"/>.
    /// </summary>
    public IReadOnlySet<SandboxLayer> RequiredLayers { get; init; } = SandboxLayers.Isolated;
}
