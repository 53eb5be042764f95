using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Compatibility;

/// <summary>Each row of WeChat's tables of routes: which hooks come, in which order.</summary>
public sealed class RoutingTests
{
    [Fact]
    public async Task AppLaunch_runs_the_app_and_then_the_first_page()
    {
        await using var program = RoutingProgram.Create("onLaunch() { console.log('app.onLaunch') }, onShow() { console.log('app.onShow') }");
        await program.OpenAsync();
        Assert.Equal(["app.onLaunch", "app.onShow", "a.onLoad", "a.onShow", "a.onReady"], await program.LinesAsync(5));
    }

    [Fact]
    public async Task NavigateTo_hides_the_old_page()
    {
        await using var program = await RoutingProgram.Create().OpenedAsync();
        Assert.Equal("a.onHide c.onLoad c.onShow", await program.RunAsync("navigateTo", "/pages/c/c"));
        Assert.Equal("c.onReady", await program.LineAsync());
    }

    [Fact]
    public async Task RedirectTo_unloads_the_old_page()
    {
        await using var program = await RoutingProgram.Create().OpenedAsync("pages/c/c", scene: 1069);
        Assert.Equal("c.onUnload d.onLoad d.onShow", await program.RunAsync("redirectTo", "/pages/d/d"));
    }

    [Fact]
    public async Task NavigateBack_unloads_from_the_top_down_and_shows_the_page_below()
    {
        await using var program = await RoutingProgram.Create().OpenedAsync();
        await program.RunAsync("navigateTo", "/pages/c/c");
        await program.LinesUntilAsync("c.onReady");
        await program.RunAsync("navigateTo", "/pages/d/d");
        await program.LinesUntilAsync("d.onReady");
        Assert.Equal("d.onUnload c.onUnload a.onShow", await program.RunAsync("navigateBack", "9"));
    }

    [Fact]
    public async Task NavigateBack_fails_with_one_page()
    {
        await using var program = await RoutingProgram.Create().OpenedAsync();
        program.Emit("go", "run", """{"api":"navigateBack","args":{}}""");
        Assert.Equal("navigateBack:fail cannot navigate back at first page", await program.LineAsync());
    }

    [Fact]
    public async Task ReLaunch_unloads_everything_and_the_app_goes_on()
    {
        await using var program = await RoutingProgram.Create("onLaunch() { console.log('app.onLaunch') }").OpenedAsync();
        await program.RunAsync("switchTab", "/pages/b/b");
        await program.LinesUntilAsync("b.onReady");
        await program.RunAsync("navigateTo", "/pages/c/c");
        await program.LinesUntilAsync("c.onReady");
        Assert.Equal("c.onUnload b.onUnload a.onUnload d.onLoad d.onShow", await program.RunAsync("reLaunch", "/pages/d/d?x=1"));
    }

    [Fact]
    public async Task AutoReLaunch_is_a_hot_start_with_a_path()
    {
        await using var program = await RoutingProgram.Create("onShow(o) { console.log('app.onShow', o.path, o.scene) }, onHide() { console.log('app.onHide') }").OpenedAsync();
        program.Instance.Hide();
        Assert.Equal(["a.onHide", "app.onHide"], await program.LinesAsync(2));
        program.Instance.Show("pages/c/c", "x=1", 1069);
        Assert.Equal(["app.onShow pages/c/c 1069", "a.onUnload", "c.onLoad", "c.onShow"], await program.LinesAsync(4));
    }

    [Fact]
    public async Task A_hot_start_without_a_destination_keeps_the_stack()
    {
        await using var program = await RoutingProgram.Create("onShow(o) { console.log('app.onShow') }").OpenedAsync();
        await program.RunAsync("navigateTo", "/pages/c/c");
        await program.LinesUntilAsync("c.onReady");
        program.Instance.Hide();
        Assert.Equal("c.onHide", await program.LineAsync());
        program.Instance.Show("pages/d/d", "", 1089); // a scene of class A takes no path
        Assert.Equal(["app.onShow", "c.onShow"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task SwitchTab_to_itself_does_nothing()
    {
        await using var program = await RoutingProgram.Create().OpenedAsync();
        Assert.Equal("", await program.RunAsync("switchTab", "/pages/a/a"));
    }

    [Fact]
    public async Task SwitchTab_loads_a_tab_once()
    {
        await using var program = await RoutingProgram.Create().OpenedAsync();
        Assert.Equal("a.onHide b.onLoad b.onShow", await program.RunAsync("switchTab", "/pages/b/b"));
        await program.LinesUntilAsync("b.onReady");
        Assert.Equal("b.onHide a.onShow", await program.RunAsync("switchTab", "/pages/a/a"));
        Assert.Equal("a.onHide b.onShow", await program.RunAsync("switchTab", "/pages/b/b"));
    }

    [Fact]
    public async Task SwitchTab_from_a_pushed_page_to_its_tab()
    {
        await using var program = await PushedAsync("c");
        Assert.Equal("c.onUnload a.onShow", await program.RunAsync("switchTab", "/pages/a/a"));
    }

    [Fact]
    public async Task SwitchTab_from_a_pushed_page_to_a_new_tab()
    {
        await using var program = await PushedAsync("c");
        Assert.Equal("c.onUnload b.onLoad b.onShow", await program.RunAsync("switchTab", "/pages/b/b"));
    }

    [Fact]
    public async Task SwitchTab_from_two_pushed_pages_to_a_tab_that_is_loaded()
    {
        await using var program = await RoutingProgram.Create().OpenedAsync();
        await program.RunAsync("switchTab", "/pages/b/b");
        await program.LinesUntilAsync("b.onReady");
        await program.RunAsync("switchTab", "/pages/a/a");
        foreach (var name in (string[])["c", "d"])
        {
            await program.RunAsync("navigateTo", $"/pages/{name}/{name}");
            await program.LinesUntilAsync($"{name}.onReady");
        }

        Assert.Equal("d.onUnload c.onUnload b.onShow", await program.RunAsync("switchTab", "/pages/b/b"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public async Task SwitchTab_from_a_page_that_a_card_opened(string tab)
    {
        await using var program = await RoutingProgram.Create().OpenedAsync("pages/d/d", scene: 1007);
        Assert.Equal($"d.onUnload {tab}.onLoad {tab}.onShow", await program.RunAsync("switchTab", $"/pages/{tab}/{tab}"));
    }

    [Theory]
    [InlineData("navigateTo", "/pages/a/a", "navigateTo:fail can not navigateTo a tabbar page")]
    [InlineData("redirectTo", "/pages/a/a", "redirectTo:fail can not redirectTo a tabbar page")]
    [InlineData("switchTab", "/pages/c/c", "switchTab:fail can not switch to non-TabBar page pages/c/c")]
    [InlineData("navigateTo", "/pages/none/none", "navigateTo:fail page \"pages/none/none\" is not found")]
    public async Task A_route_to_the_wrong_kind_of_page_fails(string api, string url, string message)
    {
        await using var program = await RoutingProgram.Create().OpenedAsync();
        program.Emit("go", "run", $$"""{"api":"{{api}}","args":{ "url":"{{url}}" } }""");
        Assert.Equal(message, await program.LineAsync());
    }

    [Fact]
    public async Task The_stack_holds_ten_pages()
    {
        await using var program = await RoutingProgram.Create().OpenedAsync();
        for (var depth = 2; depth <= 10; depth++)
        {
            await program.RunAsync("navigateTo", $"../c/c?depth={depth}");
            await program.LinesUntilAsync("c.onReady");
        }

        program.Emit("go", "run", """{"api":"navigateTo","args":{"url":"/pages/d/d"}}""");
        Assert.Equal("navigateTo:fail webview count limit exceed: at most 10 pages", await program.LineAsync());
    }

    [Fact]
    public async Task Routes_run_one_at_a_time()
    {
        await using var program = RoutingProgram.Create().Page("a", "onLoad() { wx.navigateTo({ url: '/pages/c/c', success: () => console.log('confirmed') }); console.log('asked') }");
        await program.OpenAsync();
        Assert.Equal(["a.onLoad", "asked", "a.onShow", "a.onHide", "c.onLoad", "c.onShow", "confirmed"], (await program.LinesAsync(8)).Where(static line => !line.EndsWith("onReady", StringComparison.Ordinal)).Take(7));
    }

    [Fact]
    public async Task A_route_asked_for_in_onLaunch_comes_after_the_first_page()
    {
        await using var program = RoutingProgram.Create("onLaunch() { wx.navigateTo({ url: '/pages/c/c' }) }");
        await program.OpenAsync();
        Assert.Equal(["a.onLoad", "a.onShow", "a.onHide", "c.onLoad", "c.onShow"], await program.LinesAsync(5));
    }

    [Fact]
    public async Task An_event_channel_joins_a_page_and_the_one_it_opened()
    {
        await using var program = RoutingProgram.Create()
            .Page("a", "onReady() { wx.navigateTo({ url: '/pages/c/c', events: { answer: (d) => console.log('answer', d.n) }, success: ({ eventChannel }) => eventChannel.emit('ask', { n: 1 }) }) }")
            .Page("c", "onLoad() { const channel = this.getOpenerEventChannel(); channel.on('ask', ({ n }) => channel.emit('answer', { n: n + 1 })) }");
        await program.OpenAsync();
        await program.LinesUntilAsync("answer 2");
    }

    [Fact]
    public async Task Watchers_see_a_redirect_step_by_step()
    {
        await using var program = await RoutingProgram.Create("""
            onLaunch() {
              let id
              for (const name of ['BeforeAppRoute', 'BeforePageUnload', 'AfterPageUnload', 'BeforePageLoad', 'AfterPageLoad', 'AppRoute', 'AppRouteDone'])
                wx['on' + name]((e) => { if (e.openType === 'redirectTo') { id = id || e.routeEventId; console.log(name, e.path, e.routeEventId === id) } })
            }
            """).Page("d", "onRouteDone() {}").OpenedAsync("pages/c/c", scene: 1069);
        var before = await program.RunAsync("redirectTo", "/pages/d/d");
        Assert.Equal("BeforeAppRoute pages/d/d true BeforePageUnload pages/d/d true c.onUnload AfterPageUnload pages/d/d true BeforePageLoad pages/d/d true d.onLoad d.onShow AfterPageLoad pages/d/d true AppRoute pages/d/d true", before);
        Assert.Equal(["AppRouteDone pages/d/d true", "d.onReady", "d.onRouteDone"], (await program.LinesAsync(3)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_route_can_be_rewritten_while_it_is_announced()
    {
        await using var program = await RoutingProgram.Create("onLaunch() { wx.onBeforeAppRoute((e) => { if (e.path === 'pages/c/c') wx.rewriteRoute({ url: '/pages/d/d?from=c', preserveQuery: true }) }) }")
            .Page("d", "onLoad(q) { console.log(q.from, q.x) }, onShow() { wx.rewriteRoute({ url: '/pages/e/e', fail: (e) => console.log(e.errMsg) }) }").OpenedAsync();
        Assert.Equal("a.onHide d.onLoad c 1 d.onShow rewriteRoute:fail rewriteRoute can only be called synchronously in onBeforeAppRoute", await program.RunAsync("navigateTo", "/pages/c/c?x=1"));
    }

    [Fact]
    public async Task Addresses_are_relative_to_the_page()
    {
        await using var program = await RoutingProgram.Create().Page("c", "onLoad() { this.pageRouter.navigateTo({ url: '../d/d' }) }").OpenedAsync();
        Assert.Equal("a.onHide c.onLoad c.onShow c.onHide d.onLoad d.onShow", await program.RunAsync("navigateTo", "../c/c"));
    }

    [Fact]
    public async Task A_tapped_tab_is_told_to_its_page()
    {
        await using var program = await RoutingProgram.Create().Page("b", "onTabItemTap(e) { console.log(e.index, e.pagePath, e.text) }").OpenedAsync();
        program.Instance.TapTab(1);
        var lines = await program.LinesAsync(5);
        Assert.Equal(["a.onHide", "b.onLoad", "b.onShow", "b.onTabItemTap", "1 pages/b/b B"], lines);
    }

    private static async Task<RunningProgram> PushedAsync(string name)
    {
        var program = await RoutingProgram.Create().OpenedAsync();
        await program.RunAsync("navigateTo", $"/pages/{name}/{name}");
        await program.LinesUntilAsync($"{name}.onReady");
        return program;
    }
}
