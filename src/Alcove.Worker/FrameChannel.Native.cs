using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Alcove.JavaScript;
using Alcove.Protocol.Framing;

namespace Alcove.Worker;

/// <summary>Reads and writes frames on inherited descriptors with plain system calls: no thread, no allocation on the way out.</summary>
internal sealed unsafe partial class FrameChannel(int input, int output, RunLoop runLoop) : IDisposable
{
    private const int HeaderSize = 5;
    private const int Interrupted = 4; // EINTR
    private byte* _outgoing = (byte*)NativeMemory.Alloc(FirstCapacity);
    private nuint _capacity = FirstCapacity;
    private const int FirstCapacity = 16 * 1024;

    /// <summary>Whether a frame can be read within the time; a closed channel counts as readable.</summary>
    public bool Wait(int milliseconds) => runLoop.WaitReadable(input, milliseconds);

    /// <returns>The next frame; null when the host has closed the channel.</returns>
    /// <exception cref="InvalidDataException">The frame is larger than the contract allows.</exception>
    public Frame? Read()
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        if (!ReadExactly(header)) return null;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(header);
        if (length is 0 or > FrameLimits.ToWorkerBytes) throw new InvalidDataException($"a frame of {length} bytes");
        var payload = GC.AllocateUninitializedArray<byte>((int)length - 1);
        return ReadExactly(payload) ? new Frame((WorkerFrameKind)header[4], payload) : null;
    }

    public void Write(WorkerFrameKind kind, ReadOnlySpan<byte> payload)
    {
        Reserve(payload.Length);
        payload.CopyTo(new Span<byte>(_outgoing + HeaderSize, payload.Length));
        Send(kind, payload.Length);
    }

    /// <summary>A view's frame: the number of the view and bytes.</summary>
    public void Write(WorkerFrameKind kind, uint view, ReadOnlySpan<byte> payload)
    {
        Reserve(payload.Length + sizeof(uint));
        var target = new Span<byte>(_outgoing + HeaderSize, payload.Length + sizeof(uint));
        BinaryPrimitives.WriteUInt32LittleEndian(target, view);
        payload.CopyTo(target[sizeof(uint)..]);
        Send(kind, target.Length);
    }

    public void Write(WorkerFrameKind kind, string text)
    {
        var most = System.Text.Encoding.UTF8.GetMaxByteCount(text.Length);
        Reserve(most);
        var length = System.Text.Encoding.UTF8.GetBytes(text, new Span<byte>(_outgoing + HeaderSize, most));
        Send(kind, length);
    }

    public void Dispose()
    {
        NativeMemory.Free(_outgoing);
        _outgoing = null;
    }

    private void Reserve(int payload)
    {
        var needed = (nuint)payload + HeaderSize;
        if (needed <= _capacity) return;
        _outgoing = (byte*)NativeMemory.Realloc(_outgoing, needed);
        _capacity = needed;
    }

    private void Send(WorkerFrameKind kind, int payload)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(new Span<byte>(_outgoing, sizeof(uint)), (uint)payload + 1);
        _outgoing[4] = (byte)kind;
        var rest = new ReadOnlySpan<byte>(_outgoing, HeaderSize + payload);
        while (rest.Length > 0)
        {
            nint written;
            fixed (byte* bytes = rest) written = write(output, bytes, rest.Length);
            if (written < 0 && Marshal.GetLastPInvokeError() == Interrupted) continue;
            if (written <= 0) Environment.Exit(0); // the host is gone, and nobody is left to tell
            rest = rest[(int)written..];
        }

        // One large message must not keep its buffer for the life of the program.
        if (_capacity <= 1024 * 1024) return;
        _outgoing = (byte*)NativeMemory.Realloc(_outgoing, FirstCapacity);
        _capacity = FirstCapacity;
    }

    private bool ReadExactly(Span<byte> target)
    {
        while (target.Length > 0)
        {
            nint count;
            fixed (byte* bytes = target) count = read(input, bytes, target.Length);
            if (count < 0 && Marshal.GetLastPInvokeError() == Interrupted) continue;
            if (count <= 0) return false;
            target = target[(int)count..];
        }

        return true;
    }

    [LibraryImport("libc", SetLastError = true)] private static partial nint read(int descriptor, byte* buffer, nint length);
    [LibraryImport("libc", SetLastError = true)] private static partial nint write(int descriptor, byte* buffer, nint length);
}
