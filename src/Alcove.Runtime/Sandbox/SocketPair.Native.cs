using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Alcove.Runtime.Sandbox;

/// <summary>Two connected sockets: one for the host, one that a child inherits. Who holds the other end is the identity.</summary>
internal sealed unsafe partial class SocketPair : IDisposable
{
    private const int UnixDomain = 1;
    private const int StreamCloseOnExec = 1 | 0x80000; // SOCK_STREAM | SOCK_CLOEXEC

    private int _child;

    public SocketPair()
    {
        var ends = stackalloc int[2];
        if (socketpair(UnixDomain, StreamCloseOnExec, 0, ends) != 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
        Host = new WorkerSocket(new SafeSocketHandle(ends[0], ownsHandle: true));
        _child = ends[1];
    }

    /// <summary>The host's end.</summary>
    public WorkerSocket Host { get; }

    /// <summary>Descriptor of the child's end, to be inherited.</summary>
    public int Child => _child;

    /// <summary>Closes the child's end in this process: the child has its own copy.</summary>
    public void CloseChild()
    {
        if (_child >= 0) _ = close(_child);
        _child = -1;
    }

    public void Dispose()
    {
        CloseChild();
        Host.Dispose();
    }

    [LibraryImport("libc", SetLastError = true)] private static partial int socketpair(int domain, int type, int protocol, int* ends);
    [LibraryImport("libc")] private static partial int close(int descriptor);
}
