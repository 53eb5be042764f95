using System.Diagnostics;
using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Commands;

[Collection(SuperApp.Collection)]
public sealed class RunTests(Browser browser)
{
    [Fact]
    public async Task Run_opens_the_wanted_page_reloads_on_save_and_prints_places()
    {
        using var folder = new TemporaryFolder();
        var project = folder.CopyProgram("hello", "hello");
        await using var run = CommandProcess.Alcove("run", project, "--port", "0", "--page", "pages/index/index?name=you");
        var address = (await run.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(address);
        await Expect(phone.Top.Locator("#greeting")).ToHaveTextAsync("Hello, you!");
        await phone.Top.Locator("#about").TapAsync();
        await Expect(phone.Top.Locator("#count")).ToBeVisibleAsync();

        // Live: the page that is open stays, with its query.
        var page = Path.Combine(project, "pages/about/about.wxml");
        await File.WriteAllTextAsync(page, (await File.ReadAllTextAsync(page)).Replace("You tapped", "Now you tapped", StringComparison.Ordinal));
        await Expect(phone.Top.Locator("#count")).ToHaveTextAsync("Now you tapped 0 times before you came here.", new() { Timeout = 20_000 });
        await run.WaitForAsync(@"^Reloaded in \d+ ms");

        // Console and exceptions come with file, line and column of the author.
        await File.WriteAllTextAsync(Path.Combine(project, "pages/about/about.js"), "Page({\n  onLoad() {\n    console.log('here', { a: 1 })\n    const nothing = undefined\n    nothing.call()\n  },\n})\n");
        await run.WaitForAsync(@"^\[Hello\] log\s+here \{a: 1\}\s+\(pages/about/about\.js:3:\d+\)");
        await run.WaitForAsync(@"^\[Hello\] pages/about/about\.js:5:\d+: uncaught TypeError");

        // A mistake in the source is located as well, and what ran goes on.
        await File.WriteAllTextAsync(Path.Combine(project, "pages/about/about.js"), "Page({\n  onLoad( {\n})\n");
        await run.WaitForAsync(@"pages/about/about\.js:\d+:\d+");
    }

    [Fact]
    public async Task Control_c_ends_every_process()
    {
        await using var run = CommandProcess.Alcove("run", Repository.Program("hello"), "--port", "0");
        var address = (await run.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(address);
        await Expect(phone.Top.Locator("#greeting")).ToBeVisibleAsync();
        var family = ProcessTree.Below(run.Id);
        Assert.NotEmpty(family);
        run.PressControlC();
        await run.WaitForExitAsync();
        Assert.Equal(0, run.ExitCode);
        foreach (var process in family) await Signals.WaitForEndAsync(process);
    }
}
