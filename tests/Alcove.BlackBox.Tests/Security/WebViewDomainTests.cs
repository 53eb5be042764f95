using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Security;

/// <summary>Outside development a program shows only web pages of the domains that it declares.</summary>
[Collection(SuperApp.Collection)]
public sealed class WebViewDomainTests(Browser browser)
{
    [Theory]
    [InlineData("""{ "appId": "alcove.hello", "name": "Hello", "version": "1.0.0", "webViewDomains": ["declared.example.org"] }""", """{ "pages": ["pages/index/index"] }""")]
    [InlineData("""{ "appId": "alcove.hello", "name": "Hello", "version": "1.0.0" }""", """{ "pages": ["pages/index/index"], "webViewDomains": ["declared.example.org"] }""")]
    public async Task Only_declared_domains_are_shown(string config, string app)
    {
        using var folder = new TemporaryFolder();
        folder.CopyProgram("home", "programs/home");
        folder.CopyProgram("hello", "programs/hello");
        await folder.WriteAsync("programs/hello/alcove.config.json", config);
        await folder.WriteAsync("programs/hello/app.json", app);
        await folder.WriteAsync("programs/hello/pages/index/index.wxml", """<text id="refused">{{refused}}</text><web-view src="{{src}}" binderror="refuse" />""");
        await folder.WriteAsync("programs/hello/pages/index/index.js", "Page({ data: { src: 'https://undeclared.example.org/', refused: '' }, refuse(e) { this.setData({ refused: e.detail.url, src: 'https://declared.example.org/page' }) } })");
        await using var host = CommandProcess.Alcove("start", "--root", folder.Path, "--port", "0");
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync($"{(await host.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value}/m/alcove.hello");
        await Expect(phone.Top.Locator("#refused")).ToHaveTextAsync("https://undeclared.example.org/"); // the program then asks for the other
        await Expect(phone.Page.Locator("iframe.web-view")).ToHaveAttributeAsync("src", "https://declared.example.org/page");
        await Expect(phone.Page.Locator("iframe.web-view")).ToBeVisibleAsync();
    }
}
