using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Commands;

/// <summary>The guides for host teams make hosts that work as the guides say.</summary>
[Collection(SuperApp.Collection)]
public sealed class HostGuideTests(Browser browser)
{
    [Fact]
    public async Task A_host_with_an_api_of_its_own_comes_to_life_as_the_guide_says()
    {
        var (guide, address) = await Guide.FollowAsync("add-a-host-api.md", "build", "types", "build", "run");
        await using var _ = guide;
        Assert.Contains("addPoints(points: number): Promise<Card>", await File.ReadAllTextAsync(Path.Combine(guide.Folder.Path, "card/host.d.ts")), StringComparison.Ordinal);
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(address);
        await phone.ShowsPageAsync("pages/index/index");
        await phone.Top.Locator("#add").TapAsync();
        await Expect(phone.Top.Locator("#points")).ToHaveTextAsync("3 points");
        await phone.Top.Locator("#redeem").TapAsync();
        await Expect(phone.Top.Locator("#problem")).ToHaveTextAsync("7 points are missing.");
        phone.HasNoProblems();
    }

    [Fact]
    public async Task Host_package_and_user_decide_as_the_guide_says()
    {
        var (guide, address) = await Guide.FollowAsync("permissions.md", "build", "build", "run");
        await using var _ = guide;
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(address);
        await phone.ShowsPageAsync("pages/index/index");
        await phone.Top.Locator("#scan").TapAsync();
        await Expect(phone.Top.Locator("#said")).ToHaveTextAsync("authorize:fail permission denied");
        await phone.Top.Locator("#greet").TapAsync();
        await Expect(phone.Page.Locator(".permission")).ToContainTextAsync("To greet you");
        await phone.Action("permission-always").ClickAsync();
        await Expect(phone.Top.Locator("#said")).ToHaveTextAsync("Hello Ada");
        await phone.Action("menu").ClickAsync();
        await phone.Action("settings").ClickAsync();
        await phone.Page.Locator("[data-scope='userInfo']").UncheckAsync();
        await phone.Action("close-settings").ClickAsync();
        await Expect(phone.Page.Locator(".layer")).ToHaveCountAsync(0);
        await phone.Top.Locator("#greet").TapAsync();
        await Expect(phone.Top.Locator("#said")).ToHaveTextAsync("getUserInfo:fail auth deny");
        await guide.Host.WaitForAsync("^ask getUserInfo: the user refused 'userInfo'");
        phone.HasNoProblems();
    }
}
