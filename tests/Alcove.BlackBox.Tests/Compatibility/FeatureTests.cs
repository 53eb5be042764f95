using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Compatibility;

/// <summary>What pages do beyond single components: bars, themes, scrolling, subpackages. One program for all of it.</summary>
[Collection(SuperApp.Collection)]
public sealed class FeatureTests(Browser browser) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WrittenProgram? _program;
    private Phone? _phone;

    private Phone Phone => _phone!;

    public async ValueTask InitializeAsync()
    {
        _program = await WrittenProgram.StartAsync(_folder, Path.Combine(Repository.Root, "tests/Alcove.BlackBox.Tests/Programs/features"));
        _phone = await browser.PhoneAsync();
        await _phone.OpenAsync(_program.Address);
        await _phone.ShowsPageAsync("pages/a/a");
    }

    public async ValueTask DisposeAsync()
    {
        if (_phone is not null) await _phone.DisposeAsync();
        if (_program is not null) await _program.DisposeAsync();
    }

    [Fact]
    public async Task A_custom_tab_bar_switches_pages_and_keeps_their_state()
    {
        await At("#increase").TapAsync();
        await Expect(At("#tab0")).ToHaveCSSAsync("color", "rgb(7, 193, 96)"); // its own styles are there
        await At("#tab1").TapAsync();
        await Phone.ShowsPageAsync("pages/b/b");
        await Expect(At("#tab1")).ToHaveCSSAsync("color", "rgb(7, 193, 96)"); // set by the page through getTabBar
        await At("#field input").FillAsync("kept");
        await At("#tab0").TapAsync();
        await Phone.ShowsPageAsync("pages/a/a");
        await Expect(At("#increase")).ToHaveTextAsync("1");
        await At("#tab1").TapAsync();
        await Expect(At("#field input")).ToHaveValueAsync("kept");
        Phone.HasNoProblems();
    }

    [Fact]
    public async Task The_theme_of_the_system_changes_bars_styles_and_the_program()
    {
        await Expect(At("#theme")).ToHaveTextAsync("light");
        await Phone.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Expect(At("#theme")).ToHaveTextAsync("dark"); // wx.onThemeChange
        await Expect(At("body")).ToHaveCSSAsync("background-color", "rgb(17, 17, 17)"); // prefers-color-scheme
        await Expect(Phone.Program.Locator(".navigation-bar")).ToHaveCSSAsync("background-color", "rgb(34, 34, 34)"); // theme.json
        await Expect(Phone.Program.Locator(".navigation-bar")).ToHaveCSSAsync("color", "rgb(255, 255, 255)");
        await Phone.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Expect(At("body")).ToHaveCSSAsync("background-color", "rgb(246, 246, 246)");
        Phone.HasNoProblems();
    }

    [Fact]
    public async Task Pages_scroll_report_and_reach_their_end()
    {
        await At("#to").TapAsync();
        await Expect(At("#row20")).ToBeInViewportAsync();
        await Expect(At("#state")).Not.ToHaveTextAsync(new System.Text.RegularExpressions.Regex("scrolled 0"));
        await Expect(At("#state")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("bottoms 0"));
        await At("body").EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight)");
        await Expect(At("#state")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("bottoms 1"));
        Phone.HasNoProblems();
    }

    [Fact]
    public async Task Pulling_down_refreshes()
    {
        await Touch.DragAsync(Phone, 195, 300, 195, 560);
        await Expect(At("#state")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("pulled 1"));
        Phone.HasNoProblems();
    }

    [Fact]
    public async Task WXS_measures_nodes()
    {
        await At("#box").TapAsync();
        await Expect(At("#measured")).ToHaveTextAsync("""{"width":100,"height":40,"style":"40px"}""");
        Phone.HasNoProblems();
    }

    [Fact]
    public async Task A_component_of_a_subpackage_replaces_its_placeholder_and_pages_of_it_open()
    {
        await Expect(At("#xx")).ToHaveTextAsync("from the subpackage");
        await At("#sub").TapAsync();
        await Expect(At("#subpage")).ToHaveTextAsync("sub page");
        Phone.HasNoProblems();
    }

    [Fact]
    public async Task A_page_with_its_own_bar_knows_where_the_capsule_is()
    {
        await At("#custom").TapAsync();
        await Phone.ShowsPageAsync("pages/c/c");
        await Expect(At("body")).ToHaveCSSAsync("background-color", "rgb(171, 205, 239)"); // page-meta
        await Expect(At("#capsule")).Not.ToBeEmptyAsync();
        var told = (await At("#capsule").InnerTextAsync()).Split(' ').Select(double.Parse).ToArray();
        var shown = (await Phone.Program.Page.Locator(".capsule:visible").BoundingBoxAsync())!;
        Assert.InRange(shown.X, told[0], told[2]);
        Assert.InRange(shown.X + shown.Width, told[0], told[2] + 1);
        Assert.InRange(shown.Y, told[1] - 1, told[3]);
        Assert.InRange(shown.Y + shown.Height, told[1], told[3] + 1);
        Phone.HasNoProblems();
    }

    private ILocator At(string selector) => Phone.Top.Locator(selector);
}
