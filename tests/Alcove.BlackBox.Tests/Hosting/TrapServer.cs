using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>
/// A server that nobody may reach: it notes every connection that says something, over TLS too, and every datagram. A handshake
/// alone says nothing.
/// </summary>
internal sealed class TrapServer : IAsyncDisposable
{
    private const byte HandshakeRecord = 0x16;

    private readonly X509Certificate2 _certificate = MakeCertificate();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly UdpClient _datagrams;
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentQueue<string> _hits = new();
    private readonly Task[] _loops;
    private int _connections;

    public TrapServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _datagrams = new UdpClient(new IPEndPoint(IPAddress.Loopback, Port));
        _loops = [AcceptAsync(), ReceiveAsync()];
    }

    public int Port { get; }

    /// <summary>First lines of what arrived.</summary>
    public IReadOnlyCollection<string> Hits => _hits;

    /// <summary>Connections, with those that said nothing (a preconnect).</summary>
    public int Connections => _connections;

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        _datagrams.Dispose();
        await Task.WhenAll(_loops);
        _ending.Dispose();
        _certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ReadAsync(await _listener.AcceptTcpClientAsync(_ending.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ReadAsync(TcpClient client)
    {
        Interlocked.Increment(ref _connections);
        using (client)
        {
            var buffer = new byte[4096];
            try
            {
                if (await client.Client.ReceiveAsync(buffer.AsMemory(0, 1), SocketFlags.Peek, _ending.Token) == 0) return;
                await using var content = buffer[0] == HandshakeRecord ? await DecryptAsync(client.GetStream()) : client.GetStream();
                var length = await content.ReadAsync(buffer, _ending.Token);
                if (length > 0) _hits.Enqueue(Encoding.UTF8.GetString(buffer, 0, length).Split('\r')[0]);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or AuthenticationException)
            {
                // It said nothing.
            }
        }
    }

    private async Task<Stream> DecryptAsync(NetworkStream connection)
    {
        var secure = new SslStream(connection);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _ending.Token);
        return secure;
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private async Task ReceiveAsync()
    {
        try
        {
            while (true) _hits.Enqueue($"datagram of {(await _datagrams.ReceiveAsync(_ending.Token)).Buffer.Length} bytes");
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
