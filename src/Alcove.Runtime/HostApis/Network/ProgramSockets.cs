using Alcove.Protocol.Budgets;
using System.Collections.Concurrent;
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis.Network;

/// <summary>The WebSockets of one running program; they end with it.</summary>
internal sealed class ProgramSockets(CallContext context) : IAsyncDisposable
{
    private const int MostAtOnce = FixedBudgets.Sockets;
    private readonly ConcurrentDictionary<int, ProgramSocket> _open = new();

    /// <returns>False when there are too many.</returns>
    public bool Open(ConnectSocketParameters parameters, Uri uri, HttpMessageInvoker client, TimeSpan limit)
    {
        // SECURITY(T76)
        if (_open.Count >= MostAtOnce && Defences.Hold(Defence.SocketCount)) return false;
        var socket = new ProgramSocket(parameters, context, () => _open.TryRemove(parameters.Task, out _));
        if (!_open.TryAdd(parameters.Task, socket)) return false;
        socket.Start(uri, client, limit);
        return true;
    }

    public ProgramSocket? Find(int task) => _open.GetValueOrDefault(task);

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in _open.Values) await socket.DisposeAsync().ConfigureAwait(false);
    }
}
