using Alcove.Protocol.Budgets;
using Alcove.Protocol.Sandboxing;
using Alcove.Runtime.Sandbox;

namespace Alcove.Runtime.Workers;

/// <summary>Finds out what this machine can enforce, by locking a worker away and asking the kernel.</summary>
public static class SandboxProbe
{
    private const string Nothing = "globalThis.__deliver = () => {}";

    /// <summary>Starts a worker that runs nothing, and says which layers hold around it.</summary>
    /// <exception cref="WorkerStartException">No worker can be started at all.</exception>
    public static async Task<SandboxReport> RunAsync(WorkerPoolOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var anyMode = new WorkerPoolOptions { WorkerFolder = options.WorkerFolder, Spares = 0, RequiredLayers = new HashSet<SandboxLayer>() };
        await using var pool = new WorkerPool(anyMode, new ProgramBudgets(), Nothing, TimeProvider.System);
        await using var worker = await pool.TakeAsync(cancellationToken).ConfigureAwait(false);
        return worker.Sandbox;
    }
}
