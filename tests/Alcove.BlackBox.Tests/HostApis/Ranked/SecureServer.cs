using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alcove.BlackBox.Tests.HostApis.Ranked;

/// <summary>The author's server: HTTPS and WSS on this machine, with a certificate of the test's own authority.</summary>
internal sealed class SecureServer : IAsyncDisposable
{
    // A picture of one point.
    public static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly WebApplication _app;
    private int _pictures;

    private SecureServer(WebApplication app) => _app = app;

    /// <summary>How often its picture was asked for.</summary>
    public int Pictures => Volatile.Read(ref _pictures);

    /// <summary>https://127.0.0.1:port</summary>
    public string Address => _app.Urls.First();

    public static async Task<SecureServer> StartAsync(TestAuthority authority)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(authority.Server)));
        var app = builder.Build();
        app.UseWebSockets();
        app.MapGet("/json", () => Results.Json(new Dictionary<string, object> { ["secure"] = true, ["list"] = new[] { 1, 2 } }));
        app.MapMethods("/echo", ["GET", "POST", "PUT", "DELETE"], async (HttpContext context) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            return Results.Json(new Dictionary<string, string> { ["method"] = context.Request.Method, ["query"] = context.Request.QueryString.ToString(), ["body"] = await reader.ReadToEndAsync(), ["type"] = context.Request.ContentType ?? "", ["mine"] = context.Request.Headers["X-Mine"].ToString() });
        });
        app.MapPost("/upload", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            return $"{form.Files[0].Name}:{form.Files[0].Length}:{form["user"]}";
        });
        var server = new SecureServer(app);
        app.MapGet("/picture.png", () =>
        {
            Interlocked.Increment(ref server._pictures);
            return Results.Bytes(Picture, "image/png");
        });
        app.MapGet("/tone.wav", () => Results.Bytes(Tone.Wave(2), "audio/wav"));
        app.MapGet("/font.woff2", () => Results.Bytes(Compatibility.RemoteFontTests.Font, "font/woff2"));
        app.Map("/socket", EchoAsync);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task EchoAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, context.RequestAborted) is { MessageType: not WebSocketMessageType.Close } message)
            {
                if (Encoding.UTF8.GetString(buffer, 0, message.Count) == "break")
                {
                    context.Abort(); // no closing handshake: the other side hears of an error
                    return;
                }

                await socket.SendAsync(buffer.AsMemory(0, message.Count), message.MessageType, true, context.RequestAborted);
            }

            if (socket.State == WebSocketState.CloseReceived) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", context.RequestAborted);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The program went away.
        }
    }
}
