using Alcove.Protocol.Budgets;
using Alcove.Runtime.Sandbox;

namespace Alcove.Runtime.Workers;

/// <summary>
/// Keeps blank workers ready: jailed, with the framework loaded, so that opening a program costs no process start. The engine learns
/// before it is loaded whether it may compile to machine code, so there are spares of two kinds. Those that compile are there from
/// the start; the others once a program has needed one.
/// </summary>
public sealed class WorkerPool : IAsyncDisposable
{
    private readonly WorkerLauncher _launcher;
    private readonly WorkerPoolOptions _options;
    private readonly SpareWorkers _compiling;
    private readonly SpareWorkers _interpreting;
    private readonly CancellationTokenSource _ending = new();

    /// <summary>Creates an empty pool.</summary>
    public WorkerPool(WorkerPoolOptions options, ProgramBudgets budgets, string bundleSource, TimeProvider time)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _launcher = new WorkerLauncher(options, budgets, bundleSource, time);
        if (options.HostTakesShortTurns) ThreadPlaces.ShortenHost();
        _compiling = new SpareWorkers(_launcher, options, jit: true, time, _ending.Token);
        _interpreting = new SpareWorkers(_launcher, options, jit: false, time, _ending.Token);
    }

    /// <summary>Workers that wait for a program.</summary>
    public int Waiting => _compiling.Count + _interpreting.Count;

    /// <summary>Starts filling the pool in the background.</summary>
    public void Warm() => SparesOf(_options.Jit).Warm();

    /// <summary>A ready worker: a spare when there is one, else a new one. It compiles to machine code when the options say so.</summary>
    /// <exception cref="WorkerStartException">None could be started.</exception>
    public Task<Worker> TakeAsync(CancellationToken cancellationToken) => TakeAsync(mayCompile: true, cancellationToken);

    /// <summary>A ready worker.</summary>
    /// <param name="mayCompile">False for a program that must not be compiled to machine code, whatever the options say.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="WorkerStartException">None could be started.</exception>
    public async Task<Worker> TakeAsync(bool mayCompile, CancellationToken cancellationToken)
    {
        var jit = mayCompile && _options.Jit;
        return await SparesOf(jit).TakeAsync().ConfigureAwait(false) ?? await _launcher.LaunchAsync(jit, isSpare: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the spares.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _compiling.EndAsync().ConfigureAwait(false);
        await _interpreting.EndAsync().ConfigureAwait(false);
    }

    private SpareWorkers SparesOf(bool jit) => jit ? _compiling : _interpreting;
}
