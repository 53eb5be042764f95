using System.Net;
using System.Net.Sockets;

namespace Alcove.Soak.Hubs;

/// <summary>A port of this machine that nobody listens on, for servers that come back at the same address.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
