using System.Net;
using System.Net.Sockets;
using Alcove.Protocol.Network;

namespace Alcove.Runtime.HostApis.Network;

/// <summary>An HTTP client that connects to the address it has checked, so that a name cannot change its meaning in between.</summary>
internal static class GuardedHttp
{
    /// <param name="mayBeLocal">Hosts for which an address on this machine or network is allowed.</param>
    /// <param name="connectTimeout">Time for one connection.</param>
    public static HttpMessageInvoker Create(Func<string, bool> mayBeLocal, TimeSpan connectTimeout) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, // each hop is checked by the caller
        UseCookies = false,
        UseProxy = false, // a proxy would resolve the name on its own
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = connectTimeout,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, mayBeLocal(context.DnsEndPoint.Host), cancellationToken),
    });

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint endPoint, bool mayBeLocal, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(endPoint.Host, cancellationToken).ConfigureAwait(false);
        // SECURITY(T75): these are the addresses that are connected to below.
        if (addresses.Length == 0 || (!mayBeLocal && Defences.Hold(Defence.PublicAddresses) && !addresses.All(AddressRules.IsPublic)))
            throw new HttpRequestException($"The address of {endPoint.Host} is not one that mini-programs may reach.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, endPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
