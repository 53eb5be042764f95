using System.Text.Json;
using System.Threading.Channels;
using Alcove.Compiler;
using Alcove.Runtime.Accounts;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Tests.Programs;

/// <summary>A program written by a test: compiled by the real compiler, running in a real worker, without a browser.</summary>
internal sealed class RunningProgram : IAsyncDisposable, IPackageSource, IDiagnosticsSink
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alcove-program").FullName;
    private readonly Channel<string> _log = Channel.CreateUnbounded<string>();
    private AlcoveRuntime? _runtime;
    private byte[] _package = [];
    private string _stamp = "1";

    public ProgramViews Views { get; } = new();

    public Instance Instance => Views.Instance ?? throw new InvalidOperationException("The program was not opened.");

    public AlcoveRuntime Runtime => _runtime ?? throw new InvalidOperationException("The program was not opened.");

    /// <summary>Where the host keeps its data.</summary>
    public string DataFolder => Path.Combine(_folder, "data");

    public CompileResult Result { get; private set; } = null!;

    /// <summary>The tree of the page on top.</summary>
    public PageTree Page => Views.Page(Views.Top);

    /// <summary>Options of the host, changed before it opens.</summary>
    public Func<AlcoveRuntimeOptions, AlcoveRuntimeOptions> Configure { get; set; } = static options => options;

    public RunningProgram File(string path, string text)
    {
        var file = Path.Combine(_folder, "program", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, text);
        return this;
    }

    /// <summary>One page `pages/a/a` with this template and this script.</summary>
    public static RunningProgram OnePage(string template, string script, string app = "App({})") =>
        new RunningProgram().File("app.json", """{ "pages": ["pages/a/a"] }""").File("app.js", app).File("pages/a/a.wxml", template).File("pages/a/a.js", script);

    public async Task<RunningProgram> OpenAsync(string path = "", string query = "", int scene = 1001, string referrer = "", string userId = LocalAccount.DefaultUserId)
    {
        if (_runtime is null)
        {
            Result = await SharedCompiler.CompileAsync(Path.Combine(_folder, "program"));
            _package = Result.ToPackage();
            _runtime = NewRuntime();
        }

        var environment = JsonDocument.Parse("""{"windowWidth":375,"windowHeight":603,"screenWidth":375,"screenHeight":667,"theme":"light"}""").RootElement;
        JsonElement? referrerInfo = referrer.Length > 0 ? JsonDocument.Parse(referrer).RootElement : null;
        Views.Instance = null; // what the views say meanwhile is for the new one
        Views.Instance = await _runtime.OpenAsync(new OpenRequest("program", path, query, scene, environment, referrerInfo, userId), Views, TestContext.Current.CancellationToken);
        return this;
    }

    private AlcoveRuntime NewRuntime() =>
        new(Configure(new AlcoveRuntimeOptions { Packages = this, DataFolder = DataFolder, Workers = new WorkerPoolOptions { Spares = 0 }, Diagnostics = this, Development = true }));

    /// <summary>Ends the host and opens the program in a new one on the same data.</summary>
    public async Task<RunningProgram> RestartHostAsync()
    {
        if (Views.Instance is { } instance) await instance.DisposeAsync();
        await Runtime.DisposeAsync();
        _runtime = NewRuntime();
        return await OpenAsync();
    }

    /// <summary>Offers what the files are now as another release.</summary>
    public async Task ReleaseAsync(string stamp, Func<byte[], byte[]> change)
    {
        _package = change((await SharedCompiler.CompileAsync(Path.Combine(_folder, "program"))).ToPackage());
        _stamp = stamp;
    }

    /// <summary>The next lines that the program logs; exceptions are lines too.</summary>
    public async Task<string[]> LinesAsync(int count)
    {
        var lines = new string[count];
        using var deadline = Deadline.Start();
        for (var i = 0; i < count; i++)
        {
            try
            {
                lines[i] = await _log.Reader.ReadAsync(deadline.Token);
            }
            catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"Only {i} of {count} lines came within {Deadline.Length.TotalSeconds:0} s: [{string.Join(" | ", lines.Take(i))}]. Failures: {string.Join("; ", Views.Failures)}");
            }
        }

        return lines;
    }

    public async Task<string> LineAsync() => (await LinesAsync(1))[0];

    /// <summary>The lines until one that equals <paramref name="last"/>, without it.</summary>
    public async Task<string[]> LinesUntilAsync(string last)
    {
        var lines = new List<string>();
        while (await LineAsync() is var line && line != last) lines.Add(line);
        return [.. lines];
    }

    /// <summary>An event of the view at a node of the page on top, as a frame sends it.</summary>
    public void Emit(string nodeId, string type, string detail = "{}", bool bubbles = false, string extra = "{}") =>
        Views.Say(Views.Top, $"""["event",{Page.ById(nodeId).Number},"{type}",{detail},{(bubbles ? 7 : 0)},{extra}]""");

    public void Tap(string nodeId) => Emit(nodeId, "tap", """{"x":1,"y":2}""", bubbles: true);

    /// <summary>Waits until the page on top shows a text.</summary>
    public Task UntilTextAsync(string text) => Views.UntilAsync(() => Views.Top != 0 && Views.Views.Contains(Views.Top) && Page.TextContent == text);

    public ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken) => new([]);

    public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) =>
        new(appId == "program" ? new PackageCandidate(appId, _stamp, _ => new ValueTask<byte[]>(_package)) : null);

    public void OnConsole(InstalledProgram program, string level, string text, string stack)
    {
        if (level != "debug") _log.Writer.TryWrite(level == "log" ? text : $"{level}: {text}");
    }

    public void OnException(InstalledProgram program, string message, string stack, string source) => _log.Writer.TryWrite($"{source} error: {message}");

    public void OnRefused(InstalledProgram program, string api, string reason) => _log.Writer.TryWrite($"refused {api}: {reason}");

    public async ValueTask DisposeAsync()
    {
        if (Views.Instance is { } instance) await instance.DisposeAsync();
        if (_runtime is not null) await _runtime.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
