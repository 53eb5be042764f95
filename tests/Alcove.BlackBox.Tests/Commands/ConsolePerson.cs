using System.Text.RegularExpressions;
using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Commands;

/// <summary>Somebody who follows steps in the console of a hub. Fields and buttons are found by what people read.</summary>
internal sealed partial class ConsolePerson(Phone window, string hub, string folder) : IAsyncDisposable
{
    private ILocator? _part; // of the page, once something was unfolded

    public IPage Page => window.Page;

    private ILocator Part => _part ?? Page.Locator("body");

    /// <summary>Follows steps, a line each: a verb, what it is done to, and with what; between them two spaces or more.</summary>
    public async Task FollowAsync(string steps)
    {
        foreach (var line in steps.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Gap().Split(line.Trim());
            var (verb, what) = (words[0], words.Length > 1 ? words[1] : throw new FormatException($"the step '{line}' says nothing to do something to"));
            try
            {
                await DoAsync(verb, what, words.Length > 2 ? words[2] : string.Empty);
            }
            catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
            {
                Assert.Fail($"the step '{line}' cannot be followed on {Page.Url}:\n{exception.Message}\n{await Page.Locator("main").InnerTextAsync()}");
            }
        }
    }

    public ValueTask DisposeAsync() => window.DisposeAsync();

    private async Task DoAsync(string verb, string what, string value)
    {
        switch (verb)
        {
            case "open":
                _part = null;
                await Page.GotoAsync(what.StartsWith('/') ? hub + what : await File.ReadAllTextAsync(Path.Combine(folder, what)));
                break;
            case "follow":
                _part = null;
                await Page.GetByRole(AriaRole.Link, new() { Name = what, Exact = true }).ClickAsync();
                break;
            case "unfold":
                _part = Page.Locator("details", new() { Has = Page.Locator("summary", new() { HasTextString = what }) });
                await _part.Locator("summary").ClickAsync();
                break;
            case "fill":
                await Field(what).FillAsync(value);
                break;
            case "paste":
                await Field(what).FillAsync(await File.ReadAllTextAsync(Path.Combine(folder, value)));
                break;
            case "choose":
                await Field(what).SelectOptionAsync(value);
                break;
            case "tick":
                await Field(what).CheckAsync();
                break;
            case "digits":
                await Field(what).FillAsync(Totp.Of(await Page.Locator(".hint code").First.InnerTextAsync()));
                break;
            case "press":
                await Part.GetByRole(AriaRole.Button, new() { Name = what, Exact = true }).First.ClickAsync();
                _part = null;
                break;
            case "keep":
                await File.WriteAllTextAsync(Path.Combine(folder, what), await Page.Locator("#secret").InnerTextAsync());
                break;
            case "see":
                await Expect(Page.GetByText(what).First).ToBeVisibleAsync(new() { Timeout = 20_000 });
                break;
            default:
                throw new FormatException($"'{verb}' is no step");
        }
    }

    private ILocator Field(string label) => Part.GetByLabel(label, new() { Exact = true }).First;

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Gap();
}
