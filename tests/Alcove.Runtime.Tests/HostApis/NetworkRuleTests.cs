using System.Net;
using System.Net.Sockets;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Tests.Programs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alcove.Runtime.Tests.HostApis;

/// <summary>Where programs cannot go: each rule of the network with a server that would notice.</summary>
public sealed class NetworkRuleTests : IAsyncLifetime
{
    private readonly WebApplication _server = Build();
    private readonly TcpListener _foreign = new(IPAddress.Loopback, 0);

    private string Address => _server.Urls.First();

    private int ForeignPort => ((IPEndPoint)_foreign.LocalEndpoint).Port;

    public async ValueTask InitializeAsync()
    {
        _foreign.Start();
        _server.MapGet("/away", () => Results.Redirect($"http://127.0.0.1:{ForeignPort}/"));
        _server.MapGet("/round", () => Results.Redirect("/round"));
        _server.MapGet("/once", (HttpRequest request) => Results.Redirect($"/seen?cookie={request.Headers.Cookie}"));
        _server.MapGet("/seen", (HttpRequest request) => $"{request.QueryString} {request.Headers["X-Mp-App"]}");
        _server.MapGet("/headers", (HttpRequest request) => $"{Address.EndsWith($":{request.Host.Port}", StringComparison.Ordinal)} {request.Headers.Referer} {request.Headers["Sec-Fetch-Site"]} {request.Headers["Proxy-Connection"]} {request.Headers["X-Mp-App"]} {request.Headers["X-Own"]}");
        _server.MapGet("/set", (HttpContext context) =>
        {
            context.Response.Cookies.Append("id", "7");
            return context.Request.Headers.Cookie.ToString();
        });
        _server.MapGet("/long", () => Results.Bytes(new byte[11 * 1024 * 1024]));
        await _server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _foreign.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("/away", "request:fail url not in domain list: http://127.0.0.1:PORT")]
    [InlineData("/round", "request:fail network error: more than 5 redirects")]
    [InlineData("/long", "request:fail response too large")]
    public async Task What_leads_elsewhere_or_is_too_much_fails(string path, string text)
    {
        await using var program = await OpenAsync($"wx.request({{ url: URL + '{path}', success: () => console.log('came through'), fail: ({{ errMsg }}) => console.log(errMsg) }})");
        Assert.StartsWith(text.Replace("PORT", $"{ForeignPort}", StringComparison.Ordinal), await program.LineAsync(), StringComparison.Ordinal);
        Assert.False(_foreign.Pending());
    }

    [Fact]
    public async Task What_says_who_asks_is_not_the_programs_to_say()
    {
        await using var program = await OpenAsync("wx.request({ url: URL + '/headers', header: { Host: 'evil.example', Referer: 'https://evil.example/', 'Sec-Fetch-Site': 'none', 'Proxy-Connection': 'close', 'X-Mp-App': 'another', 'X-Own': 'own' }, success: ({ data }) => console.log(data) })");
        Assert.Equal("True    program own", await program.LineAsync());
    }

    [Fact]
    public async Task A_header_with_a_line_break_in_it_is_refused()
    {
        await using var program = await OpenAsync("wx.request({ url: URL + '/headers', header: { 'X-Own': 'a\\r\\nX-Mp-App: another' }, success: () => console.log('came through'), fail: ({ errMsg }) => console.log(errMsg) })");
        Assert.Contains("contains a line break", await program.LineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_within_the_declared_origin_is_followed_and_stamped()
    {
        await using var program = await OpenAsync("wx.request({ url: URL + '/once', success: ({ data }) => console.log(data) })");
        Assert.Equal("?cookie= program", await program.LineAsync());
    }

    [Theory]
    [InlineData("URL.replace('//', '//user:secret@')")]
    [InlineData("URL.replace('127.0.0.1', 'localhost')")]
    [InlineData("URL.replace(/:\\d+$/, ':1')")]
    [InlineData("URL.replace('http:', 'https:')")]
    public async Task Another_name_port_scheme_or_user_is_another_origin(string url)
    {
        await using var program = await OpenAsync($"wx.request({{ url: {url} + '/seen', fail: ({{ errMsg }}) => console.log(errMsg.split(': ')[0]) }})");
        Assert.Equal("request:fail url not in domain list", await program.LineAsync());
    }

    [Theory]
    [InlineData("http://127.0.0.1", "request:fail url not in domain list")]
    [InlineData("https://127.0.0.1", "request:fail network error")]
    [InlineData("https://localhost", "request:fail network error")]
    [InlineData("https://[::1]", "request:fail network error")]
    [InlineData("https://[::ffff:127.0.0.1]", "request:fail network error")]
    public async Task Outside_of_development_neither_plain_http_nor_this_machine_is_reached(string origin, string text)
    {
        var address = $"{origin}:{ForeignPort}";
        await using var program = await OpenAsync("wx.request({ url: URL + '/', success: () => console.log('came through'), fail: ({ errMsg }) => console.log(errMsg) })", address, isLocalAllowed: false);
        Assert.StartsWith(text, await program.LineAsync(), StringComparison.Ordinal);
        Assert.False(_foreign.Pending()); // the address was refused before anything connected
    }

    [Fact]
    public async Task Cookies_end_with_the_program_that_got_them()
    {
        await using var program = await OpenAsync("const ask = (then) => wx.request({ url: URL + '/set', success: ({ data }) => { console.log(`[${data}]`); then?.() } }); ask(ask)");
        Assert.Equal(["[]", "[id=7]"], await program.LinesAsync(2));
        await program.Instance.DisposeAsync();
        await program.OpenAsync();
        Assert.Equal(["[]", "[id=7]"], await program.LinesAsync(2));
    }

    private async Task<RunningProgram> OpenAsync(string script, string? address = null, bool isLocalAllowed = true)
    {
        var program = new RunningProgram { Configure = options => options with { Policy = new HostPolicy { AllowsLocalNetwork = isLocalAllowed } } }
            .File("app.json", """{ "pages": ["pages/a/a"] }""").File("app.js", "App({})").File("pages/a/a.wxml", "<view/>")
            .File("alcove.config.json", $$"""{ "appId": "program", "network": { "request": ["{{address ?? Address}}"] } }""")
            .File("pages/a/a.js", $"const URL = '{address ?? Address}'\nPage({{ onLoad() {{ {script} }} }})");
        return await program.OpenAsync();
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        return builder.Build();
    }
}
