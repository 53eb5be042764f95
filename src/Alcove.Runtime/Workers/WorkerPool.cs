using System.Threading.Channels;
using Alcove.Protocol.Budgets;

namespace Alcove.Runtime.Workers;

/// <summary>Keeps blank workers ready: jailed, with the framework loaded, so that opening a program costs no process start.</summary>
public sealed class WorkerPool : IAsyncDisposable
{
    private readonly WorkerLauncher _launcher;
    private readonly WorkerPoolOptions _options;
    private readonly TimeProvider _time;
    private readonly Channel<Worker> _spares = Channel.CreateUnbounded<Worker>();
    private readonly CancellationTokenSource _ending = new();
    private int _wanted;

    /// <summary>Creates an empty pool.</summary>
    public WorkerPool(WorkerPoolOptions options, ProgramBudgets budgets, string bundleSource, TimeProvider time)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _time = time;
        _launcher = new WorkerLauncher(options, budgets, bundleSource, time);
    }

    /// <summary>Workers that wait for a program.</summary>
    public int Waiting => _spares.Reader.Count;

    /// <summary>Starts filling the pool in the background.</summary>
    public void Warm()
    {
        while (Volatile.Read(ref _wanted) < _options.Spares)
        {
            Interlocked.Increment(ref _wanted);
            _ = AddSpareAsync();
        }
    }

    /// <summary>A ready worker: a spare when there is one, else a new one.</summary>
    /// <exception cref="WorkerStartException">None could be started.</exception>
    public async Task<Worker> TakeAsync(CancellationToken cancellationToken)
    {
        while (_spares.Reader.TryRead(out var spare))
        {
            Interlocked.Decrement(ref _wanted);
            _ = RefillAsync();
            if (!spare.HasExited) return spare;
            await spare.DisposeAsync().ConfigureAwait(false); // it died while it waited
        }

        return await _launcher.LaunchAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the spares.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        _spares.Writer.TryComplete();
        while (_spares.Reader.TryRead(out var spare)) await spare.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Starting a process takes the time of a core, which first belongs to the program that is just being opened.</summary>
    private async Task RefillAsync()
    {
        try
        {
            await Task.Delay(_options.RefillDelay, _time, _ending.Token).ConfigureAwait(false);
            Warm();
        }
        catch (OperationCanceledException)
        {
            // The pool ends.
        }
    }

    private async Task AddSpareAsync()
    {
        try
        {
            var worker = await _launcher.LaunchAsync(_ending.Token).ConfigureAwait(false);
            if (!_spares.Writer.TryWrite(worker)) await worker.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WorkerStartException or OperationCanceledException)
        {
            // The next open starts its own worker and tells the person what is wrong.
            Interlocked.Decrement(ref _wanted);
        }
    }
}
