using Alcove.BlackBox.Tests.HostApis.Ranked;
using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Journeys;

/// <summary>A picture of another server over HTTPS, in a browser: kept by the host, and gone with the program's data.</summary>
[Collection(SuperApp.Collection)]
public sealed class PictureCacheTests(Browser browser)
{
    [Fact]
    public async Task A_picture_is_fetched_once_until_the_programs_data_is_deleted()
    {
        using var authority = new TestAuthority();
        await using var server = await SecureServer.StartAsync(authority);
        using var folder = new TemporaryFolder();
        await folder.WriteAsync("root.pem", authority.RootPem);
        await folder.WriteAsync("program/app.json", """{ "pages": ["pages/a/a"] }""");
        await folder.WriteAsync("program/app.js", "App({})");
        await folder.WriteAsync("program/alcove.config.json", """{ "appId": "test.picture", "name": "Picture", "version": "1.0.0" }""");
        await folder.WriteAsync("program/pages/a/a.wxml", $$$"""<image src="{{{server.Address}}}/picture.png" bindload="loaded" /><text id="state">{{state}}</text>""");
        await folder.WriteAsync("program/pages/a/a.js", "Page({ data: { state: '' }, loaded() { this.setData({ state: 'loaded' }) } })");
        await using var host = CommandProcess.Start("dotnet", [Repository.Command, "run", Path.Combine(folder.Path, "program"), "--port", "0", "--data", Path.Combine(folder.Path, "data")], new Dictionary<string, string> { ["SSL_CERT_FILE"] = Path.Combine(folder.Path, "root.pem") });
        var address = (await host.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
        for (var visit = 0; visit < 3; visit++)
        {
            // A browser of its own each time: what it keeps does not count.
            await using var visitor = await browser.PhoneAsync();
            await visitor.OpenAsync(address);
            await Expect(visitor.Top.Locator("#state")).ToHaveTextAsync("loaded");
        }

        Assert.Equal(1, server.Pictures);
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(address);
        await Expect(phone.Top.Locator("#state")).ToHaveTextAsync("loaded");
        await phone.Action("menu").ClickAsync();
        await phone.Action("settings").ClickAsync();
        await phone.Action("wipe").ClickAsync();
        await phone.Action("confirm").ClickAsync();
        // The program begins anew, and shows its picture again.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(CommandProcess.Patience);
        while (server.Pictures < 2) await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        await Expect(phone.Top.Locator("#state")).ToHaveTextAsync("loaded");
        Assert.Equal(2, server.Pictures);
    }
}
