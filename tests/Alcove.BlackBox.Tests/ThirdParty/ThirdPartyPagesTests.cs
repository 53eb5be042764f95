using Alcove.BlackBox.Tests.Hosting;

namespace Alcove.BlackBox.Tests.ThirdParty;

[Collection(SuperApp.Collection)]
public sealed class ThirdPartyPagesTests(SuperApp app, Browser browser)
{
    private static readonly string Report = Path.Combine(Repository.Root, "docs/reports/third-party-pages.md");

    /// <summary>Pages that do not open without a problem yet, and what is missing. A page that opens must leave this list.</summary>
    private static readonly Dictionary<string, string> Gaps = new(StringComparer.Ordinal)
    {
        ["pages/barcode/index"] = "its own code: its advertisement wrapper calls onLoad without the query, which onLoad reads",
    };

    [Fact]
    public async Task Every_page_of_weui_and_wux_opens_as_the_report_says()
    {
        var weui = WalkAsync("weui", "WeUI", "node_modules/weui-wxss/dist");
        var wux = WalkAsync("wux", "Wux", "node_modules/wux-weapp/example");
        var report = WalkReport.Write([("WeUI (weui-wxss 2.6.26)", await weui), ("Wux (wux-weapp 3.11.3)", await wux)], Gaps);
        if (Environment.GetEnvironmentVariable("ALCOVE_UPDATE_REPORTS") == "1") await File.WriteAllTextAsync(Report, report, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(Report, TestContext.Current.CancellationToken), report);
        var problems = (await weui).Concat(await wux).Where(static result => result.Problem.Length > 0).ToArray();
        Assert.DoesNotContain(problems, static result => !Gaps.ContainsKey(result.Route));
        Assert.Empty(Gaps.Keys.Except(problems.Select(static result => result.Route)));
    }

    private Task<IReadOnlyList<PageResult>> WalkAsync(string appId, string name, string folder) =>
        new PageWalk(app, browser, appId, name).RunAsync(PageWalk.PagesOf(Path.Combine(Repository.Program("third-party"), folder)));
}
