using System.Net;
using System.Net.WebSockets;
using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;

namespace Alcove.BlackBox.Tests.Security;

[Collection(SuperApp.Collection)]
public sealed class FrameTests(SuperApp app, Browser browser)
{
    [Fact]
    public async Task Frames_are_sandboxed_closed_to_the_network_and_carry_their_handles()
    {
        await using var phone = await browser.PhoneAsync();
        var views = new List<IResponse>();
        phone.Page.Response += (_, response) =>
        {
            if (new Uri(response.Url).AbsolutePath.StartsWith("/i/", StringComparison.Ordinal)) views.Add(response);
        };
        await phone.OpenAsync($"{app.Address}/m/alcove.hello");
        await phone.ShowsPageAsync("pages/index/index");
        await phone.Top.Locator("#about").TapAsync();
        await phone.ShowsPageAsync("pages/about/about");

        // One frame for each page, and a spare one.
        await Assertions.Expect(phone.Program.Locator("iframe")).ToHaveCountAsync(3);
        await Assertions.Expect(phone.Program.Locator("iframe[sandbox='allow-scripts'][allow=''][referrerpolicy='no-referrer']")).ToHaveCountAsync(3);
        await Assertions.Expect(phone.Page.Locator("iframe[data-current]")).ToHaveCountAsync(1);
        Assert.Equal("Back", await phone.Action("back").GetAttributeAsync("aria-label"));

        var headers = await views[0].AllHeadersAsync();
        var policy = headers["content-security-policy"].Split("; ");
        var origin = app.Address;
        var own = $"{origin}{new Uri(views[0].Url).AbsolutePath}";
        Assert.Matches($"^{origin}/i/[0-9a-f]{{32}}/$", own);
        Assert.Matches($"^script-src {origin}/alcove/runtime/[0-9a-f]+/$", policy.Single(static part => part.StartsWith("script-src", StringComparison.Ordinal)));
        string[] expected =
        [
            "sandbox allow-scripts", "default-src 'none'", $"img-src data: blob: {own}p/ {own}icon/", "connect-src 'none'", "frame-src 'none'", "child-src 'none'", "worker-src 'none'", "object-src 'none'",
            "manifest-src 'none'", "base-uri 'none'", "form-action 'none'", $"frame-ancestors {origin}", "require-trusted-types-for 'script'", "trusted-types mpview", "webrtc 'block'",
        ];
        Assert.All(expected, part => Assert.Contains(part, policy));
        Assert.Equal("nosniff", headers["x-content-type-options"]);
        Assert.Equal("no-referrer", headers["referrer-policy"]);
        Assert.Equal("off", headers["x-dns-prefetch-control"]);
        Assert.Equal("same-site", headers["cross-origin-resource-policy"]);
        Assert.Contains("camera=()", headers["permissions-policy"], StringComparison.Ordinal);

        var shell = await phone.Page.APIRequest.GetAsync(app.Address);
        Assert.Contains($"frame-src {origin}/i/", shell.Headers["content-security-policy"].Split("; "));
        Assert.Contains("frame-ancestors 'none'", shell.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.Equal("same-origin", shell.Headers["cross-origin-opener-policy"]);
        foreach (var path in (string[])["", "web-view", "p/app-config.json", "icon/alcove.hello"])
            Assert.Equal(404, (await phone.Page.APIRequest.GetAsync($"{app.Address}/i/00000000000000000000000000000000/{path}")).Status);
        // Icons of others are for programs that may list them; this one may not, and gets its own files and no others.
        Assert.Equal(404, (await phone.Page.APIRequest.GetAsync($"{own}icon/alcove.todo")).Status);
        Assert.Equal(200, (await phone.Page.APIRequest.GetAsync($"{own}p/images/icon.png")).Status);
        Assert.Equal(404, (await phone.Page.APIRequest.GetAsync($"{own}p/app-config.json")).Status);
        phone.HasNoProblems();
    }

    [Fact]
    public async Task A_page_of_another_site_opens_no_socket()
    {
        var address = new Uri($"{app.Address.Replace("http", "ws", StringComparison.Ordinal)}/alcove/instance");
        using var own = new ClientWebSocket();
        own.Options.SetRequestHeader("Origin", app.Address);
        await own.ConnectAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(WebSocketState.Open, own.State);
        foreach (var origin in (string[])["https://example.org", "null", $"{app.Address}.example.org"])
        {
            using var other = new ClientWebSocket();
            other.Options.SetRequestHeader("Origin", origin);
            other.Options.CollectHttpResponseDetails = true;
            await Assert.ThrowsAsync<WebSocketException>(() => other.ConnectAsync(address, TestContext.Current.CancellationToken));
            Assert.Equal(HttpStatusCode.Forbidden, other.HttpStatusCode);
        }
    }
}
