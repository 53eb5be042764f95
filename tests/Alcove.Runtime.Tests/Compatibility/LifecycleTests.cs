using Alcove.Protocol.Budgets;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Tests.Programs;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Tests.Compatibility;

/// <summary>The life of a program and of its parts: start, background, return, end, errors.</summary>
public sealed class LifecycleTests
{
    private const string Saving = """
        Page({
          onLoad(q) { console.log('load', q.x, JSON.stringify(this.exitState)) },
          onShow() { console.log('pageShow') },
          onHide() { console.log('pageHide') },
          onSaveExitState() { return { data: { scroll: 7 } } },
        })
        """;

    [Fact]
    public async Task Launch_options_hold_path_query_scene_and_referrer()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({})", "App({ onLaunch(o) { console.log(o.path, o.query.a, o.scene, o.referrerInfo.appId, o.referrerInfo.extraData.k, JSON.stringify(wx.getLaunchOptionsSync()) === JSON.stringify(o)) } })");
        await program.OpenAsync("pages/a/a", "a=%E4%BD%A0&b=", 1037, """{"appId":"other","extraData":{"k":"v"}}""");
        Assert.Equal("pages/a/a %E4%BD%A0 1037 other v true", await program.LineAsync());
    }

    [Fact]
    public async Task A_hidden_program_is_suspended_and_goes_on_where_it_was()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ onLoad() { wx.onAppShow(() => console.log('wx.onAppShow')); wx.onAppHide(() => console.log('wx.onAppHide')) }, onShow() { console.log('pageShow') }, onHide() { console.log('pageHide') } })", "App({ onShow() { console.log('appShow') }, onHide() { console.log('appHide') } })");
        program.Configure = With(new BackgroundOptions { SuspendAfter = TimeSpan.FromMilliseconds(20) });
        await program.OpenAsync();
        Assert.Equal(["appShow", "pageShow"], await program.LinesAsync(2));
        program.Instance.Hide();
        Assert.Equal(["pageHide", "appHide", "wx.onAppHide"], await program.LinesAsync(3));
        await ProcessStateAsync(program, 'T');
        Assert.True(program.Instance.IsSuspended);
        program.Instance.Show();
        Assert.Equal(["appShow", "wx.onAppShow", "pageShow"], await program.LinesAsync(3));
    }

    [Fact]
    public async Task What_comes_while_it_is_suspended_is_delivered_on_return()
    {
        await using var program = RunningProgram.OnePage("<view id=\"v\" bindtap=\"go\"/>", "Page({ go() { console.log('tapped') }, onHide() { setTimeout(() => console.log('timer'), 60) } })");
        program.Configure = With(new BackgroundOptions { SuspendAfter = TimeSpan.FromMilliseconds(5) });
        await program.OpenAsync();
        await program.Views.UntilAsync(() => program.Views.Views.Any() && program.Page.All().Any(static node => node.Id == "v"));
        program.Instance.Hide();
        await ProcessStateAsync(program, 'T');
        program.Tap("v");
        program.Instance.Show();
        Assert.Equal(["tapped", "timer"], (await program.LinesAsync(2)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_suspended_program_does_not_count_as_unresponsive()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ onHide() { console.log('hidden') }, onShow() { console.log('shown') } })");
        program.Configure = options => options with
        {
            Budgets = new ProgramBudgets { PingInterval = TimeSpan.FromMilliseconds(10), PingTimeout = TimeSpan.FromMilliseconds(1500) },
            Background = new BackgroundOptions { SuspendAfter = TimeSpan.FromMilliseconds(5), EndAfter = TimeSpan.FromSeconds(2) },
        };
        await program.OpenAsync();
        await program.LineAsync();
        program.Instance.Hide();
        await program.Views.UntilAsync(() => program.Views.HasEnded); // longer than the ping's patience
        Assert.Empty(program.Views.Failures);
    }

    [Fact]
    public async Task An_open_request_fails_as_interrupted_when_the_program_is_suspended()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0); // accepts and never answers
        listener.Start();
        var origin = $"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}";
        await using var program = RunningProgram.OnePage("<view/>", $$"""Page({ onLoad() { wx.request({ url: '{{origin}}/', fail: (e) => console.log(e.errMsg) }); console.log('asked') } })""");
        program.File("alcove.config.json", $$"""{ "network": { "request": ["{{origin}}"] } }""");
        program.Configure = options => options with
        {
            Policy = new HostPolicy { AllowsLocalNetwork = true },
            Background = new BackgroundOptions { SuspendAfter = TimeSpan.FromMilliseconds(20) },
        };
        await program.OpenAsync();
        Assert.Equal("asked", await program.LineAsync());
        using var connection = await listener.AcceptSocketAsync(TestContext.Current.CancellationToken);
        program.Instance.Hide();
        await ProcessStateAsync(program, 'T');
        program.Instance.Show();
        Assert.Equal("request:fail interrupted", await program.LineAsync());
    }

    [Fact]
    public async Task A_program_that_was_in_the_background_for_long_is_ended_and_finds_its_exit_state()
    {
        await using var program = RunningProgram.OnePage("<view/>", Saving);
        program.Configure = With(new BackgroundOptions { SuspendAfter = TimeSpan.FromMilliseconds(5), EndAfter = TimeSpan.FromMilliseconds(5) });
        await program.OpenAsync("pages/a/a", "x=1");
        Assert.Equal(["load 1 undefined", "pageShow"], await program.LinesAsync(2));
        program.Instance.Hide();
        await program.Views.UntilAsync(() => program.Views.HasEnded);
        await program.LinesUntilAsync("pageHide");
        await program.OpenAsync();
        Assert.Equal("""load undefined {"scroll":7}""", await program.LineAsync());
    }

    [Fact]
    public async Task The_latest_page_comes_back_when_the_program_wants_that()
    {
        await using var program = RoutingProgram.Create(appJson: "\"restartStrategy\": \"homePageAndLatestPage\",").Page("c", "onLoad(q) { console.log('c', q.x, JSON.stringify(this.exitState)) }, onSaveExitState() { return { data: 1 } }");
        program.Configure = With(new BackgroundOptions { SuspendAfter = TimeSpan.FromMilliseconds(5), EndAfter = TimeSpan.FromMilliseconds(5) });
        await program.OpenedAsync();
        await program.RunAsync("navigateTo", "/pages/c/c?x=2");
        await program.LinesUntilAsync("c.onReady");
        program.Instance.Hide();
        await program.Views.UntilAsync(() => program.Views.HasEnded);
        await program.LinesUntilAsync("c.onHide");
        await program.OpenAsync();
        Assert.Equal(["a.onLoad", "a.onShow", "a.onHide", "c.onLoad", "c 2 1", "c.onShow"], await program.LinesAsync(6));
    }

    [Fact]
    public async Task Memory_warnings_come_before_the_end()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ onLoad() { wx.onMemoryWarning((e) => { console.log('warning', e.level); clearInterval(timer) }); const kept = []; const timer = setInterval(() => kept.push(new Uint8Array(8 << 20).fill(1)), 4) } })");
        program.Configure = options => options with { Budgets = new ProgramBudgets { MemoryWarning = 200L << 20, MemoryLimit = 600L << 20, MemoryCheckInterval = TimeSpan.FromMilliseconds(10) } };
        await program.OpenAsync();
        Assert.Equal("warning 10", await program.LineAsync());
    }

    [Fact]
    public async Task Data_that_cannot_be_opened_is_a_failure_in_words()
    {
        var folder = Directory.CreateTempSubdirectory("alcove-data").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "users"), "a file where a folder has to be");
            await using var program = RunningProgram.OnePage("<view/>", "Page({})");
            program.Configure = options => options with { DataFolder = folder };
            var exception = await Assert.ThrowsAsync<OpenFailedException>(() => program.OpenAsync());
            Assert.Contains("cannot open its data", exception.Failure.Title, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Errors_and_rejections_reach_the_app()
    {
        await using var program = RunningProgram.OnePage(
            "<view id=\"v\" bindtap=\"go\"/>",
            "Page({ go() { setTimeout(() => { throw new Error('late') }); Promise.reject(new Error('lost')) } })",
            "App({ onError(e) { console.log('app.onError', e.split('\\n')[0]) }, onUnhandledRejection(e) { console.log('app.onUnhandledRejection', e.reason) }, onLaunch() { wx.onError((e) => console.log('wx.onError', e.split('\\n')[0])) } })");
        await program.OpenAsync();
        await program.Views.UntilAsync(() => program.Views.Views.Any() && program.Page.All().Any(static node => node.Id == "v"));
        program.Tap("v");
        var lines = await program.LinesAsync(5);
        foreach (var expected in (string[])["promise error: Unhandled promise rejection: lost", "app.onUnhandledRejection lost", "timer error: Error: late", "wx.onError Error: late", "app.onError Error: late"]) Assert.Contains(expected, lines);
    }

    [Fact]
    public async Task Theme_and_window_changes_are_told()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ onLoad() { wx.onThemeChange((e) => console.log('wx', e.theme)); wx.onWindowResize((e) => console.log('wx', e.size.windowWidth)) }, onResize(e) { console.log('page', e.size.windowWidth) } })", "App({ onThemeChange(e) { console.log('app', e.theme) } })");
        await program.OpenAsync();
        await program.Views.UntilAsync(() => program.Views.Views.Any());
        program.Instance.ChangeEnvironment(System.Text.Json.JsonDocument.Parse("""{"windowWidth":500,"windowHeight":300,"theme":"dark"}""").RootElement);
        Assert.Equal(["app dark", "wx dark", "wx 500", "page 500"], await program.LinesAsync(4));
    }

    [Fact]
    public async Task Component_lifetimes_come_in_order_and_follow_the_page()
    {
        await using var program = RunningProgram.OnePage("<box wx:if=\"{{on}}\" id=\"box\"/><view id=\"v\" bindtap=\"go\"/>", "Page({ data: { on: true }, onLoad() { console.log('page.onLoad') }, go() { this.setData({ on: false }) } })");
        program.File("pages/a/a.json", """{ "usingComponents": { "box": "/box" } }""").File("box.json", """{ "component": true }""").File("box.wxml", "<view/>").File("box.js", """
            Component({
              created() { console.log('overridden') },
              lifetimes: { created() { console.log('created') }, attached() { console.log('attached') }, ready() { console.log('ready') }, detached() { console.log('detached') } },
              pageLifetimes: { show() { console.log('page show') }, hide() { console.log('page hide') }, resize() { console.log('page resize') } },
            })
            """);
        await program.OpenAsync();
        Assert.Equal(["created", "attached", "page.onLoad", "page show", "ready"], await program.LinesAsync(5));
        program.Instance.Hide();
        Assert.Equal("page hide", await program.LineAsync());
        program.Instance.Show();
        Assert.Equal("page show", await program.LineAsync());
        program.Tap("v");
        Assert.Equal("detached", await program.LineAsync());
    }

    [Fact]
    public async Task A_page_can_be_a_component_and_gets_its_query_as_properties()
    {
        await using var program = RunningProgram.OnePage("<view>{{id}}-{{n}}</view>", "Component({ properties: { id: String, n: Number }, lifetimes: { attached() { console.log('attached', this.data.id, this.data.n) } }, methods: { onLoad(q) { console.log('load', q.id) }, onShow() { console.log('show') } } })");
        await program.OpenAsync("pages/a/a", "id=x&n=5");
        Assert.Equal(["attached x 5", "load x", "show"], await program.LinesAsync(3));
        await program.UntilTextAsync("x-5");
    }

    [Fact]
    public async Task An_independent_subpackage_starts_without_the_app()
    {
        await using var program = new RunningProgram().File("app.json", """{ "pages": ["pages/a/a"], "subpackages": [{ "root": "solo", "pages": ["p"], "independent": true }] }""")
            .File("app.js", "App({ fromApp: 1, onLaunch(o) { console.log('launch', o.path) }, onShow() { console.log('appShow') } })").File("pages/a/a.wxml", "<view/>").File("pages/a/a.js", "Page({ onLoad() { console.log('a', getApp().fromApp, getApp().given) } })")
            .File("solo/p.wxml", "<view id=\"v\" bindtap=\"go\"/>").File("solo/p.js", "Page({ onLoad() { console.log('p', getApp() === undefined); getApp({ allowDefault: true }).given = 2 }, go() { wx.navigateTo({ url: '/pages/a/a' }) } })");
        await program.OpenAsync("solo/p");
        Assert.Equal("p true", await program.LineAsync());
        await program.Views.UntilAsync(() => program.Views.Views.Any() && program.Page.All().Any(static node => node.Id == "v"));
        program.Tap("v");
        Assert.Equal(["launch solo/p", "appShow", "a 1 2"], await program.LinesAsync(3));
    }

    private static Func<AlcoveRuntimeOptions, AlcoveRuntimeOptions> With(BackgroundOptions background) => options => options with { Background = background };

    /// <summary>Waits until the kernel says that the worker's process is in a state: T is stopped.</summary>
    private static async Task ProcessStateAsync(RunningProgram program, char state)
    {
        using var deadline = Deadline.Start();
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (State() != state) await poll.WaitForNextTickAsync(deadline.Token);

        char State()
        {
            var line = System.IO.File.ReadAllText($"/proc/{program.Instance.WorkerProcessId}/stat");
            return line[line.LastIndexOf(')') + 2];
        }
    }
}
