using System.Threading.Channels;

namespace Alcove.Runtime.Workers;

/// <summary>Workers of one kind, with or without a compiler to machine code, that wait for a program.</summary>
internal sealed class SpareWorkers(WorkerLauncher launcher, WorkerPoolOptions options, bool jit, TimeProvider time, CancellationToken ending)
{
    private readonly Channel<Worker> _waiting = Channel.CreateUnbounded<Worker>();
    private int _wanted;

    public int Count => _waiting.Reader.Count;

    public void Warm()
    {
        // Counted once: a start that fails at once is not tried again and again.
        for (var missing = options.Spares - Volatile.Read(ref _wanted); missing > 0; missing--)
        {
            Interlocked.Increment(ref _wanted);
            _ = AddAsync();
        }
    }

    /// <returns>Null when none waits.</returns>
    public async Task<Worker?> TakeAsync()
    {
        _ = RefillAsync();
        while (_waiting.Reader.TryRead(out var spare))
        {
            Interlocked.Decrement(ref _wanted);
            if (!spare.HasExited)
            {
                spare.IsInFront = true;
                return spare;
            }

            await spare.DisposeAsync().ConfigureAwait(false); // it died while it waited
        }

        return null;
    }

    public async ValueTask EndAsync()
    {
        _waiting.Writer.TryComplete();
        while (_waiting.Reader.TryRead(out var spare)) await spare.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Starting a process takes the time of a core, which first belongs to the program that is just being opened.</summary>
    private async Task RefillAsync()
    {
        try
        {
            await Task.Delay(options.RefillDelay, time, ending).ConfigureAwait(false);
            Warm();
        }
        catch (OperationCanceledException)
        {
            // The pool ends.
        }
    }

    private async Task AddAsync()
    {
        try
        {
            var worker = await launcher.LaunchAsync(jit, isSpare: true, ending).ConfigureAwait(false);
            if (!_waiting.Writer.TryWrite(worker)) await worker.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WorkerStartException or OperationCanceledException)
        {
            // The next open starts its own worker and tells the person what is wrong.
            Interlocked.Decrement(ref _wanted);
        }
    }
}
