using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Compatibility;

/// <summary>Events, rule by rule: the object, the way up, the prefixes, data sets and marks.</summary>
public sealed class EventTests
{
    [Fact]
    public async Task The_event_object_has_WeChats_shape()
    {
        await using var program = await ShowAsync(
            "<view id=\"outer\" data-o=\"1\" bindtap=\"go\" mark:a=\"out\" mark:b=\"b\"><view id=\"inner\" data-i=\"2\" mark:a=\"in\"/></view>",
            "go(e) { console.log(e.type, typeof e.timeStamp, e.target.id, e.target.dataset.i, e.currentTarget.id, e.currentTarget.dataset.o, e.mark.a, e.mark.b, e.detail.x, e.touches[0].pageX, e.changedTouches[0].identifier, e.target.offsetLeft, e.currentTarget.offsetTop, JSON.stringify(Object.keys(e.target).sort())) }");
        var places = $"[[{program.Page.ById("inner").Number},3,4],[{program.Page.ById("outer").Number},7,8]]";
        program.Emit("inner", "tap", """{"x":5,"y":6}""", bubbles: true, $$"""{"timeStamp":12,"touches":[{"identifier":0,"pageX":5,"pageY":6,"clientX":5,"clientY":6}],"changedTouches":[{"identifier":0,"pageX":5,"pageY":6,"clientX":5,"clientY":6}],"places":{{places}}}""");
        Assert.Equal("""tap number inner 2 outer 1 in b 5 5 0 3 8 ["dataset","id","offsetLeft","offsetTop"]""", await program.LineAsync());
    }

    [Fact]
    public async Task Dataset_names_follow_WeChat()
    {
        await using var program = await ShowAsync("<view id=\"v\" data-a-b=\"1\" data-aB=\"2\" data-list=\"{{list}}\" data-n=\"{{1}}\" data-t=\"{{true}}\" bindtap=\"go\"/>", "go({ currentTarget: { dataset } }) { console.log(dataset.aB, dataset.ab, dataset.list[0].k, dataset.n === 1, dataset.t === true) }", "list: [{ k: 'v' }]");
        program.Tap("v");
        Assert.Equal("1 2 v true true", await program.LineAsync());
    }

    [Fact]
    public async Task Capture_comes_down_and_bind_goes_up()
    {
        await using var program = await NestedAsync("capture-bind:tap=\"capture\" bindtap=\"bind\"", "capture-bind:tap=\"capture\" bind:tap=\"bind\"", "bindtap=\"bind\"");
        program.Tap("inner");
        Assert.Equal(["capture outer", "capture middle", "bind inner", "bind middle", "bind outer"], await program.LinesAsync(5));
    }

    [Fact]
    public async Task Catch_stops_the_way_up()
    {
        await using var program = await NestedAsync("bindtap=\"bind\"", "catchtap=\"bind\"", "bindtap=\"bind\"");
        program.Tap("inner");
        program.Tap("outer");
        Assert.Equal(["bind inner", "bind middle", "bind outer"], await program.LinesAsync(3));
    }

    [Fact]
    public async Task Capture_catch_stops_everything()
    {
        await using var program = await NestedAsync("capture-bind:tap=\"capture\" bindtap=\"bind\"", "capture-catch:tap=\"capture\"", "bindtap=\"bind\"");
        program.Tap("inner");
        program.Tap("outer");
        Assert.Equal(["capture outer", "capture middle", "capture outer", "bind outer"], await program.LinesAsync(4));
    }

    [Fact]
    public async Task Of_mutual_bindings_only_the_first_runs()
    {
        await using var program = await NestedAsync("mut-bind:tap=\"bind\"", "bindtap=\"bind\"", "mut-bind:tap=\"bind\"");
        program.Tap("inner");
        Assert.Equal(["bind inner", "bind middle"], await program.LinesAsync(2));
        program.Tap("outer");
        Assert.Equal("bind outer", await program.LineAsync());
    }

    [Fact]
    public async Task Handlers_can_be_switched_off_and_changed()
    {
        await using var program = await ShowAsync("<view id=\"v\" bindtap=\"{{handler}}\"/><view id=\"s\" bindtap=\"set\"/>", "set() { this.setData({ handler: this.data.handler ? '' : 'one' }, () => console.log('set')) }, one() { console.log('one') }", "handler: 'one'");
        program.Tap("v");
        Assert.Equal("one", await program.LineAsync());
        program.Tap("s");
        Assert.Equal("set", await program.LineAsync());
        program.Tap("v");
        program.Tap("s");
        Assert.Equal("set", await program.LineAsync());
        program.Tap("v");
        Assert.Equal("one", await program.LineAsync());
    }

    [Fact]
    public async Task Component_events_bubble_and_compose_only_when_told_to()
    {
        await using var program = RunningProgram.OnePage("<view id=\"p\" bindplain=\"see\" bindrise=\"see\"><box id=\"box\" bindplain=\"see\" bindrise=\"see\"/></view>", "Page({ see(e) { console.log(e.type, e.currentTarget.id, e.target.id, JSON.stringify(e.detail)) } })");
        program.File("pages/a/a.json", """{ "usingComponents": { "box": "/box" } }""").File("box.json", """{ "component": true }""").File("box.wxml", "<view id=\"in\" bindtap=\"go\"/>")
            .File("box.js", "Component({ methods: { go() { this.triggerEvent('plain'); this.triggerEvent('rise', { d: 1 }, { bubbles: true, composed: true }) } } })");
        await program.OpenAsync();
        await program.Views.UntilAsync(() => program.Views.Views.Any() && program.Page.All().Any(static node => node.Id == "in"));
        program.Tap("in");
        Assert.Equal(["plain box box {}", """rise box box {"d":1}""", """rise p box {"d":1}"""], await program.LinesAsync(3));
    }

    [Fact]
    public async Task Scripts_in_templates_handle_events_and_watch_properties()
    {
        await using var program = await ShowAsync(
            """
            <wxs module="m">
            module.exports = {
              tap: function (event, owner) { var v = owner.selectComponent('.target'); v.addClass('lit'); v.setStyle({ color: 'red' }); var s = v.getState(); s.n = (s.n || 0) + 1; owner.callMethod('fromScript', { id: event.currentTarget.id, n: s.n, cls: v.hasClass('lit'), data: v.getDataset().k }); return false },
              watch: function (now, old, owner, instance) { owner.callMethod('fromScript', { id: 'change', n: now }) },
            }
            </wxs>
            <view id="v" bindtap="{{m.tap}}" change:prop="{{m.watch}}" prop="{{n}}"/><view id="t" class="target" data-k="d"/><view id="s" bindtap="set"/>
            """,
            "set() { this.setData({ n: 2 }) }, fromScript(e) { console.log(e.id, e.n, e.cls, e.data) }", "n: 1");
        Assert.Equal("change 1 undefined undefined", await program.LineAsync());
        program.Tap("v");
        Assert.Equal("v 1 true d", await program.LineAsync());
        await program.Views.UntilAsync(() => program.Page.ById("t").Classes.Contains("lit"));
        Assert.Contains("color:red", program.Page.ById("t").Style, StringComparison.Ordinal);
        program.Tap("s");
        Assert.Equal("change 2 undefined undefined", await program.LineAsync());
    }

    [Fact]
    public async Task What_an_input_handler_returns_replaces_the_text()
    {
        await using var program = await ShowAsync("<input id=\"i\" bindinput=\"go\"/>", "go(e) { return { value: e.detail.value.toUpperCase(), cursor: 1 } }");
        program.Emit("i", "input", """{"value":"abc","cursor":3,"keyCode":67}""");
        await program.Views.UntilAsync(() => program.Page.ById("i").Attributes.TryGetValue("value", out var value) && value == "ABC");
        Assert.Equal("1", program.Page.ById("i").Attributes["cursor"]);
    }

    private static Task<RunningProgram> NestedAsync(string outer, string middle, string inner) => ShowAsync(
        $"<view id=\"outer\" {outer}><view id=\"middle\" {middle}><view id=\"inner\" {inner}/></view></view>",
        "capture(e) { console.log('capture', e.currentTarget.id) }, bind(e) { console.log('bind', e.currentTarget.id) }");

    private static async Task<RunningProgram> ShowAsync(string template, string methods, string data = "")
    {
        var program = RunningProgram.OnePage(template, $$"""Page({ data: { {{data}} }, {{methods}} })""");
        await program.OpenAsync();
        await program.Views.UntilAsync(() => program.Views.Views.Any() && program.Page.All().Any(static node => node.Id.Length > 0));
        return program;
    }
}
