using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;

namespace Alcove.BlackBox.Tests.HostApis.Ranked;

/// <summary>
/// The program with one case for each API, its server with HTTPS and WSS, the real host, and a Chromium with a fake camera
/// and microphone. All cases share it: what they store has names of their own.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "xUnit disposes it asynchronously.")]
public sealed partial class RankedProgram : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestAuthority _authority = new();
    private SecureServer? _server;
    private CommandProcess? _command;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowserContext? _context;

    /// <summary>What stands in the code before the fake camera.</summary>
    internal const string CameraText = "https://alcove.example/from-camera";

    /// <summary>Address of the program in the super-app.</summary>
    internal string Address { get; private set; } = string.Empty;

    internal CommandProcess Command => _command ?? throw new InvalidOperationException("not started");

    internal string ProjectFile(string path) => Path.Combine(_folder.Path, "ranked", path);

    public async ValueTask InitializeAsync()
    {
        _server = await SecureServer.StartAsync(_authority);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "root.pem"), _authority.RootPem);
        await WriteProgramAsync(_server.Address);
        await WriteOthersAsync();
        _command = CommandProcess.Start("dotnet",
            [Repository.Command, "run", Path.Combine(_folder.Path, "home"), "--with", Path.Combine(_folder.Path, "ranked"), "--with", Path.Combine(_folder.Path, "other"), "--port", "0", "--data", Path.Combine(_folder.Path, "data")],
            new Dictionary<string, string> { ["SSL_CERT_FILE"] = Path.Combine(_folder.Path, "root.pem") });
        Address = (await _command.WaitForAsync(@"Open\s+(http://[^/\s]+)")).Groups[1].Value;
        FakeCamera.WriteVideo(Path.Combine(_folder.Path, "camera.y4m"), CameraText);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
                $"--use-file-for-fake-video-capture={Path.Combine(_folder.Path, "camera.y4m")}",
            ],
        });
        _context = await Phone.ContextAsync(_browser, new()
        {
            ViewportSize = new() { Width = 390, Height = 844 },
            DeviceScaleFactor = 2,
            HasTouch = true,
            IsMobile = true,
            Locale = "en-US",
            ReducedMotion = ReducedMotion.Reduce,
            Geolocation = new() { Latitude = 39.9f, Longitude = 116.4f, Accuracy = 10 },
            Permissions = ["geolocation", "clipboard-read", "clipboard-write", "camera", "microphone", "accelerometer", "gyroscope", "magnetometer"],
            AcceptDownloads = true,
            IgnoreHTTPSErrors = true,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_command is not null) await _command.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        _authority.Dispose();
        _folder.Dispose();
    }

    /// <summary>A phone with a place on earth and the permissions that its own user gave the host's page.</summary>
    internal async Task<Phone> PhoneAsync() => await Phone.TabAsync(_context!);

    /// <summary>Names of the cases, from their files.</summary>
    internal static IReadOnlyList<string> Cases { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Sources, "cases"), "*.js").Where(static file => Path.GetFileName(file) != "tools.js").SelectMany(static file => CaseName().Matches(File.ReadAllText(file)).Select(static match => match.Groups[1].Value))];

    private static string Sources => Path.Combine(Repository.Root, "tests", "Alcove.BlackBox.Tests", "HostApis", "Ranked", "program");

    private async Task WriteProgramAsync(string server)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Sources, "cases"), "*.js").Select(static file => Path.GetFileNameWithoutExtension(file)).Where(static name => name != "tools").ToArray();
        foreach (var file in files.Append("tools")) await WriteAsync($"ranked/cases/{file}.js", await File.ReadAllTextAsync(Path.Combine(Sources, "cases", $"{file}.js")));
        await WriteAsync("ranked/harness.js", await File.ReadAllTextAsync(Path.Combine(Sources, "harness.js")));
        await WriteAsync("ranked/settings.js", $"exports.url = '{server}'");
        await WriteAsync("ranked/alcove.config.json", $$"""{ "appId": "test.ranked", "name": "Ranked", "version": "1.2.3", "privacyTerms": "privacy.txt", "network": { "request": ["{{server}}"] } }""");
        await WriteAsync("ranked/privacy.txt", "We keep nothing.");
        await WriteAsync("ranked/ext.json", """{ "extEnable": true, "extAppid": "ext.of.test", "ext": { "shop": { "id": 7 } } }""");
        await WriteAsync("ranked/app.json", """
            { "pages": ["pages/case/case", "pages/second/second", "pages/tab/tab", "pages/tab2/tab2"], "darkmode": true, "workers": "workers", "window": { "navigationBarTitleText": "Case", "enablePullDownRefresh": true },
              "permission": { "scope.userLocation": { "desc": "to test" } },
              "tabBar": { "list": [{ "pagePath": "pages/tab/tab", "text": "One" }, { "pagePath": "pages/tab2/tab2", "text": "Two" }] } }
            """);
        await WriteAsync("ranked/app.js", "App({})");
        await WriteAsync("ranked/workers/double.js", "worker.onMessage(({ number }) => worker.postMessage({ number: number * 2 }))");
        var cases = string.Join(", ", files.Select(static file => $"...require('../../cases/{file}')"));
        var template = await File.ReadAllTextAsync(Path.Combine(Sources, "page.wxml"));
        foreach (var page in (string[])["case", "tab"])
        {
            await WriteAsync($"ranked/pages/{page}/{page}.wxml", template);
            await WriteAsync($"ranked/pages/{page}/{page}.js", $"Page(require('../../harness').makePage({{ none: {{ run: () => undefined }}, {cases} }}))");
        }

        await WriteAsync("ranked/pages/tab2/tab2.wxml", "<view>two</view>");
        await WriteAsync("ranked/pages/tab2/tab2.js", "Page({})");
        await WriteAsync("ranked/pages/second/second.wxml", "<text id='result'>{{result}}</text>");
        await WriteAsync("ranked/pages/second/second.js", """
            Page({
              data: { result: '' },
              onLoad({ name, result }) {
                if (result) this.setData({ result: result === '1' ? 'ok' : result })
                this.getOpenerEventChannel().on('ask', ({ number }) => this.getOpenerEventChannel().emit('hello', { number: number + 1, name }))
              },
            })
            """);
        Directory.CreateDirectory(ProjectFile("media"));
        await File.WriteAllBytesAsync(ProjectFile("media/dot.png"), SecureServer.Picture);
        await File.WriteAllBytesAsync(ProjectFile("media/tone.wav"), Tone.Wave(2));
    }

    private async Task WriteOthersAsync()
    {
        await WriteAsync("other/alcove.config.json", """{ "appId": "test.other", "name": "Other", "version": "1.0.0" }""");
        await WriteAsync("other/app.json", """{ "pages": ["pages/back/back"] }""");
        await WriteAsync("other/app.js", "App({})");
        await WriteAsync("other/pages/back/back.wxml", "<view>other</view>");
        await WriteAsync("other/pages/back/back.js", """
            Page({ onReady() {
              const { referrerInfo, query } = wx.getLaunchOptionsSync()
              wx.navigateBackMiniProgram({ extraData: { seen: referrerInfo.extraData, from: referrerInfo.appId, query: query.a } })
            } })
            """);
        await WriteAsync("home/alcove.config.json", """{ "appId": "test.home", "name": "Home", "version": "1.0.0" }""");
        await WriteAsync("home/app.json", """{ "pages": ["pages/home/home"] }""");
        await WriteAsync("home/app.js", "App({})");
        await WriteAsync("home/pages/home/home.wxml", "<view>home</view>");
        await WriteAsync("home/pages/home/home.js", "Page({})");
    }

    private Task WriteAsync(string path, string content) => _folder.WriteAsync(path, content);

    [GeneratedRegex(@"^  (\w+): (?:\{|on\()", RegexOptions.Multiline)]
    private static partial Regex CaseName();
}

[CollectionDefinition(Name)]
public sealed class RankedCollection : ICollectionFixture<RankedProgram>
{
    public const string Name = "ranked-apis";
}
