using System.Collections.Concurrent;

namespace Alcove.Runtime.HostApis.Host;

/// <summary>The streams of host methods that one program reads; they end with it.</summary>
internal sealed class HostStreams : IAsyncDisposable
{
    /// <summary>So many may be open at once.</summary>
    public const int MostAtOnce = 16;

    private readonly ConcurrentDictionary<int, HostStream> _open = new();
    private int _last;

    /// <returns>Its number; null when there are too many.</returns>
    public int? Open(Func<HostStream> start)
    {
        if (_open.Count >= MostAtOnce) return null;
        var number = Interlocked.Increment(ref _last);
        _open[number] = start();
        return number;
    }

    public HostStream? Find(int number) => _open.GetValueOrDefault(number);

    /// <summary>Ends one. Nobody waits for its method, which may take its time to notice.</summary>
    public void Close(int number)
    {
        if (_open.TryRemove(number, out var stream)) _ = stream.DisposeAsync().AsTask();
    }

    public ValueTask DisposeAsync()
    {
        foreach (var number in _open.Keys) Close(number);
        return ValueTask.CompletedTask;
    }
}
