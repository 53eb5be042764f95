using System.Text.Json;
using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Security;

/// <summary>
/// A page frame that was taken over, in place of our own script: what keeps to the protocol does no harm, what breaks it ends the
/// program, and the super-app goes on.
/// </summary>
[Collection(SuperApp.Collection)]
public sealed class HostileViewTests(Browser browser)
{
    private const int MessagesPerPage = 4_000; // under what a page may send in a second
    private const int ShortRun = 20_000; // ALCOVE_HOSTILE_MESSAGES=200000 is the long one

    private static int Pages => (int.TryParse(Environment.GetEnvironmentVariable("ALCOVE_HOSTILE_MESSAGES"), out var count) ? count : ShortRun) / MessagesPerPage;

    [Fact]
    public async Task Hostile_messages_that_keep_to_the_protocol_do_nothing()
    {
        await using var program = await StartAsync();
        for (var seed = 1; seed <= Pages; seed++)
        {
            await using var phone = await OpenAsync(program, "none", MessagesPerPage, seed);
            await Expect(phone.Page.GetByText("done, 0 ports")).ToBeVisibleAsync(new() { Timeout = 20_000 });
            Assert.Equal($"{program.Address}/", phone.Page.Url);
            await Expect(phone.Page.Locator("[data-reason]")).ToHaveCountAsync(0);
            await Expect(phone.Page.Locator(".permission")).ToHaveCountAsync(0);
            Assert.Single(phone.Page.Context.Pages);
        }

        Assert.DoesNotContain(program.Command.Lines, static line => line.Contains("The host failed", StringComparison.Ordinal) || line.Contains("Unhandled", StringComparison.Ordinal));
        await IsWellAsync(program);
    }

    [Fact]
    public async Task A_frame_that_breaks_the_protocol_ends_its_program()
    {
        await using var program = await StartAsync();
        foreach (var plan in (string[])["flood", "number", "array", "type", "prototype", "field", "missing", "wrong", "nothing"])
        {
            var before = program.Command.Lines.Count;
            await using var phone = await OpenAsync(program, plan, 0, 1);
            await Expect(phone.Page.Locator("[data-reason='protocol']")).ToContainTextAsync("said something that no page says by itself", new() { Timeout = 20_000 });
            await program.Command.WaitForAsync(@"^\[Written\] ended: Written was stopped", before);
        }

        await IsWellAsync(program);
    }

    [Fact]
    public async Task A_hello_of_another_page_takes_no_port()
    {
        await using var program = await WrittenProgram.StartAsync(new Dictionary<string, string>
        {
            ["app.json"] = """{ "pages": ["pages/a/a", "pages/b/b"] }""",
            ["pages/a/a.wxml"] = "<navigator id='on' url='/pages/b/b'>on</navigator>",
            ["pages/a/a.js"] = "Page({})",
            ["pages/b/b.wxml"] = "<view id='second'>second</view>",
            ["pages/b/b.js"] = "Page({})",
        });
        await using var phone = await browser.PhoneAsync();
        // The frame that is made ahead gets its script late; until then the first page says hello in its place.
        var hold = new TaskCompletionSource();
        var frames = 0;
        await phone.Page.RouteAsync("**/view.js", async route =>
        {
            if (Interlocked.Increment(ref frames) > 1) await hold.Task;
            await route.ContinueAsync();
        });
        await phone.OpenAsync(program.Address);
        await phone.ShowsPageAsync("pages/a/a");
        await phone.Top.Locator("#on").EvaluateAsync("() => { for (let i = 0; i < 50; i++) parent.postMessage({ alcove: 'hello' }, '*') }");
        hold.SetResult();
        await phone.Top.Locator("#on").TapAsync();
        await phone.ShowsPageAsync("pages/b/b");
        await Expect(phone.Top.Locator("#second")).ToBeVisibleAsync();
        phone.HasNoProblems();
    }

    private static Task<WrittenProgram> StartAsync() => WrittenProgram.StartAsync(new Dictionary<string, string> { ["pages/a/a.wxml"] = "<view id='greeting'>hello</view>", ["pages/a/a.js"] = "Page({})" });

    private async Task<Phone> OpenAsync(WrittenProgram program, string plan, int count, int seed)
    {
        var phone = await browser.PhoneAsync();
        var script = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/Alcove.BlackBox.Tests/Security/hostile-view.js"))).Replace("PLAN", JsonSerializer.Serialize(new { plan, count, seed }), StringComparison.Ordinal);
        await phone.Page.RouteAsync("**/view.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = script, Headers = new Dictionary<string, string> { ["access-control-allow-origin"] = "*", ["cross-origin-resource-policy"] = "cross-origin" } }));
        await phone.OpenAsync(program.Address);
        return phone;
    }

    /// <summary>With our own script again, the same host and program work.</summary>
    private async Task IsWellAsync(WrittenProgram program)
    {
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(program.Address);
        await Expect(phone.Top.Locator("#greeting")).ToBeVisibleAsync();
        phone.HasNoProblems();
    }
}
