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
}
