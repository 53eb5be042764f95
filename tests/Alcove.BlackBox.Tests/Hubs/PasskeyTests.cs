using System.Text.RegularExpressions;
using Alcove.BlackBox.Tests.Accessibility;
using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Hubs;

/// <summary>Passkeys in the console of a hub that runs, with the authenticator that Chromium plays.</summary>
public sealed class PasskeyTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_passkey_signs_in_alone_until_it_is_removed()
    {
        await using var hub = await RunningHub.StartAsync();
        await using var window = await browser.DesktopAsync();
        var page = window.Page;
        await hub.JoinAsync(page, "zoe");
        var device = await Authenticator.AddAsync(page);

        // 1 made, and named
        await page.GetByLabel("Name of the device").FillAsync("My phone");
        await Press(page, "Add a passkey");
        await Says(page, "The passkey works from now on.");
        await Expect(page.Locator(".rows li")).ToContainTextAsync("My phone");
        Assert.Equal(1, await device.CountAsync());

        // 2 the same device once more is told so
        await Press(page, "Add a passkey");
        await Warns(page, "This device has a passkey for this account already.");

        // 3 it signs in, without a name, a password or digits
        await Press(page, "Sign out");
        await Press(page, "Sign in with a passkey");
        await Expect(page.Locator("header .end")).ToContainTextAsync("zoe");

        // 4 another name
        await page.GotoAsync($"{hub.NamedAddress}/console/account");
        await page.GetByText("Rename", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("New name").FillAsync("Blue phone");
        await Press(page, "Save");
        await Expect(page.Locator(".rows li")).ToContainTextAsync("Blue phone");
        Assert.Empty(await Axe.FindAsync(page.MainFrame));

        // 5 removed: the device still has it, the hub does not know it
        await Press(page, "Remove Blue phone");
        await Says(page, "The passkey does not sign in any more. Delete it on the device too.");
        await Expect(page.Locator(".rows li")).ToHaveCountAsync(0);
        await Press(page, "Sign out");
        await Press(page, "Sign in with a passkey");
        await Warns(page, "This passkey is not known here: it was removed, or belongs to another hub. Sign in with your password.");

        // 6 all of it stands in the audit log, the newest first
        await hub.SignInByPasswordAsync(page);
        await page.GotoAsync($"{hub.NamedAddress}/console/audit");
        var log = string.Join('\n', await page.Locator("tbody tr").AllInnerTextsAsync());
        Assert.Matches(new Regex("sign-in.*zoe.*second step.*remove-passkey.*zoe.*Blue phone.*rename-passkey.*Blue phone.*sign-in.*zoe.*\"passkey\".*add-passkey.*My phone", RegexOptions.Singleline), log);
        window.HasNoProblems();
    }

    [Fact]
    public async Task Who_does_not_confirm_reads_why_and_signs_in_with_the_password()
    {
        await using var hub = await RunningHub.StartAsync();
        await using var window = await browser.DesktopAsync();
        var page = window.Page;
        await hub.JoinAsync(page, "zoe");
        var device = await Authenticator.AddAsync(page);
        const string Cancelled = "Nothing was confirmed on this device. Try again, or sign in with your password.";

        await device.IsHeldByOwnerAsync(false);
        await Press(page, "Add a passkey");
        await Warns(page, Cancelled);
        await device.IsHeldByOwnerAsync(true);
        await Press(page, "Add a passkey");
        await Says(page, "The passkey works from now on.");

        await Press(page, "Sign out");
        await device.IsHeldByOwnerAsync(false);
        await Press(page, "Sign in with a passkey");
        await Warns(page, Cancelled);
        await hub.SignInByPasswordAsync(page);
        await Expect(page.Locator("header .end")).ToContainTextAsync("zoe");
    }

    [Fact]
    public async Task Passkeys_are_made_and_used_with_the_keyboard_alone_in_Chinese()
    {
        await using var hub = await RunningHub.StartAsync();
        await using var window = await browser.DesktopAsync();
        var page = window.Page;
        await hub.JoinAsync(page, "周子涵");
        await Press(page, "中文");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "我的账号" })).ToBeVisibleAsync();
        await Authenticator.AddAsync(page);

        await ReachAsync(page, "设备名称");
        await page.Keyboard.TypeAsync("我的手机");
        await ReachAsync(page, "添加通行密钥");
        await page.Keyboard.PressAsync("Enter");
        await Says(page, "通行密钥现在可以使用。");
        await ReachAsync(page, "重命名");
        await page.Keyboard.PressAsync("Enter");
        await ReachAsync(page, "新名称");
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.TypeAsync("蓝色手机");
        await page.Keyboard.PressAsync("Enter");
        await Says(page, "通行密钥已重命名。");

        await ReachAsync(page, "退出", backwards: true);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "登录" })).ToBeVisibleAsync();
        await ReachAsync(page, "用通行密钥登录");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("header .end")).ToContainTextAsync("周子涵");

        await page.GotoAsync($"{hub.NamedAddress}/console/account");
        await ReachAsync(page, "移除 蓝色手机");
        await page.Keyboard.PressAsync("Enter");
        await Says(page, "此通行密钥不能再用于登录。请在设备上也删除它。");
        window.HasNoProblems();
    }

    [Fact]
    public async Task At_another_address_of_the_hub_it_is_said_where_passkeys_work()
    {
        await using var hub = await RunningHub.StartAsync();
        await using var window = await browser.DesktopAsync();

        await window.OpenAsync($"{hub.Address}/console/sign-in");

        await Warns(window.Page, $"Passkeys of this hub work at {hub.NamedAddress} only: open the console there.");
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" })).ToBeHiddenAsync();
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task Says(IPage page, string text) => Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = text })).ToBeVisibleAsync();

    private static Task Warns(IPage page, string text) => Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = text })).ToBeVisibleAsync();

    // Tab until what has the focus is called so.
    private static async Task ReachAsync(IPage page, string name, bool backwards = false)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            await page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
            if (await page.EvaluateAsync<string>("() => { const at = document.activeElement; return (at.ariaLabel ?? at.labels?.[0]?.textContent ?? at.textContent).trim(); }") == name) return;
        }

        Assert.Fail($"the keyboard does not reach '{name}'");
    }
}
