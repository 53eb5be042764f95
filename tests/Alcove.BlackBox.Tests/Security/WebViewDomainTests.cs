using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Security;

/// <summary>SECURITY(T72): outside development a program shows only web pages of the domains that it declares.</summary>
[Collection(SuperApp.Collection)]
public sealed class WebViewDomainTests(Browser browser)
{
    private const string Config = """{ "appId": "alcove.hello", "name": "Hello", "version": "1.0.0", "webViewDomains": ["declared.example.org"] }""";
    private const string App = """{ "pages": ["pages/index/index"] }""";
    private const string Asking = "Page({ data: { src: 'https://undeclared.example.org/', refused: '' }, refuse(e) { this.setData({ refused: e.detail.url, src: 'https://declared.example.org/page' }) } })";
    private const string Leading = "Page({ data: { src: 'https://declared.example.org/page', refused: '' }, refuse(e) { this.setData({ refused: e.detail.url }) } })";

    [Theory]
    [InlineData(Config, App)]
    [InlineData("""{ "appId": "alcove.hello", "name": "Hello", "version": "1.0.0" }""", """{ "pages": ["pages/index/index"], "webViewDomains": ["declared.example.org"] }""")]
    public async Task Only_declared_domains_are_shown(string config, string app)
    {
        using var folder = await WriteAsync(config, app, Asking);
        await using var host = CommandProcess.Alcove("start", "--root", folder.Path, "--port", "0");
        await using var phone = await browser.PhoneAsync();
        await AnswerAsync(phone, "<h1>declared</h1>");
        await phone.OpenAsync($"{await AddressAsync(host)}/m/alcove.hello");
        await Expect(phone.Top.Locator("#refused")).ToHaveTextAsync("https://undeclared.example.org/"); // the program then asks for the other
        await Expect(phone.Page.Locator("iframe.web-view")).ToBeVisibleAsync();
        await Expect(phone.Page.FrameLocator("iframe.web-view").FrameLocator("iframe").Locator("h1")).ToHaveTextAsync("declared");
    }

    [Theory]
    [InlineData("<script>location.href = 'https://undeclared.example.org/stolen'</script>")]
    [InlineData("<meta http-equiv='refresh' content='0;url=https://undeclared.example.org/stolen'>")]
    [InlineData("<a href='https://undeclared.example.org/stolen'>on</a><script>document.querySelector('a').click()</script>")]
    public async Task A_declared_page_does_not_lead_to_one_that_is_not(string page)
    {
        using var folder = await WriteAsync(Config, App, Leading);
        await using var host = CommandProcess.Alcove("start", "--root", folder.Path, "--port", "0");
        await using var phone = await browser.PhoneAsync();
        var asked = await AnswerAsync(phone, page);
        await phone.OpenAsync($"{await AddressAsync(host)}/m/alcove.hello");
        await Expect(phone.Top.Locator("#refused")).ToContainTextAsync("https://undeclared.example.org");
        await Expect(phone.Page.Locator("iframe.web-view")).ToBeHiddenAsync();
        Assert.Equal(["https://declared.example.org/page"], asked);
    }

    [Theory]
    [InlineData("""["x; script-src *", "*", "*.example.org", "a b", "declared.example.org"]""", "frame-src https://declared.example.org")]
    [InlineData("""["x; frame-src *"]""", "frame-src 'none'")]
    [InlineData("""[]""", "frame-src 'none'")]
    public async Task What_an_author_declares_adds_nothing_else_to_the_policy(string domains, string expected)
    {
        using var folder = await WriteAsync($$"""{ "appId": "alcove.hello", "name": "Hello", "version": "1.0.0", "webViewDomains": {{domains}} }""", App, Asking);
        await using var host = CommandProcess.Alcove("start", "--root", folder.Path, "--port", "0");
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync($"{await AddressAsync(host)}/m/alcove.hello");
        await phone.ShowsPageAsync("pages/index/index");
        var frame = await phone.TopFrame.EvaluateAsync<string>("frame => frame.src");
        var response = await phone.Page.APIRequest.GetAsync($"{frame}web-view");
        Assert.Equal(200, response.Status);
        var policy = response.Headers["content-security-policy"].Split("; ");
        Assert.Contains(expected, policy);
        Assert.Equal(8, policy.Length);
        Assert.Contains("default-src 'none'", policy);
    }

    [Fact]
    public async Task What_a_declared_page_says_reaches_the_program_when_the_page_is_left()
    {
        // It leaves the page and comes back until the page said something.
        const string Script = "const page = 'https://declared.example.org/page'; Page({ data: { src: page, refused: '' }, load() { setTimeout(() => this.setData({ src: '' }), 50); setTimeout(() => this.data.refused || this.setData({ src: page }), 200) }, take(e) { this.setData({ refused: JSON.stringify(e.detail.data) }) } })";
        using var folder = await WriteAsync(Config, App, Script);
        await folder.WriteAsync("programs/hello/pages/index/index.wxml", """<text id="refused">{{refused}}</text><web-view src="{{src}}" bindload="load" bindmessage="take" />""");
        await using var host = CommandProcess.Alcove("start", "--root", folder.Path, "--port", "0");
        await using var phone = await browser.PhoneAsync();
        await AnswerAsync(phone, "<script>parent.postMessage({ miniProgram: 'postMessage', data: { said: 1 } }, '*')</script>");
        await phone.OpenAsync($"{await AddressAsync(host)}/m/alcove.hello");
        await Expect(phone.Top.Locator("#refused")).ToContainTextAsync("""[{"said":1}""");
    }

    private static async Task<TemporaryFolder> WriteAsync(string config, string app, string script)
    {
        var folder = new TemporaryFolder();
        folder.CopyProgram("home", "programs/home");
        folder.CopyProgram("hello", "programs/hello");
        await folder.WriteAsync("programs/hello/alcove.config.json", config);
        await folder.WriteAsync("programs/hello/app.json", app);
        await folder.WriteAsync("programs/hello/pages/index/index.wxml", """<text id="refused">{{refused}}</text><web-view src="{{src}}" binderror="refuse" />""");
        await folder.WriteAsync("programs/hello/pages/index/index.js", script);
        return folder;
    }

    /// <summary>Answers for every server of these domains.</summary>
    /// <returns>The documents that were asked for.</returns>
    private static async Task<List<string>> AnswerAsync(Phone phone, string page)
    {
        var asked = new List<string>();
        await phone.Page.RouteAsync(static address => new Uri(address).Host.EndsWith(".example.org", StringComparison.Ordinal), async route =>
        {
            if (route.Request.ResourceType == "document") asked.Add(route.Request.Url);
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html", Body = page });
        });
        return asked;
    }

    private static async Task<string> AddressAsync(CommandProcess host) => (await host.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
}
