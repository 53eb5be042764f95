using System.Net;
using System.Net.Sockets;

namespace Alcove.Bench.Hub;

/// <summary>Stands between a client and the hub and counts every byte, with the headers.</summary>
internal sealed class CountingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _port;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _accepting;
    private long _up;
    private long _down;

    public CountingProxy(Uri hub)
    {
        _port = hub.Port;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where the client asks.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Bytes to the hub and from it since the last time.</summary>
    public (long Up, long Down) Take() => (Interlocked.Exchange(ref _up, 0), Interlocked.Exchange(ref _down, 0));

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptSocketAsync(_ending.Token);
            _ = CarryAsync(client); // ends with its connection
        }
    }

    private async Task CarryAsync(Socket client)
    {
        using (client)
        using (var hub = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
        {
            await hub.ConnectAsync(IPAddress.Loopback, _port);
            await Task.WhenAny(CarryAsync(client, hub, count => Interlocked.Add(ref _up, count)), CarryAsync(hub, client, count => Interlocked.Add(ref _down, count)));
        }
    }

    private async Task CarryAsync(Socket from, Socket to, Action<int> count)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer, _ending.Token) is var length and > 0)
        {
            count(length);
            for (var sent = 0; sent < length;) sent += await to.SendAsync(buffer.AsMemory(sent, length - sent), _ending.Token);
        }
    }
}
