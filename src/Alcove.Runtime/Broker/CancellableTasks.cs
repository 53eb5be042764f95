using System.Collections.Concurrent;

namespace Alcove.Runtime.Broker;

/// <summary>Long calls that their caller can abort by number.</summary>
public sealed class CancellableTasks : IDisposable
{
    private readonly ConcurrentDictionary<int, CancellationTokenSource> _running = new();
    private CancellationTokenSource _front = new();

    /// <summary>Cancelled when the program is suspended: what runs then fails as interrupted (WeChat's rule).</summary>
    public CancellationToken Interrupted => Volatile.Read(ref _front).Token;

    /// <summary>Ends everything that runs; what starts afterwards is not touched.</summary>
    public void InterruptAll() => Interlocked.Exchange(ref _front, new CancellationTokenSource()).Cancel();

    /// <summary>Runs a call under a number; a null number cannot be aborted.</summary>
    public async ValueTask<T> RunAsync<T>(int? number, Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (number is not { } id) return await call(cancellationToken).ConfigureAwait(false);
        using var abort = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (!_running.TryAdd(id, abort)) return await call(cancellationToken).ConfigureAwait(false);
        try
        {
            return await call(abort.Token).ConfigureAwait(false);
        }
        finally
        {
            _running.TryRemove(id, out _);
        }
    }

    /// <summary>No call runs any more.</summary>
    public void Dispose() => _front.Dispose();

    /// <summary>Aborts one; nothing happens when it has ended.</summary>
    public void Abort(int number)
    {
        if (!_running.TryGetValue(number, out var abort)) return;
        try
        {
            abort.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended between the lookup and the cancel.
        }
    }
}
