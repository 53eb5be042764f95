using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Alcove.Bench.Hub;

/// <summary>One connection that asks by HTTP/1.1 and reads whole answers. Cheaper than HttpClient, because clients and hub share the processors.</summary>
internal sealed class RawConnection : IDisposable
{
    private Socket _socket = New();
    private Uri? _hub;
    private readonly byte[] _buffer = new byte[256 * 1024];
    private int _filled;

    /// <summary>Bytes of bodies that came.</summary>
    public long BodyBytes { get; private set; }

    /// <summary>A request for a path, to be sent again and again.</summary>
    public static ReadOnlyMemory<byte> Request(string path, Uri hub) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {hub.Authority}\r\n\r\n");

    public async Task ConnectAsync(Uri hub)
    {
        _hub = hub;
        await _socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, hub.Port));
    }

    /// <summary>Sends a request and reads the answer to its end.</summary>
    /// <returns>Its status and the length of its body.</returns>
    public async ValueTask<(int Status, int Length)> AskAsync(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        int end;
        while ((end = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0) await ReceiveAsync();
        var (status, length) = Parse(_buffer.AsSpan(0, end + 2));
        var isLast = _buffer.AsSpan(0, end + 2).IndexOf("\r\nConnection: close\r\n"u8) >= 0;
        var left = length - (_filled - end - 4);
        _filled = 0;
        while (left > 0)
        {
            var count = await _socket.ReceiveAsync(_buffer.AsMemory(0, Math.Min(_buffer.Length, left)));
            left -= count > 0 ? count : throw new IOException("The hub ended an answer too early.");
        }

        BodyBytes += length;
        if (isLast)
        {
            // nginx lets a connection have so many requests and no more.
            _socket.Dispose();
            _socket = New();
            await ConnectAsync(_hub!);
        }

        return left == 0 ? (status, length) : throw new IOException("The hub sent more than it said.");
    }

    public void Dispose() => _socket.Dispose();

    private static Socket New() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    private static (int Status, int Length) Parse(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        if (!head.StartsWith("HTTP/1.1 "u8) || at < 0 || !Utf8Parser.TryParse(head[9..], out int status, out _) || !Utf8Parser.TryParse(head[(at + name.Length)..], out int length, out _)) throw new IOException($"This answer is not understood:\n{Encoding.ASCII.GetString(head)}");
        return (status, length);
    }

    private async ValueTask ReceiveAsync()
    {
        var count = await _socket.ReceiveAsync(_buffer.AsMemory(_filled));
        _filled += count > 0 ? count : throw new IOException("The hub ended the connection.");
    }
}
