using System.Buffers.Binary;
using System.Net.Sockets;
using System.Threading.Channels;
using Alcove.Protocol.Framing;

namespace Alcove.Runtime.Workers;

/// <summary>Sends frames in order without blocking the caller. A worker that does not read is given up.</summary>
internal sealed class FrameSender : IDisposable
{
    private const int HeaderSize = 5;
    private readonly Channel<byte[]> _queue = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Socket _socket;
    private readonly long _largestBacklog;
    private readonly Action _giveUp;
    private long _backlog;
    private long _sent;

    public FrameSender(Socket socket, long largestBacklog, Action giveUp)
    {
        (_socket, _largestBacklog, _giveUp) = (socket, largestBacklog, giveUp);
        _ = SendAllAsync();
    }

    /// <summary>Bytes that the worker has taken.</summary>
    public long Sent => Volatile.Read(ref _sent);

    public void Send(WorkerFrameKind kind, ReadOnlyMemory<byte> payload)
    {
        var frame = new byte[HeaderSize + payload.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(frame, (uint)payload.Length + 1);
        frame[4] = (byte)kind;
        payload.Span.CopyTo(frame.AsSpan(HeaderSize));
        if (Interlocked.Add(ref _backlog, frame.Length) > _largestBacklog) _giveUp();
        else _queue.Writer.TryWrite(frame);
    }

    public void Dispose() => _queue.Writer.TryComplete();

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var frame in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                for (var sent = 0; sent < frame.Length;) sent += await _socket.SendAsync(frame.AsMemory(sent), SocketFlags.None).ConfigureAwait(false);
                Interlocked.Add(ref _backlog, -frame.Length);
                Interlocked.Add(ref _sent, frame.Length);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The reading side notices the end and tells everybody.
        }
    }
}
