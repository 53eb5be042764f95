using System.Buffers.Binary;
using System.Net.Sockets;
using Alcove.Protocol.Framing;

namespace Alcove.RawWorker;

/// <summary>Frames on the inherited socket, without any check.</summary>
internal sealed class RawChannel(int descriptor) : IDisposable
{
    /// <summary>View under which it reports what it hears.</summary>
    private const uint ReportView = 9;

    private const int HeaderSize = 5;
    private readonly Socket _socket = new(new SafeSocketHandle(descriptor, ownsHandle: true));
    private readonly Lock _writing = new(); // guards _outgoing, and keeps frames whole
    private byte[] _outgoing = new byte[64 * 1024];

    public (WorkerFrameKind Kind, byte[] Payload)? Read()
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        if (!ReadExactly(header)) return null;
        var payload = new byte[BinaryPrimitives.ReadUInt32LittleEndian(header) - 1];
        return ReadExactly(payload) ? ((WorkerFrameKind)header[4], payload) : null;
    }

    public void Write(WorkerFrameKind kind, ReadOnlySpan<byte> payload)
    {
        lock (_writing) WriteFrame(kind, payload);
    }

    private void WriteFrame(WorkerFrameKind kind, ReadOnlySpan<byte> payload)
    {
        if (_outgoing.Length < payload.Length + HeaderSize) _outgoing = new byte[payload.Length + HeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(_outgoing, (uint)payload.Length + 1);
        _outgoing[4] = (byte)kind;
        payload.CopyTo(_outgoing.AsSpan(HeaderSize));
        WriteRaw(_outgoing.AsSpan(0, payload.Length + HeaderSize));
    }

    public void Report(byte kind, ReadOnlySpan<byte> payload)
    {
        var ops = new byte[sizeof(uint) + 1 + payload.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(ops, ReportView);
        ops[sizeof(uint)] = kind;
        payload.CopyTo(ops.AsSpan(sizeof(uint) + 1));
        Write(WorkerFrameKind.ViewOps, ops);
    }

    public void WriteRaw(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0) bytes = bytes[_socket.Send(bytes)..];
    }

    public void Dispose() => _socket.Dispose();

    private bool ReadExactly(Span<byte> target)
    {
        while (target.Length > 0)
        {
            var count = _socket.Receive(target);
            if (count == 0) return false;
            target = target[count..];
        }

        return true;
    }
}
