using System.Net;
using System.Net.WebSockets;
using System.Text;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Tests.Programs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alcove.Runtime.Tests.HostApis;

/// <summary>Transfers and sockets between a real worker and a real server on this machine.</summary>
public sealed class NetworkTests : IAsyncLifetime
{
    private readonly WebApplication _server = Build();
    private readonly TaskCompletionSource _hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _tenAreHeld = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _busy;
    private int _mostBusy;

    private string Address => _server.Urls.First();

    public async ValueTask InitializeAsync()
    {
        _server.UseWebSockets();
        _server.MapPost("/echo", async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            context.Response.Headers["X-Type"] = context.Request.ContentType;
            await context.Response.Body.WriteAsync(body.ToArray());
        });
        _server.MapPost("/upload", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            using var reader = new StreamReader(form.Files[0].OpenReadStream());
            return $"{form.Files[0].Name} {form.Files[0].FileName} {form.Files[0].ContentType} {form["user"]} {(await reader.ReadToEndAsync()).Length}";
        });
        _server.MapGet("/file", () => Results.Bytes(new byte[200_000], "image/png"));
        _server.MapGet("/huge", async context =>
        {
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 60 && !context.RequestAborted.IsCancellationRequested; i++) await context.Response.Body.WriteAsync(block);
        });
        _server.MapGet("/cookie", (HttpContext context) =>
        {
            context.Response.Cookies.Append("id", "7");
            return context.Request.Headers.Cookie.ToString();
        });
        _server.MapGet("/hang", async context =>
        {
            _hanging.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        _server.MapGet("/held", async () =>
        {
            InterlockedMax(Interlocked.Increment(ref _busy));
            if (Volatile.Read(ref _busy) == 10) _tenAreHeld.TrySetResult();
            await _release.Task;
            Interlocked.Decrement(ref _busy);
            return "x";
        });
        _server.Map("/socket", async (HttpContext context) =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync(context.WebSockets.WebSocketRequestedProtocols.FirstOrDefault());
            var buffer = new byte[2 * 1024 * 1024];
            while (await socket.ReceiveAsync(buffer, default) is { MessageType: not WebSocketMessageType.Close } message)
            {
                var text = Encoding.UTF8.GetString(buffer, 0, message.Count);
                if (text == "bye") await socket.CloseOutputAsync((WebSocketCloseStatus)4001, "so long", default);
                else await socket.SendAsync(buffer.AsMemory(0, message.Count), message.MessageType, true, default);
            }

            if (socket.State == WebSocketState.CloseReceived) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", default);
        });
        await _server.StartAsync();
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Buffers_go_there_and_back()
    {
        await using var program = await OpenAsync("""
            const data = new Uint8Array([0, 255, 128, 7]).buffer
            wx.request({ url: URL + '/echo', method: 'POST', data, responseType: 'arraybuffer', header: { 'content-type': 'application/octet-stream' }, success: ({ data, header }) => console.log([...new Uint8Array(data)].join(), header['X-Type']) })
              .onHeadersReceived(({ header }) => console.log('headers', header['X-Type']))
            """);
        Assert.Equal(["headers application/octet-stream", "0,255,128,7 application/octet-stream"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task Upload_sends_the_file_and_its_fields()
    {
        await using var program = await OpenAsync("""
            wx.getFileSystemManager().writeFileSync(wx.env.USER_DATA_PATH + '/a.txt', 'x'.repeat(5000))
            const task = wx.uploadFile({ url: URL + '/upload', filePath: wx.env.USER_DATA_PATH + '/a.txt', name: 'doc', formData: { user: 'ada' }, success: ({ data, statusCode }) => console.log(statusCode, data) })
            let last = 0
            task.onProgressUpdate(({ progress, totalBytesSent, totalBytesExpectedToSend }) => progress === 100 && console.log('sent', totalBytesSent, totalBytesExpectedToSend))
            """);
        Assert.Equal(["sent 5000 5000", "200 doc a.txt text/plain ada 5000"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task Download_becomes_a_temporary_or_a_named_file()
    {
        await using var program = await OpenAsync("""
            const fs = wx.getFileSystemManager()
            wx.downloadFile({ url: URL + '/file', success: ({ tempFilePath, statusCode, dataLength }) => {
              console.log(statusCode, dataLength, /^wxfile:\/\/tmp_.*\.png$/.test(tempFilePath), fs.statSync(tempFilePath).size)
              wx.downloadFile({ url: URL + '/file', filePath: wx.env.USER_DATA_PATH + '/b.png', success: ({ filePath }) => console.log(filePath, fs.statSync(filePath).size) })
            } })
            """);
        Assert.Equal(["200 200000 true 200000", "wxfile://usr/b.png 200000"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task Download_that_is_too_large_ends_and_leaves_nothing()
    {
        await using var program = await OpenAsync("wx.downloadFile({ url: URL + '/huge', fail: ({ errMsg }) => console.log(errMsg) })");
        Assert.Equal("downloadFile:fail response too large: more than 50 MB", await program.LineAsync());
        Assert.InRange(Directory.EnumerateFiles(program.DataFolder, "*", SearchOption.AllDirectories).Sum(static file => new FileInfo(file).Length), 0, 1024 * 1024);
    }

    [Fact]
    public async Task Abort_ends_a_transfer()
    {
        await using var program = await OpenAsync("const task = wx.request({ url: URL + '/hang', fail: ({ errMsg }) => console.log(errMsg) }); this.task = task; setTimeout(() => task.abort(), 50)");
        Assert.Equal("request:fail abort", await program.LineAsync());
    }

    [Fact]
    public async Task Time_limit_comes_from_app_json()
    {
        await using var program = await OpenAsync("wx.request({ url: URL + '/hang', fail: ({ errMsg }) => console.log(errMsg) })", "\"networkTimeout\": { \"request\": 150 },");
        Assert.Equal("request:fail timeout", await program.LineAsync());
    }

    [Fact]
    public async Task Background_interrupts_what_runs()
    {
        await using var program = await OpenAsync("wx.request({ url: URL + '/hang', fail: ({ errMsg }) => console.log(errMsg) })", background: new BackgroundOptions { SuspendAfter = TimeSpan.FromMilliseconds(50) });
        await _hanging.Task;
        program.Instance.Hide();
        using (var deadline = Deadline.Start())
            while (!program.Instance.IsSuspended) await Task.Delay(5, deadline.Token);
        program.Instance.Show();
        Assert.Equal("request:fail interrupted", await program.LineAsync());
    }

    [Fact]
    public async Task Ten_run_at_once_and_the_rest_waits()
    {
        await using var program = await OpenAsync("let left = 25; for (let i = 0; i < 25; i++) wx.request({ url: URL + '/held', complete: () => --left || console.log('done') }); wx.getStorageInfo({ complete: () => console.log('asked') })");
        Assert.Equal("asked", await program.LineAsync()); // the broker has all 25
        await _tenAreHeld.Task.WaitAsync(Deadline.Length, TestContext.Current.CancellationToken);
        _release.SetResult();
        Assert.Equal("done", await program.LineAsync());
        Assert.Equal(10, _mostBusy);
    }

    [Fact]
    public async Task Cookies_are_sent_back()
    {
        await using var program = await OpenAsync("const get = (next) => wx.request({ url: URL + '/cookie', success: ({ data }) => { console.log('[' + data + ']'); next && next() } }); get(() => get())");
        Assert.Equal(["[]", "[id=7]"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task Sockets_talk_in_text_and_bytes_and_tell_how_they_ended()
    {
        await using var program = await OpenAsync("""
            const task = wx.connectSocket({ url: URL.replace('http', 'ws') + '/socket', protocols: ['a'], success: ({ errMsg }) => console.log(errMsg) })
            task.onOpen(({ header }) => { console.log('open', header['Sec-WebSocket-Protocol'], task.readyState); task.send({ data: 'héllo' }) })
            task.onMessage(({ data }) => {
              if (typeof data === 'string') { console.log(data); task.send({ data: new Uint8Array([1, 2, 3]).buffer }) }
              else { console.log([...new Uint8Array(data)].join()); task.send({ data: 'bye' }) }
            })
            task.onClose(({ code, reason }) => { console.log('closed', code, reason, task.readyState); task.send({ data: 'x', fail: ({ errMsg }) => console.log(errMsg) }) })
            """);
        Assert.Equal(["connectSocket:ok", "open a 1", "héllo", "1,2,3", "closed 4001 so long 3", "sendSocketMessage:fail the socket is not connected"], await program.LinesAsync(6));
    }

    [Fact]
    public async Task Old_socket_calls_work_on_the_latest_socket()
    {
        await using var program = await OpenAsync("""
            wx.onSocketOpen(() => wx.sendSocketMessage({ data: 'old' }))
            wx.onSocketMessage(({ data }) => { console.log(data); wx.closeSocket({ code: 1000, reason: 'enough' }) })
            wx.onSocketClose(({ code, reason }) => console.log('closed', code, reason))
            wx.connectSocket({ url: URL.replace('http', 'ws') + '/socket' })
            """);
        Assert.Equal(["old", "closed 1000 enough"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task Sixth_socket_and_foreign_addresses_are_refused()
    {
        await using var program = await OpenAsync("""
            const url = URL.replace('http', 'ws') + '/socket'
            let open = 0
            for (let i = 0; i < 5; i++) wx.connectSocket({ url }).onOpen(() => ++open === 5 && wx.connectSocket({ url, fail: ({ errMsg }) => {
              console.log(errMsg)
              wx.connectSocket({ url: 'ws://127.0.0.1:1/x', fail: ({ errMsg }) => console.log(errMsg) })
            } }))
            """);
        Assert.Equal(["connectSocket:fail too many sockets", "connectSocket:fail url not in domain list: ws://127.0.0.1:1"], await program.LinesAsync(2));
    }

    private async Task<RunningProgram> OpenAsync(string script, string app = "", BackgroundOptions? background = null)
    {
        var program = new RunningProgram { Configure = options => options with { Policy = new HostPolicy { AllowsLocalNetwork = true }, Background = background ?? options.Background } }
            .File("app.json", $$"""{ {{app}} "pages": ["pages/a/a"] }""").File("app.js", "App({})").File("pages/a/a.wxml", "<view/>")
            .File("alcove.config.json", $$"""{ "appId": "program", "network": { "request": ["{{Address}}"] } }""")
            .File("pages/a/a.js", $"const URL = '{Address}'\nPage({{ onLoad() {{ {script} }} }})");
        return await program.OpenAsync();
    }

    private void InterlockedMax(int value)
    {
        int before;
        while ((before = Volatile.Read(ref _mostBusy)) < value && Interlocked.CompareExchange(ref _mostBusy, value, before) != before) { }
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        return builder.Build();
    }
}
