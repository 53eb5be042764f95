using System.Buffers.Binary;
using Alcove.Protocol.Framing;
using Alcove.Runtime.Sandbox;

namespace Alcove.Runtime.Workers;

/// <summary>Sends frames in order without blocking the caller. A worker that does not read is given up.</summary>
internal sealed class FrameSender(WorkerSocket socket, long largestBacklog, Action giveUp)
{
    private const int HeaderSize = 5;
    private readonly Lock _gate = new(); // guards both fields below, and the order of frames
    private readonly Queue<ReadOnlyMemory<byte>> _waiting = new();
    private bool _isWaiting;
    private long _backlog;
    private long _sent;

    /// <summary>Bytes that the worker has taken.</summary>
    public long Sent => Volatile.Read(ref _sent);

    public void Send(WorkerFrameKind kind, ReadOnlyMemory<byte> payload)
    {
        var frame = new byte[HeaderSize + payload.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(frame, (uint)payload.Length + 1);
        frame[4] = (byte)kind;
        payload.Span.CopyTo(frame.AsSpan(HeaderSize));
        if (Interlocked.Add(ref _backlog, frame.Length) > largestBacklog)
        {
            giveUp();
            return;
        }

        lock (_gate)
        {
            // Mostly the socket takes all of it, and no other thread has to wake up.
            var sent = _isWaiting ? 0 : socket.TrySend(frame);
            Note(sent);
            if (sent == frame.Length) return;
            _waiting.Enqueue(frame.AsMemory(sent));
            if (_isWaiting) return;
            _isWaiting = true;
        }

        new Thread(SendWaiting) { IsBackground = true, Name = "alcove send" }.UnsafeStart();
    }

    private void SendWaiting()
    {
        while (true)
        {
            ReadOnlyMemory<byte> bytes;
            lock (_gate)
            {
                if (!_waiting.TryDequeue(out bytes))
                {
                    _isWaiting = false;
                    return;
                }
            }

            while (bytes.Length > 0)
            {
                var sent = socket.Send(bytes.Span);
                if (sent == 0) return; // it has ended, and the reading side tells everybody; what comes now waits for nobody
                Note(sent);
                bytes = bytes[sent..];
            }
        }
    }

    private void Note(int sent)
    {
        Interlocked.Add(ref _backlog, -sent);
        Interlocked.Add(ref _sent, sent);
    }
}
