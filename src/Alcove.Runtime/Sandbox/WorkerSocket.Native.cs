using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Alcove.Runtime.Sandbox;

/// <summary>
/// The host's end of a worker's socket, by plain system calls. A thread that waits for the worker is woken by what it says and by nothing
/// else. The sockets of System.Net, and the kernel's own recv, also wake it whenever the worker has read something.
/// </summary>
internal sealed unsafe partial class WorkerSocket(SafeSocketHandle handle) : IDisposable
{
    private const int Interrupted = 4; // EINTR
    private const int TryAgain = 11; // EAGAIN
    private const short Readable = 1; // POLLIN
    private const int Both = 2; // SHUT_RDWR
    private const int NoSignal = 0x4000; // MSG_NOSIGNAL
    private const int DoNotWait = 0x40; // MSG_DONTWAIT

    /// <summary>Waits for bytes.</summary>
    /// <returns>How many came; 0 when the worker has closed its end.</returns>
    public int Receive(Span<byte> target)
    {
        var isHeld = false;
        try
        {
            handle.DangerousAddRef(ref isHeld);
            var waiting = new Waiting { Socket = (int)handle.DangerousGetHandle(), For = Readable };
            while (true)
            {
                nint count = poll(&waiting, 1, -1);
                if (count > 0)
                    fixed (byte* bytes = target) count = recv(waiting.Socket, bytes, target.Length, DoNotWait);
                if (count >= 0) return (int)count;
                if (Marshal.GetLastPInvokeError() is not (Interrupted or TryAgain)) return 0;
            }
        }
        finally
        {
            if (isHeld) handle.DangerousRelease();
        }
    }

    /// <summary>Sends what the socket takes at once.</summary>
    /// <returns>How many bytes that was; 0 also when either end is closed.</returns>
    public int TrySend(ReadOnlySpan<byte> bytes) => Send(bytes, NoSignal | DoNotWait);

    /// <summary>Waits until the socket takes some.</summary>
    /// <returns>How many bytes that was; 0 when either end is closed.</returns>
    public int Send(ReadOnlySpan<byte> bytes) => Send(bytes, NoSignal);

    /// <summary>Whoever waits in a call returns.</summary>
    public void Dispose()
    {
        if (!handle.IsClosed) _ = shutdown(handle, Both);
        handle.Dispose();
    }

    private int Send(ReadOnlySpan<byte> source, int flags)
    {
        try
        {
            while (true)
            {
                nint count;
                fixed (byte* bytes = source) count = send(handle, bytes, source.Length, flags);
                if (count >= 0) return (int)count;
                if (Marshal.GetLastPInvokeError() != Interrupted) return 0;
            }
        }
        catch (ObjectDisposedException)
        {
            return 0; // this end is closed too
        }
    }

    [LibraryImport("libc", SetLastError = true)] private static partial int poll(Waiting* sockets, nuint count, int milliseconds);
    [LibraryImport("libc", SetLastError = true)] private static partial nint recv(int socket, byte* buffer, nint length, int flags);
    [LibraryImport("libc", SetLastError = true)] private static partial nint send(SafeSocketHandle socket, byte* buffer, nint length, int flags);
    [LibraryImport("libc")] private static partial int shutdown(SafeSocketHandle socket, int how);

    /// <summary>struct pollfd.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Waiting
    {
        public int Socket;
        public short For;
        public short Is;
    }
}
