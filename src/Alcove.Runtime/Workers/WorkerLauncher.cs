using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Alcove.Protocol.Budgets;
using Alcove.Runtime.Sandbox;

namespace Alcove.Runtime.Workers;

/// <summary>Starts worker processes, as far locked away as this machine allows.</summary>
internal sealed class WorkerLauncher(WorkerPoolOptions options, ProgramBudgets budgets, string bundleSource, TimeProvider time)
{
    private const string BundleName = "alcove:logic";
    private readonly ISandbox _sandbox = new LinuxSandbox();
    private readonly ProgramCrowd _crowd = new();
    private readonly byte[] _bundle = Encoding.UTF8.GetBytes(bundleSource);

    /// <summary>A spare may take longer: it gets what others leave of the processor.</summary>
    private const int PatienceForSpares = 3;

    /// <param name="jit">Whether the engine may compile to machine code.</param>
    /// <param name="isSpare">Whether nobody waits for it.</param>
    /// <param name="cancellationToken">Ends the wait and the worker.</param>
    /// <returns>A worker that has loaded the bundle, sealed itself and said that it is ready.</returns>
    /// <exception cref="WorkerStartException">It did not get that far.</exception>
    public async Task<Worker> LaunchAsync(bool jit, bool isSpare, CancellationToken cancellationToken)
    {
        var worker = Start(isSpare);
        try
        {
            worker.Boot(jit, BundleName, _bundle);
            await worker.Ready.WaitAsync(isSpare ? options.StartTimeout * PatienceForSpares : options.StartTimeout, time, cancellationToken).ConfigureAwait(false);
            RequireLayers(worker.Sandbox);
            return worker;
        }
        catch (Exception exception)
        {
            await worker.DisposeAsync().ConfigureAwait(false);
            if (exception is OperationCanceledException) throw;
            throw exception as WorkerStartException ?? new WorkerStartException($"A worker process was not ready within {options.StartTimeout.TotalSeconds:0} seconds.", exception);
        }
    }

    private Worker Start(bool isSpare)
    {
        var executable = Path.Combine(options.WorkerFolder, "Alcove.Worker");
        if (!File.Exists(executable)) throw new WorkerStartException($"The worker program is missing: '{executable}'. Build the host again.");
        var pair = new SocketPair();
        try
        {
            var process = _sandbox.Start(executable, RuntimeFolder, pair.Child);
            pair.CloseChild();
            return new Worker(pair, process, _sandbox, [options.WorkerFolder.TrimEnd('/'), RuntimeFolder.TrimEnd('/')], budgets, new WorkerPlace(isSpare, options.Yielding, options.HostTakesShortTurns, _crowd), time);
        }
        catch (Win32Exception exception)
        {
            pair.Dispose();
            throw new WorkerStartException(exception.Message, exception);
        }
    }

    /// <summary>SECURITY(T44): what holds is judged anew for each worker, by what the kernel says.</summary>
    private void RequireLayers(SandboxReport report)
    {
        if (!Defences.Hold(Defence.RequiredLayers)) return;
        var missing = report.MissingOf(options.RequiredLayers).ToArray();
        if (missing.Length == 0) return;
        throw new WorkerStartException($"A worker would not be locked away as this host requires: {string.Join("; ", missing.Select(static state => $"{state.Layer} ({state.Detail})"))}. `alcove sandbox` shows every layer; a host that accepts less says so in WorkerPoolOptions.RequiredLayers.");
    }

    private static string RuntimeFolder => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
