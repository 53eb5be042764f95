using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Compatibility;

/// <summary>The keyboard of the device, as far as a browser tells of it: the visual viewport becomes smaller.</summary>
[Collection(SuperApp.Collection)]
public sealed class KeyboardTests(Browser browser)
{
    [Fact]
    public async Task The_field_with_the_focus_is_told_of_the_keyboard()
    {
        await using var program = await WrittenProgram.StartAsync(new Dictionary<string, string>
        {
            ["pages/a/a.wxml"] = "<input id='one' bindkeyboardheightchange='one'/><textarea id='two' bindkeyboardheightchange='two'/><text id='heard'>{{heard}}</text>",
            ["pages/a/a.js"] = "Page({ data: { heard: '' }, one({ detail }) { this.setData({ heard: `one ${detail.height} ${detail.duration}` }) }, two({ detail }) { this.setData({ heard: `two ${detail.height} ${detail.duration}` }) } })",
        });
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(program.Address);
        await phone.ShowsPageAsync("pages/a/a");
        await phone.Top.Locator("#one input").TapAsync();
        await RiseAsync(phone, 300);
        await Expect(phone.Top.Locator("#heard")).ToHaveTextAsync("one 300 0");
        await phone.Top.Locator("#two textarea").TapAsync();
        await RiseAsync(phone, 0);
        await Expect(phone.Top.Locator("#heard")).ToHaveTextAsync("two 0 0");
        phone.HasNoProblems();
    }

    private static Task RiseAsync(Phone phone, int height) =>
        phone.Page.EvaluateAsync("height => { Object.defineProperty(visualViewport, 'height', { configurable: true, value: innerHeight - height }); visualViewport.dispatchEvent(new Event('resize')) }", height);
}
