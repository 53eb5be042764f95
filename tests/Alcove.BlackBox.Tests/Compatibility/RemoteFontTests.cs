using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Compatibility;

/// <summary>Fonts and pictures that style sheets take from other servers, as icon libraries do.</summary>
[Collection(SuperApp.Collection)]
public sealed class RemoteFontTests(Browser browser)
{
    // A font of one letter: its A is five times as wide as high.
    internal static readonly byte[] Font = Convert.FromBase64String(
        "d09GMk9UVE8AAAIgAAoAAAAABXQAAAHUAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAADYEbBmAALAE2AiQDCD9sdGFnEgQGBYV9ByAbvQTIHodxrLAVCyrJQzw8rdHen50Tl3S4ZpMmaglfrJMipE6yptorULTICvjf//6+8d9rF+kCJfLxGjadOdhuO+Vx9LI3Aa1CAS+rt2PCAeeBIHalB/M5wavGQw4RUf8BFP9YVBY/P/2jz4/+9GOg+DGYy/Jn/W33KwZwqmkAZ1vKATxvVRFR390/Nv5G0549M2czlWHZ3OTBNYhSimiZeF+WHcqoFa/LivJvMmzsb7vfKrmVcbuukC/EFxWkh+kFHqXrxCtzIvHiwdn1htXWWFMM/19MegkC4lntVQiFQL1sGFkWWPN/XJSAXwUbylmLdzct/1pdFO/gLd8SW23jW95USCDYe7rtPlXTGyQHRqh8ndAsHTzFJhLmpWPIIBlERqgGGUmjamQUBq1HRtatExkVOs0go1InyKja3izVZVSjqY3qNPVRg6ax0KyalpZj3BaAMISEbJ8kVQ5JocltyeqdlAp1rkqlOvvsKtGuJqrR1EZ1mvqoQdNoN4tey7ZC5Bokg0ioBqeEAAIIIIAAkq8GCCCAxNUDkm9EALlup6MOOGiLgw676IS9zvVMG1b/0Q4HnXPeUaedMmy2GXMMW2p4vnknmHg8mPeNueGlw/rqCh4AAA==");

    private static readonly byte[] Picture = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    [Fact]
    public async Task Style_sheets_show_fonts_and_pictures_of_other_servers()
    {
        await using var server = Server();
        await using var program = await WrittenProgram.StartAsync(new Dictionary<string, string>
        {
            ["app.wxss"] = $$"""
                @font-face { font-family: "icon"; src: url("{{server.Address}}/icon.eot?#iefix"); src: url('{{server.Address}}/gone.woff2') format('woff2'), url({{server.Address}}/icon.woff2?t=1) format("woff2"), url('{{server.Address}}/icon.svg#i') format('svg'); font-weight: normal }
                .icon::before { content: 'A'; font: 20px icon }
                """,
            ["pages/index/index.wxss"] = $".picture {{ width: 20px; height: 20px; background: #eee url({server.Address}/picture.gif) no-repeat }}",
            ["pages/index/index.wxml"] = $"<text id=\"icon\" class=\"icon\" /><view id=\"picture\" class=\"picture\" /><view id=\"inline\" style=\"background: url({server.Address}/inline.gif)\">there</view>",
            ["pages/index/index.js"] = "Page({})",
        });
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(program.Address);
        await Expect(phone.Top.Locator("#inline")).ToHaveTextAsync("there");
        await ExpectWidthAsync(phone, "#icon", "100"); // 5 times 20 px: the font is there
        await Expect(phone.Top.Locator("#picture")).ToHaveCSSAsync("background-image", new System.Text.RegularExpressions.Regex("^url\\(\"blob:"));
        await Expect(phone.Top.Locator("#picture")).ToHaveCSSAsync("background-color", "rgb(238, 238, 238)");
        await Expect(phone.Top.Locator("#inline")).ToHaveCSSAsync("background-image", new System.Text.RegularExpressions.Regex("^url\\(\"blob:"));
        Assert.Contains("/gone.woff2", server.Requests);
        Assert.DoesNotContain(server.Requests, static path => path is "/icon.eot" or "/icon.svg");
        phone.HasNoProblems(); // nothing was asked of the network by the frame itself
    }

    [Fact]
    public async Task A_page_does_not_wait_for_a_font_that_never_comes()
    {
        var never = new TaskCompletionSource();
        await using var server = new LocalServer(_ => never.Task);
        await using var program = await WrittenProgram.StartAsync(new Dictionary<string, string>
        {
            ["app.wxss"] = $"@font-face {{ font-family: icon; src: url({server.Address}/icon.woff2) }} .icon {{ font-family: icon }}",
            ["pages/index/index.wxml"] = "<view id=\"text\" class=\"icon\">A</view>",
            ["pages/index/index.js"] = "Page({})",
        });
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(program.Address);
        await Expect(phone.Top.Locator("#text")).ToBeVisibleAsync();
        Assert.Equal(0, await phone.Top.Locator("#text").EvaluateAsync<int>("() => [...document.fonts].filter(face => face.status === 'loading').length"));
        never.SetResult();
        phone.HasNoProblems();
    }

    [Fact]
    public async Task A_page_loads_fonts_by_call()
    {
        await using var server = Server();
        await using var program = await WrittenProgram.StartAsync(new Dictionary<string, string>
        {
            ["pages/index/index.wxml"] = "<text id=\"letter\" style=\"font: 20px Loaded\">A</text><text id=\"state\">{{state}}</text><text id=\"missing\">{{missing}}</text><navigator id=\"go\" url=\"/pages/second/second\">go</navigator>",
            ["pages/index/index.js"] = $$"""
                Page({ data: { state: '', missing: '' }, onLoad() {
                  wx.loadFontFace({ family: 'Loaded', global: true, source: 'url("{{server.Address}}/icon.woff2")', success: (r) => this.setData({ state: r.status }), fail: (e) => this.setData({ state: e.errMsg }) })
                  wx.loadFontFace({ family: 'Missing', source: 'url("{{server.Address}}/gone.woff2")', success: () => this.setData({ missing: 'loaded' }), fail: () => this.setData({ missing: 'failed' }) })
                } })
                """,
            ["pages/second/second.wxml"] = "<text id=\"letter\" style=\"font: 20px Loaded\">A</text>",
            ["pages/second/second.js"] = "Page({})",
        });
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(program.Address);
        await Expect(phone.Top.Locator("#state")).ToHaveTextAsync("loaded");
        await Expect(phone.Top.Locator("#missing")).ToHaveTextAsync("failed");
        await ExpectWidthAsync(phone, "#letter", "100");
        await phone.Top.Locator("#go").ClickAsync();
        await phone.ShowsPageAsync("pages/second/second");
        await ExpectWidthAsync(phone, "#letter", "100"); // global: later pages have it too
        phone.HasNoProblems();
    }

    private static async Task ExpectWidthAsync(Phone phone, string selector, string expected)
    {
        var element = phone.Top.Locator(selector);
        await Expect(element).ToBeAttachedAsync();
        await element.EvaluateAsync($$"""
            (element) => new Promise((resolve, reject) => {
              const started = performance.now()
              const look = () => {
                const width = element.getBoundingClientRect().width
                if (Math.round(width) === {{expected}}) resolve()
                else if (performance.now() - started > 15000) reject(new Error('{{selector}} is ' + width + ' wide'))
                else requestAnimationFrame(look)
              }
              look()
            })
            """);
    }

    private static LocalServer Server() => new(static context => context.Request.Url!.AbsolutePath switch
    {
        "/icon.woff2" => LocalServer.WriteAsync(context, "application/octet-stream", Font),
        "/picture.gif" or "/inline.gif" => LocalServer.WriteAsync(context, "image/gif", Picture),
        _ => NotFoundAsync(context),
    });

    private static Task NotFoundAsync(System.Net.HttpListenerContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
