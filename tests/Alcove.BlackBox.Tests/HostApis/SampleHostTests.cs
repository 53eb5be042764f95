using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.HostApis;

/// <summary>The sample host, started with its script, used as people use it.</summary>
[Collection(SuperApp.Collection)]
public sealed class SampleHostTests(Browser browser)
{
    [Fact]
    public async Task The_three_apis_of_the_sample_host_work_from_their_programs()
    {
        using var data = new TemporaryFolder();
        await using var host = CommandProcess.Start(Path.Combine(Repository.Root, "samples/run"), ["0", data.Path]);
        var address = (await host.WaitForAsync(@"Open (http://\S+)")).Groups[1].Value;
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(address);
        await phone.ShowsPageAsync("pages/index/index");

        await phone.Top.Locator("[id='sample.loyalty']").TapAsync();
        await Expect(phone.Top.Locator("#points")).ToHaveTextAsync("0");
        await phone.Top.Locator("#redeem").TapAsync();
        await Expect(phone.Top.Locator("#message")).ToContainTextAsync("There are 0 points on the card");
        for (var cup = 1; cup <= 4; cup++)
        {
            await phone.Top.Locator("#add").TapAsync();
            await Expect(phone.Top.Locator("#points")).ToHaveTextAsync($"{3 * cup}");
        }

        await phone.Top.Locator("#redeem").TapAsync();
        await Expect(phone.Top.Locator("#points")).ToHaveTextAsync("2");

        await phone.OpenAsync($"{address}/m/sample.printer");
        await phone.ShowsPageAsync("pages/index/index");
        await phone.Top.Locator("#print").TapAsync();
        await Expect(phone.Page.Locator(".permission")).ToContainTextAsync("the receipt printer");
        await Expect(phone.Page.Locator(".permission")).ToContainTextAsync("Prints the receipt of your order");
        await phone.Action("permission-always").ClickAsync();
        await Expect(phone.Top.Locator("#state")).ToHaveTextAsync("printed, 3 lines");
        await host.WaitForAsync("printed: Espresso");
        await phone.Action("menu").ClickAsync();
        await phone.Action("settings").ClickAsync();
        await Expect(phone.Page.Locator("[data-scope='host.printer']")).ToBeCheckedAsync();
        await phone.Page.Locator("[data-scope='host.printer']").UncheckAsync();
        await phone.Action("close-settings").ClickAsync();
        await Expect(phone.Page.Locator(".layer")).ToHaveCountAsync(0);
        await phone.Top.Locator("#print").TapAsync();
        await Expect(phone.Top.Locator("#state")).ToContainTextAsync("You did not allow printing");

        await phone.OpenAsync($"{address}/m/sample.prices");
        await phone.ShowsPageAsync("pages/index/index");
        await phone.Top.Locator("#watch-TEA").TapAsync();
        await Expect(phone.Top.Locator("#count")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^([3-9]|\d\d+) prices$"));
        await Expect(phone.Top.Locator("#symbol")).ToHaveTextAsync("TEA");
        await phone.Top.Locator("#stop").TapAsync();

        // A web program: the same card, and a stream that it reads in its page.
        await phone.OpenAsync($"{address}/m/sample.points");
        await phone.ShowsPageAsync("pages/index");
        await Expect(phone.Web().Locator("#points")).ToHaveTextAsync("2");
        await phone.Web().Locator("#add").TapAsync();
        await Expect(phone.Web().Locator("#points")).ToHaveTextAsync("4");
        await Expect(phone.Web().Locator("#price")).ToContainTextAsync("TEA ");
        phone.HasNoProblems();
    }

    [Fact]
    public async Task The_scripts_of_the_programs_fit_the_declarations_of_the_host()
    {
        using var folder = new TemporaryFolder();
        var build = CommandProcess.Start("dotnet", ["build", Path.Combine(Repository.Root, "samples/host"), "-c", "Release", "--nologo", "-v", "q"], new Dictionary<string, string> { ["MSBUILDDISABLENODEREUSE"] = "1", ["UseSharedCompilation"] = "false" });
        await using (build) await build.WaitForExitAsync(TimeSpan.FromMinutes(5));
        await using var types = await CommandProcess.RunAlcoveAsync("types", Path.Combine(Repository.Root, "samples/host/bin/Release/net10.0/Alcove.Samples.Host.dll"), "-o", Path.Combine(folder.Path, "host.d.ts"));
        Assert.True(types.ExitCode == 0, types.Output);
        await folder.WriteAsync("wx.d.ts", "declare function Page<T>(page: T & ThisType<T & { setData(data: Partial<T extends { data: infer D } ? D : never>): void }>): void\n");
        foreach (var program in (string[])["loyalty", "printer", "prices"])
        {
            // Strict but for `catch (error)`, which JavaScript cannot annotate.
            await using var check = CommandProcess.Start("node", [Path.Combine(Repository.Root, "web/node_modules/typescript/bin/tsc"), "--noEmit", "--allowJs", "--checkJs", "--strict", "--useUnknownInCatchVariables", "false", "--target", "es2022", "--moduleDetection", "force", Path.Combine(folder.Path, "host.d.ts"), Path.Combine(folder.Path, "wx.d.ts"), Path.Combine(Repository.Root, "samples/programs", program, "pages/index/index.js")]);
            await check.WaitForExitAsync();
            Assert.True(check.ExitCode == 0, check.Output);
        }
    }
}
