using System.Text.Json;
using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.ThirdParty;

/// <summary>What people do with the pages of two published programs, by finger: forms, wheels, swipers, dialogs, tabs, long lists.</summary>
[Collection(SuperApp.Collection)]
public sealed class InteractionTests(SuperApp app, Browser browser)
{
    private const string OutsideOfThePage = "shell ";
    private const float Patience = 8_000;

    /// <summary>Wux shows an advertisement three seconds after a page has opened; it must not come between a finger and its aim.</summary>
    private const string ClosesAdvertisements = """
        new MutationObserver(() => document.querySelector("[data-action='ad-close']")?.click()).observe(document, { childList: true, subtree: true })
        """;

    public static IEnumerable<TheoryDataRow<string>> Names => Interaction.All.Keys.Select(static name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_does_what_its_author_meant(string name)
    {
        var interaction = Interaction.All[name];
        await using var phone = await browser.TabAsync();
        await phone.Page.AddInitScriptAsync(ClosesAdvertisements);
        await phone.OpenAsync($"{app.Address}/m/{interaction.Program}/{interaction.Page}");
        await phone.ShowsPageAsync(interaction.Page);
        foreach (var step in interaction.Steps)
        {
            try
            {
                await DoAsync(phone, step);
            }
            catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
            {
                Assert.Fail($"{step}: {exception.Message}");
            }
        }

        Assert.DoesNotContain(phone.Problems, static problem => !problem.StartsWith("Failed to load resource", StringComparison.Ordinal)); // the authors' pictures are elsewhere
    }

    private static async Task DoAsync(Phone phone, JsonElement step)
    {
        var (verb, target) = (step[0].GetString(), step[1].GetString()!);
        if (verb == "page")
        {
            await phone.ShowsPageAsync(target);
            return;
        }

        var found = (target.StartsWith(OutsideOfThePage, StringComparison.Ordinal) ? phone.Page.Locator(target[OutsideOfThePage.Length..]) : phone.Top.Locator(target)).First;
        switch (verb)
        {
            case "tap":
                await Touch.TapAsync(phone, found);
                break;
            case "type":
                await Touch.TapAsync(phone, found);
                await phone.Page.Keyboard.InsertTextAsync(step[2].GetString()!);
                break;
            case "drag":
                await Touch.DragAsync(phone, found, step[2].GetInt32(), step[3].GetInt32());
                break;
            case "see":
                await Expect(found).ToBeVisibleAsync(new() { Timeout = Patience });
                break;
            case "gone":
                await Expect(found).ToBeHiddenAsync(new() { Timeout = Patience });
                break;
            case "text":
                await Expect(found).ToHaveTextAsync(step[2].GetString()!, new() { Timeout = Patience });
                break;
            case "true":
                await IsTrueAsync(phone, found, step[2].GetString()!);
                break;
            default:
                throw new InvalidOperationException($"unknown step {step}");
        }
    }

    private static async Task IsTrueAsync(Phone phone, ILocator found, string expression)
    {
        var element = await found.ElementHandleAsync(new() { Timeout = Patience });
        var frame = await element.OwnerFrameAsync() ?? phone.Page.MainFrame;
        await frame.WaitForFunctionAsync($"(element) => {expression}", element, new() { Timeout = Patience });
    }
}
