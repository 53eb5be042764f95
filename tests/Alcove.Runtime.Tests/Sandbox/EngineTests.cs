using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Sandbox;

/// <summary>What the script of a program finds of the engine, in a real worker.</summary>
public sealed class EngineTests(ITestOutputHelper output)
{
    // Each is tried by itself; what it gives back, or the name of what it throws, is printed. The hit of the text timer comes later, if it comes.
    private const string Script = """
        const attempts = {
          eval: () => eval('1'), 'indirect eval': () => (0, eval)('1'), 'new Function': () => new Function('return 1')(), 'Function by constructor': () => (() => {}).constructor('return 1')(),
          'async Function': () => (async () => {}).constructor('return 1')(), 'generator Function': () => (function* () {}).constructor('return 1')(), 'async generator Function': () => (async function* () {}).constructor('yield 1')(),
          'Function of a bound one': () => (function () {}).bind().constructor('return 1')(), 'Reflect.construct': () => Reflect.construct((function () {}).constructor, ['return 1'])(), 'text timer': () => { globalThis.hit = () => console.log('text timer: GOT run'); setTimeout('hit()', 0); throw new TypeError('not yet') },
          WebAssembly: () => WebAssembly.Module, SharedArrayBuffer: () => SharedArrayBuffer.name, 'Atomics.wait': () => { const view = new Int32Array(4); Atomics.wait(view, 0, 0, 1); return 'WAITED' },
          'shared memory': () => new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }), Worker: () => new globalThis.Worker('x'), importScripts: () => importScripts('x'),
          load: () => load('/etc/passwd'), readFile: () => readFile('/etc/passwd'), print: () => print('x'), quit: () => quit(), gc: () => gc(), '$vm': () => $vm.value, describe: () => describe(1), runString: () => runString('1'), createGlobalObject: () => createGlobalObject(), ShadowRealm: () => new ShadowRealm().evaluate('1'),
          process: () => process.pid, 'require fs': () => require('fs').name, 'require child_process': () => require('child_process').name, 'require a path': () => require('/etc/passwd').length, 'require up': () => require('../../../../etc/passwd').length, 'require a URL': () => require('https://example.org/x.js').length,
          __native: () => __native(66, '{}'), __deliver: () => __deliver(4, '{}', 0), __wxConfig: () => { __wxConfig.pages.push('x'); if (__wxConfig.pages.includes('x')) return 'CHANGED'; throw new TypeError('a copy') },
          fetch: () => fetch('https://example.org'), XMLHttpRequest: () => new XMLHttpRequest(), WebSocket: () => new WebSocket('wss://example.org'), document: () => document.title, window: () => window.location, localStorage: () => localStorage.length,
          'stack of callers': () => { function outer() { return inner() } function inner() { 'use strict'; return inner.caller.name } return outer() },
        }
        Page({ onLoad() {
          for (const [name, attempt] of Object.entries(attempts)) {
            try { console.log(name + ': GOT ' + String(attempt())) } catch (error) { console.log(name + ': refused ' + error.name) }
          }
          setTimeout(() => console.log('end of attempts'), 20) // after the text timer's turn
        } })
        """;

    [Fact]
    public async Task The_engine_is_closed_down()
    {
        await using var program = RunningProgram.OnePage("<view/>", Script);
        await program.OpenAsync();
        var lines = (await program.LinesUntilAsync("end of attempts")).Where(static line => !line.StartsWith("warn", StringComparison.Ordinal)).ToArray();
        output.WriteLine(string.Join('\n', lines));
        Assert.Equal(42, lines.Length);
        Assert.DoesNotContain(lines, static line => line.Contains(": GOT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clocks_are_coarse()
    {
        await using var program = RunningProgram.OnePage("<view/>", """
            Page({ onLoad() {
              const steps = (clock) => { const seen = new Set(); const end = Date.now() + 60; while (Date.now() < end) seen.add(clock()); const all = [...seen]; return Math.min(...all.slice(1).map((value, i) => value - all[i])) }
              console.log(steps(() => Date.now()) >= 1, steps(() => wx.getPerformance().now()) >= 0.999, typeof performance === 'undefined' || steps(() => performance.now()) >= 0.999)
            } })
            """);
        await program.OpenAsync();
        Assert.Equal("true true true", await program.LineAsync());
    }

    [Fact]
    public async Task Tampered_primordials_change_no_call_and_give_no_handle()
    {
        await using var program = RunningProgram.OnePage("<view>{{n}}</view>", """
            const caught = []
            const spy = (owner, name) => { const old = owner[name]; owner[name] = function (...args) { for (const value of [this, ...args]) if (typeof value === 'function' && /native code/.test(Function.prototype.toString.call(value)) && value.name === '__native') caught.push(name); return old.apply(this, args) } }
            for (const name of ['push', 'map', 'forEach', 'shift', 'splice']) spy(Array.prototype, name)
            for (const name of ['call', 'apply']) { const old = Function.prototype[name]; Function.prototype[name] = function (...args) { if (this.name === '__native') caught.push(name); return Reflect.apply(old, this, args) } }
            Object.prototype.scope = 'all'; Object.prototype.granted = true; Object.prototype.toJSON = undefined
            JSON.parse = ((old) => function (text, ...rest) { return old.call(this, text, ...rest) })(JSON.parse)
            Promise.prototype.then = ((old) => function (...args) { return old.apply(this, args) })(Promise.prototype.then)
            Page({ data: { n: 0 }, onLoad() {
              this.setData({ n: 1 }, () => wx.getStorage({ key: 'none', complete: (e) => wx.listPrograms().catch((refused) => console.log(caught.length, e.errMsg, refused.errMsg)) }))
            } })
            """);
        await program.OpenAsync();
        string line;
        while (!(line = await program.LineAsync()).Contains("getStorage", StringComparison.Ordinal))
        {
        }

        Assert.Equal("0 getStorage:fail data not found listPrograms:fail permission denied", line);
    }
}
