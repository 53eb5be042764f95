using System.Text.Json;
using System.Text.RegularExpressions;
using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.ThirdParty;

/// <summary>Opens each page of a program by its link, as the program's only page, and looks at what comes of it. One phone opens all: its scripts are compiled once.</summary>
internal sealed partial class PageWalk(SuperApp app, Browser browser, string appId, string name)
{
    /// <summary>How long a page is watched for exceptions after it shows something.</summary>
    private static readonly TimeSpan Watched = TimeSpan.FromMilliseconds(250);

    /// <summary>Something a person sees: text, a picture, or a box that is more than its page's background.</summary>
    private const string ShowsSomething = """
        () => {
          const isSeen = ({ width, height, top, left, bottom, right }) => width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
          if (document.body.innerText.trim() !== '') return true
          return [...document.body.querySelectorAll('*')].some((element) => {
            if (!isSeen(element.getBoundingClientRect())) return false
            if (element.matches('img,input,textarea,canvas,video')) return true
            const { backgroundColor, backgroundImage, borderTopWidth } = getComputedStyle(element)
            return backgroundImage !== 'none' || parseFloat(borderTopWidth) > 0 || !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)
          })
        }
        """;

    public static IReadOnlyList<string> PagesOf(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "app.json")));
        return [.. json.RootElement.GetProperty("pages").EnumerateArray().Select(static page => page.GetString()!)];
    }

    public async Task<IReadOnlyList<PageResult>> RunAsync(IReadOnlyList<string> routes)
    {
        await using var phone = await browser.PhoneAsync();
        var results = new List<PageResult>();
        foreach (var route in routes) results.Add(new PageResult(route, await OpenAsync(phone, route)));
        return results;
    }

    private async Task<string> OpenAsync(Phone phone, string route)
    {
        var before = app.Command.Lines.Count;
        phone.ForgetProblems();
        var shown = await ShowAsync(phone, route);
        await phone.OpenAsync("about:blank");
        await WorkersEndAsync(before); // what the page still says belongs to it and not to the next
        var uncaught = LinesSince(before).Where(static line => line.Contains("uncaught ", StringComparison.Ordinal));
        var problems = uncaught.Select(line => line[(name.Length + 3)..]).Concat(phone.Problems.Where(static text => !IsMissingFile(text)));
        return string.Join("; ", problems.Select(static text => Place().Replace(text, string.Empty)).Append(shown).Where(static text => text.Length > 0).Distinct());
    }

    private async Task<string> ShowAsync(Phone phone, string route)
    {
        try
        {
            await phone.OpenAsync($"{app.Address}/m/{appId}/{route}");
            await phone.ShowsPageAsync(route);
            var frame = await (await phone.TopFrame.ElementHandleAsync()).ContentFrameAsync() ?? throw new PlaywrightException("the frame has no document");
            await frame.WaitForFunctionAsync(ShowsSomething, null, new() { Timeout = 20_000 });
            await Task.Delay(Watched);
            return string.Empty;
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
        {
            return $"shows nothing: {exception.Message.Split('\n')[0]}";
        }
    }

    private IEnumerable<string> LinesSince(int before) => app.Command.Lines.Skip(before).Where(line => line.StartsWith($"[{name}] ", StringComparison.Ordinal));

    private async Task WorkersEndAsync(int before)
    {
        foreach (var line in LinesSince(before))
            if (Opened().Match(line) is { Success: true } opened) await Signals.WaitForEndAsync(int.Parse(opened.Groups[1].ValueSpan));
    }

    /// <summary>A picture that the author left out is the author's; the page shows its own fallback.</summary>
    private static bool IsMissingFile(string problem) => problem.StartsWith("Failed to load resource", StringComparison.Ordinal);

    [GeneratedRegex(@"opened in process (\d+)")]
    private static partial Regex Opened();

    // Positions and ids of one run; the report keeps what does not change from run to run.
    [GeneratedRegex(@"\s*\(http://[^)]*\)")]
    private static partial Regex Place();
}
