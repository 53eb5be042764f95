using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Hubs;

/// <summary>Signing in to a hub's console with a password and a second step.</summary>
public sealed class SignInTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_recovery_code_stands_in_for_the_digits_once()
    {
        await using var hub = await RunningHub.StartAsync();
        await using var window = await browser.DesktopAsync();
        var page = window.Page;
        await hub.JoinAsync(page, "zoe");
        var code = (await page.Locator("#secret").InnerTextAsync()).Split(' ')[0];
        var alert = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "not" });

        await SignOutAsync(page);
        await hub.EnterPasswordAsync(page, "another password");
        await Expect(alert).ToHaveTextAsync("Name and password do not fit together.");
        await hub.EnterPasswordAsync(page);
        await EnterCodeAsync(page, code);
        await Expect(page.Locator("header .end")).ToContainTextAsync("zoe");

        await SignOutAsync(page);
        await hub.EnterPasswordAsync(page);
        await EnterCodeAsync(page, code);
        await Expect(alert).ToHaveTextAsync("The code is not right.");
        window.HasNoProblems();
    }

    private static Task SignOutAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

    private static async Task EnterCodeAsync(IPage page, string code)
    {
        await page.Locator("#Code").FillAsync(code);
        await page.Keyboard.PressAsync("Enter");
    }
}
