using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Compatibility;

/// <summary>setData, rule by rule.</summary>
public sealed class SetDataTests
{
    [Fact]
    public async Task Data_changes_at_once_and_the_view_later()
    {
        await using var program = await RunAsync("<view>{{n}}</view>", "n: 1", "this.setData({ n: 2 }, () => console.log('rendered')); console.log(this.data.n)");
        Assert.Equal(["2", "rendered"], await program.LinesAsync(2));
        await program.UntilTextAsync("2");
    }

    [Fact]
    public async Task Keys_are_paths_and_make_what_is_missing()
    {
        await using var program = await RunAsync("<view>{{a.b}}{{list[0].t}}{{list[2]}}{{new.deep[1].x}}</view>", "a: { b: 1 }, list: [{ t: 1 }]", "this.setData({ 'a.b': 2, 'list[0].t': 3, 'list[2]': 4, 'new.deep[1].x': 5 }); console.log(JSON.stringify(this.data))");
        Assert.Equal("""{"a":{"b":2},"list":[{"t":3},null,4],"new":{"deep":[null,{"x":5}]}}""", await program.LineAsync());
        await program.UntilTextAsync("2345");
    }

    [Fact]
    public async Task Undefined_is_not_set()
    {
        await using var program = await RunAsync("<view>{{a}}{{b}}</view>", "a: 1, b: 2", "this.setData({ a: undefined, b: null }); console.log(this.data.a, this.data.b)");
        Assert.Equal("1 null", await program.LineAsync());
    }

    [Fact]
    public async Task Values_are_copied_on_their_way_to_the_view()
    {
        await using var program = await RunAsync("<view>{{box.n}}</view>", "box: { n: 0 }", "const box = { n: 1 }; this.setData({ box }); box.n = 2; setTimeout(() => this.setData({ other: 1 }))");
        await program.UntilTextAsync("1");
    }

    [Fact]
    public async Task Callbacks_come_in_order_after_what_they_belong_to()
    {
        await using var program = await RunAsync("<view>{{n}}</view>", "n: 0", "this.setData({ n: 1 }, () => { console.log('first', this.data.n); this.setData({ n: 3 }, () => console.log('third')) }); this.setData({ n: 2 }, function () { console.log('second', this.data.n) })");
        Assert.Equal(["first 2", "second 3", "third"], await program.LinesAsync(3));
    }

    [Fact]
    public async Task More_than_the_limit_is_refused_with_a_clear_error_and_the_program_goes_on()
    {
        await using var program = await RunAsync("<view>{{n}}</view>", "n: 0", "this.setData({ big: 'x'.repeat(1100 * 1024) }); this.setData({ big: Array.from({ length: 300000 }, (_, i) => 'item' + i) }); this.setData({ n: 1 }); console.log(this.data.big === undefined)");
        var lines = await program.LinesAsync(3);
        Assert.StartsWith("page error: Error: setData", lines[0], StringComparison.Ordinal);
        Assert.Contains("1024 KB", lines[1], StringComparison.Ordinal);
        Assert.Equal("true", lines[2]);
        await program.UntilTextAsync("1");
    }

    [Fact]
    public async Task Just_under_the_limit_passes()
    {
        await using var program = await RunAsync("<view>{{n}}</view>", "n: 0", "this.setData({ big: 'x'.repeat(1000 * 1024), n: 1 }); console.log(this.data.big.length)");
        Assert.Equal("1024000", await program.LineAsync());
        await program.UntilTextAsync("1");
    }

    [Fact]
    public async Task Two_way_binding_writes_back_to_data_and_tells_observers()
    {
        await using var program = RunningProgram.OnePage("<input id=\"i\" model:value=\"{{form.name}}\"/><view>{{form.name}}</view><box model:v=\"{{inner}}\"/>", "Page({ data: { form: { name: 'a' }, inner: 1 }, observers: { 'form.name'(v) { console.log('observed', v) }, inner(v) { console.log('inner', v) } } })");
        program.File("pages/a/a.json", """{ "usingComponents": { "box": "/box" } }""").File("box.json", """{ "component": true }""").File("box.wxml", "<view id=\"in\" bindtap=\"go\"/>").File("box.js", "Component({ properties: { v: Number }, methods: { go() { this.setData({ v: 9 }) } } })");
        await program.OpenAsync();
        await program.UntilTextAsync("a");
        program.Views.Say(program.Views.Top, $"""["model",{program.Page.ById("i").Number},"value","b"]""");
        await program.UntilTextAsync("b");
        Assert.Equal("observed b", await program.LineAsync());
        program.Tap("in");
        Assert.Equal("inner 9", await program.LineAsync());
    }

    private static async Task<RunningProgram> RunAsync(string template, string data, string onReady) =>
        await RunningProgram.OnePage(template, $$"""Page({ data: { {{data}} }, onReady() { {{onReady}} } })""").OpenAsync();
}
