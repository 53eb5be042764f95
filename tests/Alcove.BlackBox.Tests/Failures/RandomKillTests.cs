using System.Globalization;
using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Failures;

/// <summary>
/// Worker, view and host get SIGKILL at random moments while a program writes and shows what was acknowledged. The others go on, the
/// person reads what happened, and nothing that was shown as written is lost. ALCOVE_KILLS=200 is the long form.
/// </summary>
[Collection(SuperApp.Collection)]
public sealed class RandomKillTests(Browser browser, ITestOutputHelper output)
{
    private const int ShortRun = 9;
    private const int LongestLife = 400; // milliseconds from the first acknowledged write on
    private const int FailuresOfOne = 2;
    private const string Writer = """
        Page({
          data: { found: 'none', kept: 0 },
          onReady() {
            const found = wx.getStorageSync('n')
            this.setData({ found: String(found || 0) })
            let n = Number(found) || 0
            const write = () => {
              wx.setStorageSync('n', ++n)
              this.setData({ kept: n })
              this.timer = setTimeout(write, 5)
            }
            write()
          },
        })
        """;

    private Victim[] _order = [];

    private enum Victim
    {
        Worker,
        View,
        Host,
    }

    [Fact]
    public async Task Whoever_is_killed_the_others_go_on_and_nothing_acknowledged_is_lost()
    {
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("ALCOVE_KILLS"), out var wanted) ? wanted : ShortRun;
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ALCOVE_SEED"), out var given) ? given : Random.Shared.Next();
        var random = new Random(seed);
        output.WriteLine($"seed {seed}, {rounds} kills");
        using var folder = new TemporaryFolder();
        folder.CopyProgram("home", "programs/home");
        folder.CopyProgram("hello", "programs/hello");
        for (var i = 0; i <= (rounds / 3 / FailuresOfOne) + 1; i++) await WriteAsync(folder, i);
        var host = Start(folder, "0");
        var address = (await host.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
        try
        {
            var (kept, program, failures) = (0L, 0, 0);
            await using var neighbour = await browser.PhoneAsync();
            await neighbour.OpenAsync($"{address}/m/alcove.hello");
            await neighbour.ShowsPageAsync("pages/index/index");
            for (var round = 0; round < rounds; round++)
            {
                // Each kind in turn for as long as there are enough rounds, in an order of its own.
                var victim = (Victim)random.Next(3);
                if (round % 3 == 0) _order = [.. Enum.GetValues<Victim>().OrderBy(_ => random.Next())];
                if (rounds - (round / 3 * 3) >= 3) victim = _order[round % 3];
                var from = host.Lines.Count;
                await using var phone = await browser.PhoneAsync();
                await phone.OpenAsync($"{address}/m/test.writer{program}");
                await Expect(phone.Top.Locator("#kept")).Not.ToHaveTextAsync("0");
                var found = await NumberAsync(phone, "#found");
                Assert.True(found >= kept, $"round {round}: {kept} was shown as written, {found} was found (seed {seed})");
                var worker = int.Parse((await host.WaitForAsync(@"^\[Writer\] opened in process (\d+)", from)).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(LongestLife)), TestContext.Current.CancellationToken);
                kept = await NumberAsync(phone, "#kept");
                output.WriteLine($"{round + 1,3} {victim,-6} after {kept} acknowledged writes");
                switch (victim)
                {
                    case Victim.Worker:
                        Signals.Kill(worker);
                        await Expect(phone.Page.Locator("[data-reason='worker']")).ToContainTextAsync("Writer stopped");
                        // A program that fails a third time in a minute stays closed, so another one goes on.
                        if (++failures % FailuresOfOne == 0) (program, kept) = (program + 1, 0);
                        break;
                    case Victim.View:
                        await CrashAsync(phone);
                        await Signals.WaitForEndAsync(worker);
                        break;
                    default:
                        Signals.Kill(host.Id);
                        await Expect(phone.Page.Locator("[data-reason='lost']")).ToContainTextAsync("The connection was lost");
                        await Signals.WaitForEndAsync(worker);
                        await host.DisposeAsync();
                        host = Start(folder, new Uri(address).Port.ToString(CultureInfo.InvariantCulture));
                        await host.WaitForAsync(@"Open\s+(http://\S+)");
                        await neighbour.Action("retry").TapAsync();
                        await neighbour.ShowsPageAsync("pages/index/index");
                        break;
                }

                await Expect(neighbour.Top.Locator("#greeting")).ToBeVisibleAsync();
            }
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private static async Task WriteAsync(TemporaryFolder folder, int number)
    {
        var root = $"programs/writer{number}";
        await folder.WriteAsync($"{root}/app.json", """{ "pages": ["pages/a/a"] }""");
        await folder.WriteAsync($"{root}/app.js", "App({})");
        await folder.WriteAsync($"{root}/alcove.config.json", $$"""{ "appId": "test.writer{{number}}", "name": "Writer", "version": "1.0.0" }""");
        await folder.WriteAsync($"{root}/pages/a/a.wxml", "<text id='found'>{{found}}</text><text id='kept'>{{kept}}</text>");
        await folder.WriteAsync($"{root}/pages/a/a.js", Writer);
    }

    private static CommandProcess Start(TemporaryFolder folder, string port) => CommandProcess.Alcove("start", "--root", folder.Path, "--port", port);

    private static async Task<long> NumberAsync(Phone phone, string place) => long.Parse(await phone.Top.Locator(place).TextContentAsync() ?? string.Empty, CultureInfo.InvariantCulture);

    /// <summary>The process that draws the page ends at once, as if it was killed: the browser itself says so.</summary>
    private static async Task CrashAsync(Phone phone)
    {
        var crashed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        phone.Page.Crash += (_, _) => crashed.TrySetResult();
        var tools = await phone.Page.Context.NewCDPSessionAsync(phone.Page);
        _ = tools.SendAsync("Page.crash"); // nobody is left to answer it
        await crashed.Task.WaitAsync(CommandProcess.Patience, TestContext.Current.CancellationToken);
    }
}
