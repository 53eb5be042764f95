using System.Text.Json;
using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Security;

/// <summary>
/// A page frame that was taken over, in place of our own script: what keeps to the protocol does no harm, what breaks it ends the
/// program, and the super-app goes on.
/// </summary>
[Collection(SuperApp.Collection)]
public sealed class HostileViewTests(SuperApp app, Browser browser)
{
    private const int MessagesPerPage = 4_000; // under what a page may send in a second
    private const int ShortRun = 20_000; // ALCOVE_HOSTILE_MESSAGES=200000 is the long one

    private static int Pages => (int.TryParse(Environment.GetEnvironmentVariable("ALCOVE_HOSTILE_MESSAGES"), out var count) ? count : ShortRun) / MessagesPerPage;

    [Fact]
    public async Task Hostile_messages_that_keep_to_the_protocol_do_nothing()
    {
        var before = app.Command.Lines.Count;
        for (var seed = 1; seed <= Pages; seed++)
        {
            await using var phone = await OpenAsync("none", MessagesPerPage, seed);
            await Expect(phone.Page.GetByText("done, 0 ports")).ToBeVisibleAsync(new() { Timeout = 20_000 });
            Assert.Equal($"{app.Address}/m/alcove.hello/pages/index/index", phone.Page.Url);
            await Expect(phone.Page.Locator("[data-reason]")).ToHaveCountAsync(0);
            await Expect(phone.Page.Locator(".permission")).ToHaveCountAsync(0);
            Assert.Single(phone.Page.Context.Pages);
        }

        Assert.DoesNotContain(app.Command.Lines.Skip(before), static line => line.Contains("The host failed", StringComparison.Ordinal) || line.Contains("Unhandled", StringComparison.Ordinal));
        await NeighbourIsWellAsync();
    }

    [Theory]
    [InlineData("flood")]
    [InlineData("number")]
    [InlineData("array")]
    [InlineData("type")]
    [InlineData("prototype")]
    [InlineData("field")]
    [InlineData("missing")]
    [InlineData("wrong")]
    [InlineData("nothing")]
    public async Task A_frame_that_breaks_the_protocol_ends_its_program(string plan)
    {
        var before = app.Command.Lines.Count;
        await using var phone = await OpenAsync(plan, 0, 1);
        await Expect(phone.Page.Locator("[data-reason='protocol']")).ToContainTextAsync("said something that no page says by itself", new() { Timeout = 20_000 });
        await app.Command.WaitForAsync(@"^\[Hello\] ended: Hello was stopped", before);
        await NeighbourIsWellAsync();
    }

    private async Task<Phone> OpenAsync(string plan, int count, int seed)
    {
        var phone = await browser.PhoneAsync();
        var script = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/Alcove.BlackBox.Tests/Security/hostile-view.js"))).Replace("PLAN", JsonSerializer.Serialize(new { plan, count, seed }), StringComparison.Ordinal);
        await phone.Page.RouteAsync("**/view.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = script, Headers = new Dictionary<string, string> { ["access-control-allow-origin"] = "*", ["cross-origin-resource-policy"] = "cross-origin" } }));
        await phone.OpenAsync($"{app.Address}/m/alcove.hello");
        return phone;
    }

    private async Task NeighbourIsWellAsync()
    {
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync($"{app.Address}/m/alcove.hello");
        await phone.ShowsPageAsync("pages/index/index");
        await Expect(phone.Top.Locator("#greeting")).ToBeVisibleAsync();
        phone.HasNoProblems();
    }
}
