using System.Buffers.Binary;
using Alcove.Protocol.Framing;
using Alcove.Runtime.Sandbox;

namespace Alcove.Runtime.Workers;

/// <summary>Reads frames of a worker, one after the other, and checks their limits.</summary>
internal sealed class FrameReader(WorkerSocket socket)
{
    private const int HeaderSize = 5;
    private byte[] _buffer = new byte[32 * 1024];
    private int _start;
    private int _end;
    private int _length;

    public WorkerFrameKind Kind { get; private set; }

    /// <summary>Valid until the next read.</summary>
    public ReadOnlySpan<byte> Payload => _buffer.AsSpan(_start - _length, _length);

    /// <returns>False when the worker has closed the socket.</returns>
    /// <exception cref="InvalidDataException">The frame breaks a limit of the contract.</exception>
    public bool Read()
    {
        if (!Fill(HeaderSize)) return false;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(_buffer.AsSpan(_start));
        Kind = (WorkerFrameKind)_buffer[_start + 4];
        var limit = Kind == WorkerFrameKind.ViewOps ? FrameLimits.FromWorkerBytes : FrameLimits.MessageBytes;
        // SECURITY(T54): before anything is allocated.
        if (size == 0 || (size > limit && Defences.Hold(Defence.FrameLength))) throw new InvalidDataException($"a frame of {size} bytes, kind {(int)Kind}; at most {limit} are allowed");
        _length = (int)size - 1;
        if (!Fill(HeaderSize + _length)) return false;
        _start += HeaderSize + _length;
        return true;
    }

    private bool Fill(int count)
    {
        while (_end - _start < count)
        {
            if (_start > 0 && _start == _end) (_start, _end) = (0, 0);
            if (_start + count > _buffer.Length) MakeRoom(count);
            var received = socket.Receive(_buffer.AsSpan(_end));
            if (received == 0) return false;
            _end += received;
        }

        return true;
    }

    private void MakeRoom(int count)
    {
        var target = count > _buffer.Length ? new byte[Math.Max(count, _buffer.Length * 2)] : _buffer;
        Buffer.BlockCopy(_buffer, _start, target, 0, _end - _start);
        (_buffer, _end, _start) = (target, _end - _start, 0);
    }
}
