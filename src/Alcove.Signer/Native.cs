using System.Buffers.Binary;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Alcove.Packaging;

namespace Alcove.Signer;

/// <summary>Whose process is at the other end of a socket, and whose this is. Needed because .NET has no name for either.</summary>
internal static class Native
{
    private const int SocketLevel = 1; // SOL_SOCKET on Linux
    private const int PeerCredentials = 17; // SO_PEERCRED on Linux: pid, uid, gid, 4 bytes each

    public static uint OwnUser => GetEffectiveUser();

    /// <summary>Right because the kernel fills in the credentials when the connection is made, and nobody can change them afterwards.</summary>
    public static uint UserOf(Socket socket)
    {
        if (!OperatingSystem.IsLinux()) throw new TrustException(TrustError.Refused, "The signer runs on Linux only: elsewhere it cannot see who asks.");
        Span<byte> credentials = stackalloc byte[12];
        if (socket.GetRawSocketOption(SocketLevel, PeerCredentials, credentials) != credentials.Length) throw new TrustException(TrustError.Refused, "The system does not say who asks.");
        return BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(credentials[4..]) : BinaryPrimitives.ReadUInt32BigEndian(credentials[4..]);
    }

    [DllImport("libc", EntryPoint = "geteuid"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetEffectiveUser();
}
