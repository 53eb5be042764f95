using System.Net;
using System.Net.Sockets;
using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Journeys;

[Collection(SuperApp.Collection)]
public sealed class RemotePictureTests(Browser browser)
{
    // One white pixel.
    private static readonly byte[] Picture = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    [Theory]
    [InlineData("run", "loaded")] // development may reach this machine
    [InlineData("start", "refused")] // a host may not
    public async Task A_picture_of_another_server_comes_through_the_host(string verb, string expected)
    {
        using var server = new HttpListener();
        var port = FreePort();
        server.Prefixes.Add($"http://127.0.0.1:{port}/");
        server.Start();
        var serving = ServeAsync(server);
        using var folder = new TemporaryFolder();
        folder.CopyProgram("home", "programs/home");
        var project = folder.CopyProgram("hello", "programs/hello");
        await File.WriteAllTextAsync(Path.Combine(project, "pages/index/index.wxml"), $$$"""
            <image id="picture" src="http://127.0.0.1:{{{port}}}/picture.gif" bindload="loaded" binderror="failed" /><image src="http://127.0.0.1:{{{port}}}/page.html" binderror="failedText" />
            <text id="state">{{state}}</text><text id="text">{{text}}</text>
            """);
        await File.WriteAllTextAsync(Path.Combine(project, "pages/index/index.js"), "Page({ data: { state: '', text: '' }, loaded() { this.setData({ state: 'loaded' }) }, failed() { this.setData({ state: 'refused' }) }, failedText() { this.setData({ text: 'refused' }) } })");
        await using var host = verb == "run" ? CommandProcess.Alcove("run", project, "--port", "0") : CommandProcess.Alcove("start", "--root", folder.Path, "--port", "0");
        var address = (await host.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync($"{address}/m/alcove.hello");
        await Expect(phone.Top.Locator("#state")).ToHaveTextAsync(expected, new() { Timeout = 20_000 });
        await Expect(phone.Top.Locator("#text")).ToHaveTextAsync("refused", new() { Timeout = 20_000 });
        await host.WaitForAsync(@"a picture of another server is not shown: ");
        server.Stop();
        Assert.Equal(verb == "run", await serving > 0); // a refused address is never connected to
        phone.HasNoProblems();
    }

    private static async Task<int> ServeAsync(HttpListener server)
    {
        var requests = 0;
        try
        {
            while (true)
            {
                var context = await server.GetContextAsync();
                requests++;
                var isPicture = context.Request.Url!.AbsolutePath.EndsWith(".gif", StringComparison.Ordinal);
                context.Response.ContentType = isPicture ? "image/gif" : "text/html";
                await context.Response.OutputStream.WriteAsync(isPicture ? Picture : "<script>1</script>"u8.ToArray());
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            return requests;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
