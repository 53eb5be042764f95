using System.Text.Json;
using Alcove.Compiler;
using Alcove.Compiler.Diagnostics;
using Alcove.Compiler.Tools;
using Microsoft.Playwright;

namespace Alcove.Libraries.Tests.BuiltIns;

/// <summary>One mini-program with a page for each case, the host that serves it and the browser that shows it. Shared by all cases.</summary>
public sealed class ComponentProgram : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alcove-components").FullName;
    private LibraryHost? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal SpokenLog Log { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Write("app.json", JsonSerializer.Serialize(new { pages = ComponentCase.All.Select((_, index) => $"pages/c{index}/c{index}").Append("pages/target/target") }));
        Write("app.js", "App({})");
        Write("alcove.config.json", """{ "appId": "components", "name": "components" }""");
        Write("images/photo.svg", """<svg xmlns="http://www.w3.org/2000/svg" width="240" height="160"><rect width="240" height="160" fill="#99ccff"/></svg>""");
        Write("pages/target/target.wxml", "<view>到</view>");
        for (var index = 0; index < ComponentCase.All.Count; index++)
        {
            var given = ComponentCase.All[index];
            Write($"pages/c{index}/c{index}.wxml", given.Wxml);
            Write($"pages/c{index}/c{index}.js", Script(given.Ready));
        }

        await using var tools = new ToolBox();
        var compiled = await ProjectCompiler.CompileAsync(_folder, tools, CancellationToken.None);
        Assert.DoesNotContain(compiled.Diagnostics, static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        _host = new LibraryHost(Path.Combine(_folder, "data"), Log);
        _host.Add("components", compiled.ToPackage());
        await _host.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
    }

    internal async Task<(IPage Page, IFrame Frame)> OpenAsync(int index)
    {
        Log.Clear();
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{_host!.Address}/m/components/pages/c{index}/c{index}");
        var element = await page.WaitForSelectorAsync("iframe[data-current]", new() { State = WaitForSelectorState.Attached, Timeout = 30_000 });
        return (page, (await element!.ContentFrameAsync())!);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Script(string ready) =>
        $$"""
        const say = (type, detail) => console.log('say ' + type + ' ' + JSON.stringify(detail))
        Page({
          data: { list: ['甲', '乙', '丙'], at: 0, text: '', yes: false, animation: null },
          log(event) { say(event.type, event.detail) },
          outer() { say('outer', {}) },
          place({ target, currentTarget }) { say('place', [target.offsetLeft, currentTarget.offsetLeft, currentTarget.offsetTop]) },
          spot({ touches: [{ x, y }] }) { say('spot', [Math.round(x), Math.round(y)]) },
          shorten(event) { return event.detail.value.slice(0, 2) },
          fromWxs(argument) { say('fromWxs', argument) },
          onShareAppMessage(options) { say('share', options); return {} },
          onReady() { const page = this; {{ready}}; say('ready', {}) },
        })
        """;

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
