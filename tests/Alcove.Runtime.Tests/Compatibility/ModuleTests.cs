using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Compatibility;

/// <summary>Modules, plugins, subpackages and second scripts at run time.</summary>
public sealed class ModuleTests
{
    [Fact]
    public async Task A_plugin_is_required_its_component_shown_and_its_page_opened()
    {
        await using var program = RunningProgram.OnePage("<box/><view id=\"v\" bindtap=\"go\"/>", "const tool = requirePlugin('tool')\nPage({ onLoad() { console.log(tool.answer) }, go() { wx.navigateTo({ url: 'plugin://tool/extra?x=1' }) } })");
        program.File("app.json", """{ "pages": ["pages/a/a"], "plugins": { "tool": {} } }""").File("pages/a/a.json", """{ "usingComponents": { "box": "plugin://tool/box" } }""")
            .File("plugins/tool/plugin.json", """{ "publicComponents": { "box": "box/box" }, "pages": { "extra": "extra" }, "main": "main.js" }""").File("plugins/tool/main.js", "exports.answer = require('./part')").File("plugins/tool/part.js", "module.exports = 42")
            .File("plugins/tool/box/box.json", """{ "component": true }""").File("plugins/tool/box/box.js", "Component({})").File("plugins/tool/box/box.wxml", "<view>boxed</view>")
            .File("plugins/tool/extra.wxml", "<view>extra</view>").File("plugins/tool/extra.js", "Page({ onLoad(q) { console.log('extra', q.x) } })");
        await program.OpenAsync();
        Assert.Equal("42", await program.LineAsync());
        await program.UntilTextAsync("boxed");
        program.Tap("v");
        Assert.Equal("extra 1", await program.LineAsync());
    }

    [Fact]
    public async Task A_worker_script_talks_by_messages_and_has_no_wx()
    {
        await using var program = RunningProgram.OnePage("<view/>", """
            Page({
              onLoad() {
                const worker = wx.createWorker('workers/count.js')
                try { wx.createWorker('workers/count.js') } catch (e) { console.log(e.message) }
                worker.onMessage((m) => { console.log('from worker', m.sum); worker.terminate(); console.log(typeof wx.createWorker('workers/count.js')) })
                const message = { list: [1, 2, 3] }
                worker.postMessage(message)
                message.list.push(100)
              },
            })
            """);
        program.File("app.json", """{ "pages": ["pages/a/a"], "workers": "workers" }""").File("workers/count.js", "const { sum } = require('./sum'); worker.onMessage((m) => worker.postMessage({ sum: sum(m.list) }))").File("workers/sum.js", "exports.sum = (list) => list.reduce((a, b) => a + b)");
        await program.OpenAsync();
        Assert.Equal(["only one worker may run at a time: terminate the other one first", "from worker 6", "object"], await program.LinesAsync(3));
    }

    [Fact]
    public async Task Another_subpackage_is_required_with_callbacks_or_a_promise()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ onLoad() { require('../../sub/lib', (lib) => console.log('callback', lib.n), () => {}); require.async('../../sub/lib.js').then((lib) => console.log('promise', lib.n)); require.async('../../sub/none').catch((e) => console.log('failed', e.message.includes('none'))); console.log('asked') } })");
        program.File("app.json", """{ "pages": ["pages/a/a"], "subpackages": [{ "root": "sub", "pages": ["p"] }] }""").File("sub/p.wxml", "<view/>").File("sub/lib.js", "exports.n = 7");
        await program.OpenAsync();
        var lines = await program.LinesAsync(4);
        Assert.Equal("asked", lines[0]);
        Assert.Equal(["callback 7", "failed true", "promise 7"], lines[1..].Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_module_that_throws_says_where_and_is_tried_again()
    {
        await using var program = RunningProgram.OnePage("<view/>", "for (let i = 0; i < 2; i++) try { require('../../bad') } catch (e) { console.log(e.message) }\ntry { require('./gone') } catch (e) { console.log(e.message) }\nPage({})");
        program.File("bad.js", "\nthrow new Error('bad start')");
        await program.OpenAsync();
        Assert.Equal(["bad start", "bad start", "module './gone' is not defined, required by 'pages/a/a.js'"], await program.LinesAsync(3));
    }

    [Fact]
    public async Task A_cycle_gives_what_is_there_so_far()
    {
        await using var program = RunningProgram.OnePage("<view/>", "console.log(require('../../one').name, require('../../two').saw)\nPage({})");
        program.File("one.js", "exports.name = 'one'; require('./two')").File("two.js", "exports.saw = require('./one').name");
        await program.OpenAsync();
        Assert.Equal("one one", await program.LineAsync());
    }

    [Fact]
    public async Task Text_is_encoded_and_timers_run_in_order()
    {
        await using var program = RunningProgram.OnePage("<view/>", """
            console.log(new TextEncoder().encode('a你😀').length, new TextDecoder().decode(new TextEncoder().encode('a你😀')), typeof URL, typeof WebAssembly)
            setTimeout((x) => console.log('t', x), 5, 'arg'); setTimeout(() => console.log('zero')); Promise.resolve().then(() => console.log('microtask')); wx.nextTick(() => console.log('tick'))
            let n = 0; const id = setInterval(() => { if (++n === 2) { clearInterval(id); console.log('interval', n) } }, 20)
            Page({})
            """);
        await program.OpenAsync();
        Assert.Equal(["8 a你😀 undefined undefined", "microtask", "tick", "zero", "t arg", "interval 2"], await program.LinesAsync(6));
    }
}
