using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Commands;

/// <summary>The guide for authors is followed line by line, by an author who was invited and a reviewer; then a phone opens what was released.</summary>
public sealed class PublishGuideTests(Browser browser) : IClassFixture<Browser>
{
    private const string Hub = "https://hub.example.org";
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_program_is_published_as_the_guide_says_and_its_exceptions_are_shown_in_the_authors_files()
    {
        using var folder = new TemporaryFolder();
        await using var host = CommandProcess.Alcove("start", "--root", Repository.Root, "--data", Path.Combine(folder.Path, "data"), "--port", "0");
        var app = (await host.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
        var hub = (await host.WaitForAsync(@"Its hub: (http://\S+)")).Groups[1].Value;
        await using var guide = new HubGuide(browser, "publish.md", new Dictionary<string, string> { [Hub] = hub });

        // Before the guide begins: whoever runs the hub has invited both.
        await InviteAsync(guide, hub, (await host.WaitForAsync(@"24 hours: (http://\S+)")).Groups[1].Value);
        await guide.FollowAsync(hub);
        Assert.True(guide.Followed >= 13, $"only {guide.Followed} blocks of the guide were followed");

        await using var phone = await browser.PhoneAsync();
        await phone.Page.GotoAsync($"{hub}/m/greeter");
        await phone.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Open on this device" }).ClickAsync();
        await phone.Action("introduction-open").TapAsync();
        await phone.Top.Locator("#more").TapAsync();
        await Expect(phone.Top.Locator("#count")).ToHaveTextAsync("1");

        await FailsAsync(guide, hub, phone, app);
    }

    // The next version has a mistake in its fourth line; the console says so, not where in the package it is.
    private static async Task FailsAsync(HubGuide guide, string hub, Phone phone, string app)
    {
        var page = Path.Combine(guide.Folder, "greeter/pages/index/index.js");
        await File.WriteAllTextAsync(page, "Page({\n  data: { count: 7 },\n  more() {\n    this.nothing.call()\n  },\n})\n");
        await guide.RunAsync("alcove publish greeter --key acme.key.pem --passphrase-file passphrase --notes second\n");
        var reviewer = await guide.PersonAsync("eva", hub);
        await reviewer.FollowAsync("open  /console/reviews\nfollow  Greeter\npress  Approve\nsee  The decision is recorded.\n");
        await guide.RunAsync("! alcove release greeter 2 --base-library 3.8 2> refused\ngrep -q 'write LOWEST..HIGHEST' refused\nalcove release greeter 2\n! alcove verify --rebuild greeter greeter --version 1 > differences\ngrep -q 'differs   logic.js from line .*pages/index/index.js:2' differences\n");

        using var patience = new CancellationTokenSource(Minute);
        while (true)
        {
            await phone.Page.GotoAsync("about:blank"); // the next opening is a cold start
            await phone.Page.GotoAsync($"{app}/m/greeter");
            await phone.ShowsPageAsync("pages/index/index");
            if (await phone.Top.Locator("#count").InnerTextAsync() == "7") break;
            Assert.False(patience.IsCancellationRequested, "a minute was not enough for the second version to be started");
        }

        await phone.Top.Locator("#more").TapAsync();
        var author = await guide.PersonAsync("ada", hub);
        while (true)
        {
            await author.Page.GotoAsync($"{hub}/console/programs/greeter/versions/2");
            if (await author.Page.GetByText("pages/index/index.js:4:").CountAsync() > 0) break;
            Assert.False(patience.IsCancellationRequested, "a minute was not enough for the exception to be reported");
            await Task.Delay(TimeSpan.FromMilliseconds(500)); // hosts report every few seconds
        }

        await author.Page.Locator("details", new() { HasTextString = "nothing" }).Locator("summary").ClickAsync();
        await Expect(author.Page.Locator("pre.places")).ToContainTextAsync("pages/index/index.js:4:");
    }

    private static async Task InviteAsync(HubGuide guide, string hub, string first)
    {
        var administrator = await guide.PersonAsync("zoe", hub);
        await guide.GiveLinkAsync(first);
        await administrator.FollowAsync(Joins("zoe") + "open  /console/staff\ntick  Reviewer\npress  Make a link\nkeep  the link\n");
        await (await guide.PersonAsync("eva", hub)).FollowAsync(Joins("eva"));
        await administrator.FollowAsync("open  /console/staff\npress  Make a link\nkeep  the link\n");
    }

    private static string Joins(string name) => $"open  the link\nfill  Name for signing in  {name}\nfill  Password  correct horse battery {name}\npress  Make the account\ndigits  Six digits\npress  Turn on\nsee  Recovery codes\n";
}
