using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Compatibility;

/// <summary>What programs use of Component and Behavior beyond properties and events.</summary>
public sealed class ComponentTests
{
    [Fact]
    public async Task Moved_components_are_told_and_errors_go_to_the_component()
    {
        await using var program = await OpenAsync(
            "<box wx:for=\"{{list}}\" wx:key=\"*this\" name=\"{{item}}\"/><view id=\"v\" bindtap=\"go\"/>", "Page({ data: { list: ['a', 'b'] }, go() { this.setData({ list: ['b', 'a'] }) } })",
            "<view>{{name}}</view>", "Component({ properties: { name: String }, lifetimes: { moved() { console.log('moved') }, error(e) { console.log('error', e.message) }, attached() { if (this.data.name === 'b') throw new Error('bad attach') } } })");
        var lines = await program.LinesAsync(2);
        Assert.Contains("error bad attach", lines);
        await program.UntilTextAsync("ab");
        program.Tap("v");
        Assert.Equal("moved", await program.LineAsync());
        await program.UntilTextAsync("ba");
    }

    [Fact]
    public async Task Observers_see_paths_wildcards_and_several_fields()
    {
        await using var program = await OpenAsync(
            "<box id=\"b\" p=\"1\"/><view id=\"v\" bindtap=\"go\"/>", "Page({ go() { this.selectComponent('#b').change() } })", "<view/>",
            """
            Component({
              properties: { p: Number }, data: { a: 1, b: 2, deep: { list: [{ x: 1 }] } },
              observers: { 'a, b': (a, b) => console.log('ab', a, b), 'deep.list[0].x': (x) => console.log('x', x), 'deep.**': (d) => console.log('deep', d.list.length), '**': () => console.log('all') },
              methods: { change() { console.log('start'); this.setData({ a: 5 }); this.setData({ 'deep.list[0].x': 9 }) } },
            })
            """);
        await program.Views.UntilAsync(() => program.Views.Views.Any() && program.Page.All().Any(static node => node.Id == "v"));
        program.Tap("v");
        Assert.Equal(["ab 5 2", "all", "x 9", "deep 1", "all"], (await AfterAsync(program, "start", 5)));
    }

    [Fact]
    public async Task Relations_link_parents_and_children_of_either_kind()
    {
        await using var program = RunningProgram.OnePage("<list><item wx:if=\"{{on}}\"/></list><view id=\"v\" bindtap=\"go\"/>", "Page({ data: { on: true }, go() { this.setData({ on: false }) } })");
        program.File("pages/a/a.json", """{ "usingComponents": { "list": "/list", "item": "/item" } }""").File("list.json", """{ "component": true }""").File("item.json", """{ "component": true }""")
            .File("list.wxml", "<slot/>").File("item.wxml", "<view/>")
            .File("list.js", "Component({ data: { kind: 'list' }, relations: { './item': { type: 'child', linked(t) { console.log('linked', t.data.kind) }, unlinked() { console.log('unlinked') } } }, lifetimes: { ready() { console.log(this.getRelationNodes('./item').length) } } })")
            .File("item.js", "Component({ data: { kind: 'item' }, relations: { './list': { type: 'parent', linked(t) { console.log('parent', t.data.kind) } } } })");
        await program.OpenAsync();
        var lines = await program.LinesAsync(3);
        Assert.Equal(["1", "linked item", "parent list"], lines.Order(StringComparer.Ordinal));
        await program.Views.UntilAsync(() => program.Page.All().Any(static node => node.Id == "v"));
        program.Tap("v");
        Assert.Equal("unlinked", await program.LineAsync());
    }

    [Fact]
    public async Task Behaviors_merge_and_their_lifetimes_run_first()
    {
        await using var program = await OpenAsync("<box/>", "Page({})", "<view>{{a}}{{b}}{{c}}</view>",
            """
            const base = Behavior({ data: { a: 'base', nested: { x: 1 } }, lifetimes: { attached() { console.log('base') } }, methods: { hi() { return 'base hi' }, extra() { return 'extra' } } })
            const middle = Behavior({ behaviors: [base], data: { b: 'middle', nested: { y: 2 } }, attached() { console.log('middle') } })
            Component({ behaviors: [middle, 'wx://form-field'], data: { c: 'own' }, lifetimes: { attached() { console.log('own', this.hi(), this.extra(), this.data.nested.x, this.data.nested.y, this.data.name === '') } }, methods: { hi() { return 'own hi' } } })
            """);
        Assert.Equal(["base", "middle", "own own hi extra 1 2 true"], await program.LinesAsync(3));
        await program.UntilTextAsync("basemiddleown");
    }

    [Fact]
    public async Task Slots_are_plain_named_or_many()
    {
        await using var program = await OpenAsync("<box><view slot=\"second\">2</view><view>1</view><view slot=\"{{which}}\">{{which}}</view></box><view id=\"v\" bindtap=\"go\"/>", "Page({ data: { which: 'second' }, go() { this.setData({ which: 'third' }) } })",
            "[<slot name=\"third\"/>|<slot/>|<slot name=\"second\"/>]", "Component({ options: { multipleSlots: true } })");
        await program.UntilTextAsync("[|1|2second]");
        program.Tap("v");
        await program.UntilTextAsync("[third|1|2]");
    }

    [Fact]
    public async Task Generics_take_the_users_component_or_the_default()
    {
        await using var program = RunningProgram.OnePage("<box generic:row=\"other\"/><box/>", "Page({})");
        program.File("pages/a/a.json", """{ "usingComponents": { "box": "/box", "other": "/other" } }""").File("box.json", """{ "component": true, "componentGenerics": { "row": { "default": "/plain" } } }""").File("box.wxml", "<row/>").File("box.js", "Component({})");
        foreach (var name in (string[])["other", "plain"]) program.File($"{name}.json", """{ "component": true }""").File($"{name}.wxml", $"<view>{name};</view>").File($"{name}.js", "Component({})");
        await program.OpenAsync();
        await program.UntilTextAsync("other;plain;");
    }

    [Fact]
    public async Task Exports_selections_and_owners_lead_from_one_to_another()
    {
        await using var program = await OpenAsync("<box id=\"b\" class=\"k\"/><box class=\"k\"/>", "Page({ secret: 7, onReady() { const b = this.selectComponent('#b'); console.log(b.exported, this.selectAllComponents('.k').length, this.selectComponent('.none')) } })", "<view/>",
            "Component({ behaviors: ['wx://component-export'], export() { return { exported: this.selectOwnerComponent().secret, is: this.is } } })");
        Assert.Equal("7 2 null", await program.LineAsync());
    }

    [Fact]
    public async Task A_virtual_host_leaves_no_element_and_pure_data_is_not_shown()
    {
        await using var program = await OpenAsync("<view id=\"p\"><box/></view>", "Page({})", "<text>{{_hidden}}{{shown}}</text>", "Component({ options: { virtualHost: true, pureDataPattern: /^_/ }, data: { _hidden: 'h', shown: 's' } })");
        await program.UntilTextAsync("s");
        Assert.Equal("view(text(\"s\"))", program.Page.ById("p").Outline());
    }

    [Fact]
    public async Task External_classes_and_isolation_decide_which_class_names_meet()
    {
        await using var program = RunningProgram.OnePage("<view class=\"red\"/><closed class=\"red\" my-class=\"red\"/><open/><shared/>", "Page({})");
        program.File("pages/a/a.json", """{ "usingComponents": { "closed": "/closed", "open": "/open", "shared": "/shared" } }""")
            .File("closed.json", """{ "component": true }""").File("closed.wxml", "<view id=\"closed\" class=\"red my-class\"/>").File("closed.js", "Component({ externalClasses: ['my-class'] })").File("closed.wxss", ".red { color: red }")
            .File("open.json", """{ "component": true }""").File("open.wxml", "<view id=\"open\" class=\"red\"/>").File("open.js", "Component({ options: { addGlobalClass: true } })")
            .File("shared.json", """{ "component": true, "styleIsolation": "shared" }""").File("shared.wxml", "<view id=\"shared\" class=\"red\"/>").File("shared.js", "Component({})");
        await program.OpenAsync();
        await program.Views.UntilAsync(() => program.Views.Views.Any() && program.Page.All().Any(static node => node.Id == "shared"));
        // A class name without a scope is the page's (and the app's); with a scope it is the component's own.
        Assert.Contains("red", program.Page.ById("closed").Classes); // by my-class, from the page
        Assert.Contains(program.Page.ById("closed").Classes, static name => name.EndsWith("--red", StringComparison.Ordinal));
        Assert.Contains("red", program.Page.ById("open").Classes);
        Assert.Equal(["red"], program.Page.ById("shared").Classes);
    }

    [Fact]
    public async Task Templates_call_each_other_and_files_are_included()
    {
        await using var program = RunningProgram.OnePage("<import src=\"/tree\"/><include src=\"../../head.wxml\"/><template is=\"{{'no' + 'de'}}\" data=\"{{...root}}\"/>", "Page({ data: { root: { name: 'a', children: [{ name: 'b', children: [{ name: 'c' }] }, { name: 'd' }] } } })");
        program.File("tree.wxml", "<template name=\"node\">{{name}}(<block wx:for=\"{{children}}\" wx:key=\"name\"><template is=\"node\" data=\"{{...item}}\"/></block>)</template>").File("head.wxml", "<view>head;</view>");
        await program.OpenAsync();
        await program.UntilTextAsync("head;a(b(c())d())");
    }

    private static async Task<RunningProgram> OpenAsync(string pageTemplate, string pageScript, string boxTemplate, string boxScript)
    {
        var program = RunningProgram.OnePage(pageTemplate, pageScript).File("pages/a/a.json", """{ "usingComponents": { "box": "/box" } }""").File("box.json", """{ "component": true }""").File("box.wxml", boxTemplate).File("box.js", boxScript);
        return await program.OpenAsync();
    }

    private static async Task<string[]> AfterAsync(RunningProgram program, string line, int count)
    {
        await program.LinesUntilAsync(line);
        return await program.LinesAsync(count);
    }
}
