using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>A server of this machine, which programs may reach in development only.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<HttpListenerContext, Task> _answer;
    private readonly Task _serving;

    public LocalServer(Func<HttpListenerContext, Task> answer)
    {
        _answer = answer;
        using (var socket = new TcpListener(IPAddress.Loopback, 0))
        {
            socket.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>http://127.0.0.1:port</summary>
    public string Address { get; }

    /// <summary>Paths that were asked for, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    /// <summary>Answers with a body of a type.</summary>
    public static async Task WriteAsync(HttpListenerContext context, string type, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = type;
        await context.Response.OutputStream.WriteAsync(body);
    }

    private async Task ServeAsync()
    {
        var answers = new List<Task>();
        try
        {
            while (true) answers.Add(AnswerAsync(await _listener.GetContextAsync()));
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            await Task.WhenAll(answers);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        Requests.Enqueue(context.Request.Url!.AbsolutePath);
        try
        {
            await _answer(context);
            context.Response.Close();
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The other side went away, or the test has ended.
        }
    }
}
