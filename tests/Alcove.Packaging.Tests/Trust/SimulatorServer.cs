using System.Net;
using System.Net.Sockets;

namespace Alcove.Packaging.Tests.Trust;

/// <summary>Serves a simulated repository over HTTP, or whatever a test makes of an answer.</summary>
internal sealed class SimulatorServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _loop;

    public SimulatorServer(Simulator repository, Func<HttpListenerContext, Task<bool>>? answer = null)
    {
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _loop = ServeAsync(repository, answer);
    }

    public string Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _loop;
        ((IDisposable)_listener).Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ServeAsync(Simulator repository, Func<HttpListenerContext, Task<bool>>? answer)
    {
        try
        {
            while (_listener.IsListening)
            {
                var context = await _listener.GetContextAsync();
                if (answer is not null && await answer(context)) continue;
                var path = context.Request.RawUrl!.Split('/', 3)[2];
                var bytes = await repository.FetchAsync(path, int.MaxValue);
                context.Response.StatusCode = bytes is null ? 404 : 200;
                if (bytes is not null) await context.Response.OutputStream.WriteAsync(bytes);
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // stopped, or the client left in the middle
        }
    }
}
