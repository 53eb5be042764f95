using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Compatibility;

/// <summary>What existing programs do although no document says so. Each test is named after one of the traps that a census of public programs found.</summary>
public sealed class TrapTests
{
    [Fact]
    public async Task A_worklet_that_throws_does_not_stop_the_others()
    {
        await using var program = await RunningProgram.OnePage("<view/>", """
            const { shared, derived } = wx.worklet
            Page({ onLoad() {
              const a = shared(0)
              derived(() => { if (a.value > 0) throw new Error('broken') })
              const next = derived(() => a.value + 1)
              a.value = 1
              setTimeout(() => console.log(next.value), 0)
            } })
            """).OpenAsync();
        Assert.Equal(["api error: Error: broken", "2"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task Trap_01_functions_travel_through_data_and_properties()
    {
        await using var program = RunningProgram.OnePage("<chart ec=\"{{ec}}\"/>", "Page({ data: { ec: { onInit(name) { return 'made ' + name } } } })");
        program.File("pages/a/a.json", """{ "usingComponents": { "chart": "/chart" } }""").File("chart.json", """{ "component": true }""").File("chart.wxml", "<view/>")
            .File("chart.js", "Component({ properties: { ec: Object }, lifetimes: { ready() { console.log(this.data.ec.onInit('x'), this.properties.ec.onInit('y')) } } })");
        await program.OpenAsync();
        Assert.Equal("made x made y", await program.LineAsync());
    }

    [Fact]
    public async Task Trap_02_data_changed_in_place_is_shown_by_setData_of_the_same_object()
    {
        await using var program = RunningProgram.OnePage(
            "<view id=\"go\" bindtap=\"go\"><text wx:for=\"{{list}}\" wx:key=\"id\">{{item.name}};</text>{{box.deep.n}}</view>",
            "Page({ data: { list: [{ id: 1, name: 'a' }], box: { deep: { n: 1 } } }, go() { const { list, box } = this.data; list[0].name = 'b'; list.push({ id: 2, name: 'c' }); box.deep.n = 2; this.setData({ list, box }) } })");
        await program.OpenAsync();
        await program.UntilTextAsync("a;1");
        program.Tap("go");
        await program.UntilTextAsync("b;c;2");
    }

    [Fact]
    public async Task Trap_03_pages_are_evaluated_after_onLaunch_and_synchronous_callbacks_come_within_it()
    {
        await using var program = RunningProgram.OnePage(
            "<view>{{width}} {{user}}</view>",
            "const app = getApp()\nPage({ data: { width: app.globalData.width, user: app.globalData.user } })",
            "App({ globalData: {}, onLaunch() { wx.getSystemInfo({ success: (info) => { this.globalData.width = info.windowWidth } }); this.globalData.user = 'me' } })");
        await program.OpenAsync();
        await program.UntilTextAsync("375 me");
    }

    [Fact]
    public async Task Trap_04_globals_can_be_replaced_and_strict_mode_is_not_forced()
    {
        await using var program = RunningProgram.OnePage(
            "<view>{{from}}</view>",
            "Page({ data: { from: 'page' }, onLoad() { console.log(typeof wx.request, wx.extra, [].lastOne(), undeclared, this.wrapped) } })",
            """
            require('./patch')
            App({})
            """);
        program.File("patch.js", """
            undeclared = 'sloppy'
            const original = Page
            Page = function (options) { options.wrapped = true; return original(options) }
            Object.defineProperty(wx, 'request', { get: () => 'mine' })
            wx.extra = 1
            Array.prototype.lastOne = function () { return 'last' }
            """);
        await program.OpenAsync();
        Assert.Equal("string 1 last sloppy true", await program.LineAsync());
    }

    [Fact]
    public async Task Trap_05_browser_names_are_undefined_and_not_errors()
    {
        await using var program = RunningProgram.OnePage("<view/>", """
            const names = [window, document, self, location, navigator, alert, localStorage, sessionStorage, history, XMLHttpRequest, frames, fetch, WebSocket]
            console.log(names.every((name) => name === undefined), typeof global, typeof globalThis, typeof __wxConfig.pages)
            ;(function (root, factory) { if (typeof module === 'object' && module.exports) module.exports = factory(); else root.Lib = factory() })(this, function () { return { umd: true } })
            console.log(module.exports.umd, this === global)
            Page({})
            """);
        await program.OpenAsync();
        Assert.Equal(["true object object object", "true false"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task Trap_06_ES_modules_and_CommonJS_mix()
    {
        await using var program = RunningProgram.OnePage("<view/>", """
            import plain, { part } from '../../common'
            import * as all from '../../common'
            import def, { named } from '../../modern'
            const viaRequire = require('../../modern')
            console.log(plain.part, part, all.part, def, named, viaRequire.default, viaRequire.named)
            export const own = 1
            module.exports.also = 2
            Page({ onLoad() { const me = require('./a'); console.log(me.also) } })
            """);
        program.File("common.js", "module.exports = { part: 'p' }").File("modern.js", "export default 'd'\nexport const named = 'n'");
        await program.OpenAsync();
        Assert.Equal(["p p p d n d n", "2"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task Trap_07_paths_are_written_in_many_ways()
    {
        await using var program = RunningProgram.OnePage(
            "<import src=\"../../shared/row\"/><template is=\"row\" data=\"{{text: 'imported'}}\"/><box/><top/>",
            """
            const name = 'dynamic'
            console.log([require('near'), require('./near.js'), require('../../folder'), require('/folder/index'), require('root-file'), require('@/folder'), require('~lib/deep'), require('pkg'), require(`../../parts/${name}`), require('pkg/sub/file')].join())
            Page({})
            """);
        program.File("app.json", """{ "pages": ["pages/a/a"], "resolveAlias": { "@/*": "/*", "~lib/*": "/lib/*" }, "usingComponents": { "top": "components/top" } }""")
            .File("pages/a/a.json", """{ "usingComponents": { "box": "box/box" } }""")
            .File("pages/a/near.js", "module.exports = 'near'").File("folder/index.js", "module.exports = 'folder'").File("root-file.js", "module.exports = 'root'")
            .File("lib/deep.js", "module.exports = 'deep'").File("parts/dynamic.js", "module.exports = 'dynamic'")
            .File("miniprogram_npm/pkg/index.js", "module.exports = 'npm'").File("miniprogram_npm/pkg/sub/file.js", "module.exports = 'npm-file'")
            .File("shared/row.wxml", "<template name=\"row\"><view>{{text}}</view></template>")
            .File("pages/a/box/box.json", """{ "component": true }""").File("pages/a/box/box.js", "Component({})").File("pages/a/box/box.wxml", "<view>boxed</view>")
            .File("components/top.json", """{ "component": true }""").File("components/top.js", "Component({})").File("components/top.wxml", "<view>topped</view>");
        await program.OpenAsync();
        Assert.Equal("near,near,folder,folder,root,folder,deep,npm,dynamic,npm-file", await program.LineAsync());
        await program.UntilTextAsync("importedboxedtopped");
    }

    [Fact]
    public async Task Trap_08_expressions_are_forgiving()
    {
        await using var program = RunningProgram.OnePage(
            "<template name=\"t\">{{x}}{{y}}{{n}}</template>" +
            "<view>{{goods.hideKey.title}}|{{in}}|{{class}}|{{switch}}|{{new.length}}|a{{nothing}}|{{list[0] || 'none'}}|{{flag ? 'yes' : 'no'}}|{{a + b}}|{{ !flag }}|{{3 > 2 && 'more'}}|{{'x' + 1 + 2}}|{{[1,2].length}}|</view>" +
            "<template is=\"t\" data=\"{{...spread, y: 'b', n}}\"/>" +
            "<view>{{names.slice(0, 1)[0]}}{{price.toFixed(2)}}{{names.join('-')}}{{names.includes('q')}}</view>",
            "Page({ data: { in: 1, class: 2, switch: 3, new: [1], list: [], flag: true, a: 1, b: 2, spread: { x: 'a', y: 'z' }, n: 'c', names: ['p', 'q'], price: 1.5 } })");
        await program.OpenAsync();
        await program.UntilTextAsync("|1|2|3|1|a|none|yes|3|false|more|x12|2|abcp1.50p-qtrue");
    }

    [Fact]
    public async Task Trap_09_text_around_an_expression_makes_a_string()
    {
        await using var program = RunningProgram.OnePage(
            "<view wx:if=\"{{no}} \">space is true</view><view wx:if=\"topics.length > 0\">;plain text is true</view><view wx:for=\"{{3}}\">;{{index}}{{item}}</view><view wx:for=\"item in 12\" wx:for-item=\"c\">{{c}}</view><view id=\"v\" data-v=\" {{no}}\" bindtap=\"go\"/>",
            "Page({ data: { no: false }, go(e) { console.log(JSON.stringify(e.currentTarget.dataset.v)) } })");
        await program.OpenAsync();
        await program.UntilTextAsync("space is true;plain text is true;00;11;22item in 12");
        program.Tap("v");
        Assert.Equal("\" false\"", await program.LineAsync());
    }

    [Fact]
    public async Task Trap_10_for_is_outside_of_if_and_keys_have_many_forms()
    {
        await using var program = RunningProgram.OnePage(
            "<view wx:for=\"{{list}}\" wx:if=\"{{item.on}}\" wx:key=\"id\">{{item.id}}</view>" +
            "<view wx:for-items=\"{{list}}\" wx:key=\"*this\">{{item.id}}</view>" +
            "<view wx:for=\"{{list}}\" wx:key=\"{{index}}\">{{item.id}}</view>" +
            "<view wx:for=\"{{list}}\" wx:key=\"\">{{item.id}}</view>" +
            "<view wx:for=\"{{list}}\" wx:key>{{item.id}}</view>" +
            "<view wx:for=\"{{list}}\" wx:key=\"a.b\" wx:for-item=\"x\" wx:for-index=\"i\">{{i}}{{x.id}}</view>",
            "Page({ data: { list: [{ id: 'p', on: true }, { id: 'q' }] } })");
        await program.OpenAsync();
        await program.UntilTextAsync("ppqpqpqpq0p1q");
    }

    [Fact]
    public async Task Trap_11_markup_is_sloppy()
    {
        await using var program = RunningProgram.OnePage(
            """
            <wxs module="isInline">module.exports = function (x) { return x === 'i' }</wxs>
            <view class="a" class="b" id = "spaced" hidden data-x='1'data-y="2" bindtap=go>{{ 1 < 2 }}{{isInline('i')}}</view>
            <MyBox/><p>p</p><i>i</i><span>s</span><h2>h</h2>
            <loading hidden="{{hide}}">l</loading><toast>t</toast><modal title="m">m</modal><action-sheet>as</action-sheet>
            <scroll-view scrollY indicatorDots>sv</scroll-view>
            """,
            "Page({ data: { hide: true }, go(e) { console.log(e.currentTarget.dataset.x, e.currentTarget.dataset.y) } })");
        program.File("pages/a/a.json", """{ "usingComponents": { "MyBox": "/my-box" } }""").File("my-box.json", """{ "component": true }""").File("my-box.js", "Component({})").File("my-box.wxml", "<view>mine</view>");
        await program.OpenAsync();
        await program.Views.UntilAsync(() => program.Views.Top != 0 && program.Views.Views.Any() && program.Page.TextContent.Length > 0);
        Assert.Equal("truetrueminepishltmassv", program.Page.TextContent.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal));
        program.Tap("spaced");
        Assert.Equal("1 2", await program.LineAsync());
    }

    [Fact]
    public async Task Trap_12_handlers_are_dynamic_empty_or_missing()
    {
        await using var program = RunningProgram.OnePage(
            "<view id=\"a\" bindtap=\"{{item.handler}}\" data-coverImg=\"{{item}}\"/><view id=\"b\" bindtap=\"start{{n}}\"/><view id=\"c\" bindtap=\"\"/><view id=\"d\" bindtap=\"nowhere\"/><box id=\"host\" data-k=\"v\" bind:poke=\"poked\"/>",
            "Page({ data: { item: { handler: 'one', deep: [1] }, n: 2 }, one(e) { console.log('one', e.target.dataset.coverimg.deep[0]) }, start2() { console.log('two') }, poked(e) { console.log(e.type, e.target.id, e.target.dataset.k, e.detail.x) } })");
        program.File("pages/a/a.json", """{ "usingComponents": { "box": "/box" } }""").File("box.json", """{ "component": true }""").File("box.wxml", "<view id=\"in\" bindtap=\"tap\"/>")
            .File("box.js", "Component({ methods: { tap() { this.triggerEvent('poke', { x: 5 }) } } })");
        await program.OpenAsync();
        await program.Views.UntilAsync(() => program.Views.Top != 0 && program.Views.Views.Any() && program.Page.All().Any(node => node.Id == "in"));
        foreach (var id in (string[])["c", "d", "a", "b", "in"]) program.Tap(id);
        var lines = await program.LinesAsync(4);
        Assert.StartsWith("warn: ", lines[0], StringComparison.Ordinal);
        Assert.Contains("nowhere", lines[0], StringComparison.Ordinal);
        Assert.Equal(["one 1", "two", "poke host v 5"], lines[1..]);
    }

    [Fact]
    public async Task Trap_13_properties_are_declared_in_many_ways()
    {
        await using var program = RunningProgram.OnePage("<box many=\"{{1}}\" any=\"{{list}}\" watched=\"w\" data=\"d\" id=\"i\"/>", "Page({ data: { list: [1] } })");
        program.File("pages/a/a.json", """{ "usingComponents": { "box": "/box" } }""").File("box.json", """{ "component": true }""").File("box.wxml", "<view>{{many}}{{fallback}}{{any[0]}}{{watched}}{{filtered}}</view>")
            .File("box.js", """
                const filter = Behavior({ definitionFilter(definition) { definition.data = Object.assign({ filtered: 'f' }, definition.data) } })
                Component({
                  behaviors: [filter],
                  properties: { many: { type: [Boolean, String, Number], value: false }, fallback: { type: String, default: 'ignored as WeChat does' }, any: null, watched: { type: String, observer: 'seen' }, arrow: { type: Number, value: 1, observer: (now, old, path) => console.log('arrow', now, old, path.join()) }, data: String },
                  methods: { seen(now) { console.log('seen', now) } },
                  lifetimes: { attached() { this.setData({ arrow: 2 }) } },
                })
                """);
        await program.OpenAsync();
        Assert.Equal(["seen w", "arrow 2 1 arrow"], (await program.LinesAsync(2)).Order(StringComparer.Ordinal).Reverse());
        await program.UntilTextAsync("11wf");
    }

    [Fact]
    public async Task Trap_14_style_sheets_are_repaired()
    {
        await using var program = RunningProgram.OnePage("<view class=\"a\"/>", "Page({})");
        program.File("app.wxss", "page{color:red}").File("pages/a/a.wxss", """
            .first { width: 1PX; padding-bottom: constant(safe-area-inset-bottom); }
            @import "base.wxss";
            .broken { color: red; width 10rpx; height: 20rpx }
            .a /deep/ .b { margin: 10rpx }
            image, text > view:nth-child(2n), view[data-x="1"] { top: 0 }
            @media (max-width: 750rpx) { .a { left: 7.5rpx } }
            .pic { background: url(./i.png) }
            .unclosed { color: blue
            """).File("pages/a/base.wxss", ".base { color: #fff }").File("pages/a/i.png", "png");
        await program.OpenAsync();
        var css = System.Text.Encoding.UTF8.GetString(program.Result.Files[Packaging.PackagePath.Parse("styles/pages/a/a.css")].Span);
        foreach (var part in (string[])["1PX", ".base", ".a   .b", "wx-image", "wx-text > wx-view:nth-child(2n)", "wx-view[data-x=\"1\"]", "max-width: 100vw", "left: 1vw", "alcove-package:/pages/a/i.png", "height: 2.66667vw", "color: blue"])
            Assert.Contains(part, css, StringComparison.Ordinal);
        Assert.DoesNotContain(program.Result.Diagnostics, static diagnostic => diagnostic.Severity == Compiler.Diagnostics.DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task Trap_15_files_are_missing_or_empty()
    {
        await using var program = new RunningProgram()
            .File("app.json", """{ "pages": ["pages/a/a", "pages/empty/empty", "pages/plain/plain"], "tabBar": { "custom": true, "list": [{ "pagePath": "pages/a/a", "text": "A" }, { "pagePath": "pages/empty/empty", "text": "E" }] } }""")
            .File("app.js", "App({})").File("pages/a/a.wxml", "<view>a</view>").File("pages/a/a.js", "Page({ onShow() { console.log('shown') }, onLoad() { wx.switchTab({ url: '/pages/empty/empty' }) } })")
            .File("pages/empty/empty.wxml", "<view>empty</view>").File("pages/empty/empty.js", "").File("pages/plain/plain.wxml", "<view>plain</view>");
        await program.OpenAsync();
        await program.UntilTextAsync("empty");
        Assert.Empty(program.Views.Failures);
    }

    [Fact]
    public async Task Trap_16_FinClip_files_directives_and_names_work()
    {
        await using var program = new RunningProgram()
            .File("app.json", """{ "pages": ["pages/a/a"] }""").File("app.js", "App({})").File("fide.project.config.json", "{}")
            .File("pages/a/a.fxml", "<fxs src=\"./f.fxs\" module=\"f\"/><view ft:if=\"{{on}}\">if</view><view ft:else>else</view><view ft:for=\"{{list}}\" ft:key=\"*this\" ft:for-item=\"x\">{{f.twice(x)}}</view><view wx:if=\"{{on}}\">wx</view>")
            .File("pages/a/f.fxs", "module.exports = { twice: function (x) { return x * 2 } }").File("pages/a/a.ftss", ".a { width: 75rpx }")
            .File("pages/a/a.js", "Page({ data: { on: true, list: [1, 2] }, onLoad() { ft.setStorageSync('k', 1); console.log(wx.getStorageSync('k'), ft === wx) } })");
        await program.OpenAsync();
        Assert.Equal("1 true", await program.LineAsync());
        await program.UntilTextAsync("if24wx");
        Assert.Contains("10vw", System.Text.Encoding.UTF8.GetString(program.Result.Files[Packaging.PackagePath.Parse("styles/pages/a/a.css")].Span), StringComparison.Ordinal);
    }
}
