using System.Text.Json;
using System.Text;
using Alcove.Runtime.HostModules;

namespace Alcove.Runtime.HostApis.Host;

/// <summary>What one read of a stream gave.</summary>
/// <param name="Items">JSON array of items.</param>
/// <param name="IsDone">Whether it has ended.</param>
internal readonly record struct StreamRead(string Items, bool IsDone);

/// <summary>
/// A stream that a host method started for one program. The program pulls: the method runs on only when the program has taken
/// what there was, so a slow program holds nothing up and piles nothing up.
/// </summary>
internal sealed class HostStream : IAsyncDisposable
{
    /// <summary>So many items a read takes at most.</summary>
    private const int MostItems = 64;

    private readonly CancellationTokenSource _ending;
    private readonly IAsyncEnumerator<WriteHostValue> _items;
    private readonly SemaphoreSlim _turn = new(1); // held while the enumerator moves
    private Task<bool>? _next;
    private int _hasEnded;

    public HostStream(Func<CancellationToken, IAsyncEnumerable<WriteHostValue>> start, CancellationToken whileAllowed)
    {
        _ending = CancellationTokenSource.CreateLinkedTokenSource(whileAllowed);
        _items = start(_ending.Token).GetAsyncEnumerator(_ending.Token);
    }

    /// <returns>Null when another read waits already.</returns>
    public async ValueTask<StreamRead?> ReadAsync()
    {
        if (!_turn.Wait(0)) return null;
        try
        {
            var items = new StringBuilder("[");
            for (var count = 0; count < MostItems; count++)
            {
                _next ??= _items.MoveNextAsync().AsTask();
                if (count > 0 && !_next.IsCompletedSuccessfully) break; // what is there goes out; the rest, or its failure, is for the next read
                var isItem = await _next.ConfigureAwait(false);
                _next = null;
                if (!isItem) return new StreamRead(items.Append(']').ToString(), true);
                if (count > 0) items.Append(',');
                items.Append(HostModuleApi.ToJson(_items.Current));
            }

            return new StreamRead(items.Append(']').ToString(), false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _hasEnded, 1) == 1) return;
        await _ending.CancelAsync().ConfigureAwait(false);
        await _turn.WaitAsync().ConfigureAwait(false); // an enumerator may only be closed while it stands still
        try
        {
            if (_next is Task next) await next.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await _items.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            _ending.Dispose();
            _turn.Dispose();
        }
    }
}
