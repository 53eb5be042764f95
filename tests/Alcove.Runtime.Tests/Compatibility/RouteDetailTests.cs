using Alcove.Runtime.Instances;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Compatibility;

/// <summary>What WeChat's tables say beside the order of a page's hooks: scenes, components on the way, relative addresses, states that expire.</summary>
public sealed class RouteDetailTests
{
    /// <summary>Scenes that carry no path of their own (class A).</summary>
    private static readonly int[] ScenesWithoutPath = [1001, 1003, 1023, 1038, 1056, 1080, 1083, 1089, 1090, 1103, 1104, 1113, 1114, 1117];

    [Fact]
    public async Task A_hot_start_of_each_scene_without_path_keeps_the_stack()
    {
        await using var program = await RoutingProgram.Create("onShow({ scene }) { console.log('app.onShow', scene) }").OpenedAsync("pages/c/c", scene: 1069);
        foreach (var scene in ScenesWithoutPath)
        {
            program.Instance.Hide();
            Assert.Equal("c.onHide", await program.LineAsync());
            program.Instance.Show("pages/d/d", "", scene);
            Assert.Equal([$"app.onShow {scene}", "c.onShow"], await program.LinesAsync(2));
        }
    }

    [Fact]
    public async Task A_redirect_detaches_the_old_components_before_it_makes_the_new_ones()
    {
        await using var program = RoutingProgram.Create("onLaunch() { for (const name of ['AfterPageUnload', 'BeforePageLoad', 'AfterPageLoad']) wx['on' + name](({ openType }) => openType === 'redirectTo' && console.log(name)) }");
        foreach (var page in (string[])["c", "d"]) program.File($"pages/{page}/{page}.json", """{ "usingComponents": { "box": "/box" } }""").File($"pages/{page}/{page}.wxml", $"<view id=\"go\" bindrun=\"run\"/><box name=\"{page}\"/>");
        program.File("box.json", """{ "component": true }""").File("box.wxml", "<view/>").File("box.js", """
            const say = (hook) => function () { console.log('box.' + hook, this.data.name) }
            Component({ properties: { name: String }, lifetimes: { created: () => console.log('box.created'), attached: say('attached'), detached: say('detached') }, pageLifetimes: { show: say('show'), routeDone: say('routeDone') } })
            """);
        await program.OpenedAsync("pages/c/c", scene: 1069);
        // When the first route is done depends on the shell, and is not looked at.
        Assert.Equal("c.onUnload box.detached c AfterPageUnload BeforePageLoad box.created box.attached d d.onLoad d.onShow box.show d AfterPageLoad", (await program.RunAsync("redirectTo", "/pages/d/d")).Replace("box.routeDone c ", string.Empty, StringComparison.Ordinal));
        await program.LinesUntilAsync("box.routeDone d");
    }

    [Fact]
    public async Task The_stack_can_be_read()
    {
        await using var program = await RoutingProgram.Create().Page("c", "onShow() { console.log(getCurrentPages().map((page) => page.route + JSON.stringify(page.options)).join()) }").OpenedAsync();
        Assert.Equal("""a.onHide c.onLoad c.onShow pages/a/a{},pages/c/c{"x":"1"}""", await program.RunAsync("navigateTo", "/pages/c/c?x=1"));
    }

    [Fact]
    public async Task SwitchTab_carries_no_query()
    {
        await using var program = await RoutingProgram.Create().Page("b", "onLoad(query) { console.log(JSON.stringify(query)) }").OpenedAsync();
        Assert.Equal("a.onHide b.onLoad {} b.onShow", await program.RunAsync("switchTab", "/pages/b/b?x=1"));
    }

    [Fact]
    public async Task The_router_of_a_component_is_relative_to_the_component()
    {
        await using var program = RoutingProgram.Create().File("pages/a/a.json", """{ "usingComponents": { "box": "/parts/deep/box" } }""").File("pages/a/a.wxml", "<box/>");
        program.File("parts/deep/box.json", """{ "component": true }""").File("parts/deep/box.wxml", "<view/>").File("parts/deep/box.js", "Component({ lifetimes: { ready() { this.router.navigateTo({ url: '../../pages/c/c' }) } } })");
        await program.OpenAsync();
        await program.LinesUntilAsync("c.onLoad");
    }

    [Fact]
    public async Task An_exit_state_that_expired_is_not_given_back()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ onLoad() { console.log(typeof this.exitState) }, onHide() { console.log('hidden') }, onSaveExitState: () => ({ data: 1, expireTimeStamp: Date.now() - 1 }) })");
        program.Configure = static options => options with { Background = new BackgroundOptions { SuspendAfter = TimeSpan.FromMilliseconds(5), EndAfter = TimeSpan.FromMilliseconds(5) } };
        await program.OpenAsync();
        await program.LineAsync();
        program.Instance.Hide();
        await program.Views.UntilAsync(() => program.Views.HasEnded);
        await program.LinesUntilAsync("hidden");
        await program.OpenAsync();
        Assert.Equal("undefined", await program.LineAsync());
    }

    [Fact]
    public async Task A_program_that_asks_for_Skyline_runs_in_the_usual_renderer()
    {
        await using var program = RunningProgram.OnePage("<view>{{renderer}}</view>", """
            const { shared, timing } = wx.worklet
            Page({
              onLoad() {
                const offset = shared(0)
                const stop = this.applyAnimatedStyle('#x', () => { 'worklet'; return { opacity: offset.value } })
                offset.value = timing(1, { duration: 300 })
                console.log(this.renderer, offset.value, typeof stop, wx.getSkylineInfoSync().isSupported)
              },
            })
            """);
        program.File("app.json", """{ "pages": ["pages/a/a"], "renderer": "skyline", "componentFramework": "glass-easel", "rendererOptions": { "skyline": { "defaultDisplayBlock": true } } }""");
        await program.OpenAsync();
        Assert.Equal("webview 1 function false", await program.LineAsync());
    }
}
