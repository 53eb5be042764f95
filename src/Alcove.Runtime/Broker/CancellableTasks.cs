using System.Collections.Concurrent;

namespace Alcove.Runtime.Broker;

/// <summary>Long calls that their caller can abort by number.</summary>
public sealed class CancellableTasks
{
    private readonly ConcurrentDictionary<int, CancellationTokenSource> _running = new();

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
