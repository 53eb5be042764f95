using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.HostApis;

/// <summary>Signed launch data, from the link in a browser to the author's server.</summary>
[Collection(SuperApp.Collection)]
public sealed class LaunchTokenTests(Browser browser)
{
    [Fact]
    public async Task Author_server_verifies_a_launch_token_once_and_reads_who_came_and_how()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var program = await WrittenProgram.StartAsync(new Dictionary<string, string>
        {
            ["pages/a/a.wxml"] = """<text id="token">{{token}}</text><text id="code">{{code}}</text>""",
            ["pages/a/a.js"] = "Page({ data: { token: '', code: '' }, async onLoad() { const { token } = await wx.getLaunchToken(); const { code } = await wx.login(); this.setData({ token, code }) } })",
        });
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(program.Address);
        await Expect(phone.Top.Locator("#code")).Not.ToBeEmptyAsync();
        var (token, code) = (await phone.Top.Locator("#token").TextContentAsync(), await phone.Top.Locator("#code").TextContentAsync());

        using var author = new HttpClient { BaseAddress = new Uri(new Uri(program.Address), "/") };
        var login = await author.GetFromJsonAsync<JsonElement>($"alcove/login/jscode2session?appid=test.written&secret=any&js_code={code}", cancellation);
        Assert.Equal(40029, (await AskAsync("another", token)).GetProperty("errcode").GetInt32());
        var launch = await AskAsync("test.written", token);
        Assert.Equal(login.GetProperty("openid").GetString(), launch.GetProperty("openid").GetString());
        Assert.Equal("pages/a/a", launch.GetProperty("path").GetString());
        Assert.Equal(40029, (await AskAsync("test.written", token)).GetProperty("errcode").GetInt32());

        // The key is for everybody, and nothing but the public half of it.
        var key = (await author.GetFromJsonAsync<JsonElement>("alcove/login/jwks", cancellation)).GetProperty("keys")[0];
        Assert.Equal(["alg", "crv", "kid", "kty", "use", "x", "y"], key.EnumerateObject().Select(static field => field.Name).Order());

        // A page of a browser is no author's server.
        using var fromPage = new HttpRequestMessage(HttpMethod.Post, "alcove/login/verifylaunchtoken") { Content = JsonContent.Create(new { appId = "test.written", secret = "any", token }) };
        fromPage.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var refused = await author.SendAsync(fromPage, cancellation);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(40125, (await refused.Content.ReadFromJsonAsync<JsonElement>(cancellation)).GetProperty("errcode").GetInt32());

        async Task<JsonElement> AskAsync(string appId, string? asked)
        {
            using var answer = await author.PostAsJsonAsync("alcove/login/verifylaunchtoken", new { appId, secret = "any", token = asked }, cancellation);
            return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        }
    }
}
