using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Journeys;

[Collection(SuperApp.Collection)]
public sealed class HelloTests(SuperApp app, Browser browser)
{
    [Fact]
    public async Task Hello_is_opened_from_home_counts_taps_and_goes_back()
    {
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(app.Address);
        await phone.ShowsPageAsync("pages/index/index");
        await phone.Top.Locator("[id='open-alcove.hello']").TapAsync();
        await Expect(phone.Top.Locator("#greeting")).ToHaveTextAsync("Hello, 世界!");
        await phone.Top.Locator("#tap").TapAsync();
        await phone.Top.Locator("#tap").TapAsync();
        await Expect(phone.Top.Locator("#taps")).ToHaveTextAsync("Tapped 2 times");
        await phone.Top.Locator("#about").TapAsync();
        await phone.ShowsPageAsync("pages/about/about");
        await Expect(phone.Top.Locator("#count")).ToHaveTextAsync("You tapped 2 times before you came here.");
        await phone.BackAsync();
        await phone.ShowsPageAsync("pages/index/index");
        await Expect(phone.Top.Locator("#taps")).ToHaveTextAsync("Tapped 2 times");
        phone.HasNoProblems();
    }

    [Fact]
    public async Task Home_speaks_the_users_language()
    {
        await using var phone = await browser.PhoneAsync(locale: "zh-CN");
        await phone.OpenAsync(app.Address);
        await Expect(phone.Top.GetByText("即点即开，无需安装")).ToBeVisibleAsync();
        await Expect(phone.Top.Locator("[id='open-alcove.hello'] .pages")).ToHaveTextAsync("2 个页面");
        await phone.Top.Locator("#search input").FillAsync("没有这个");
        await Expect(phone.Top.GetByText("没有与“没有这个”匹配的小程序。")).ToBeVisibleAsync();
        phone.HasNoProblems();
    }
}
