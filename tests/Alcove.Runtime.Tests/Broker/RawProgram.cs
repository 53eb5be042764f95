using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Alcove.Runtime.Cloud;
using Alcove.Protocol.Budgets;
using Alcove.Protocol.Framing;
using Alcove.Protocol.Sandboxing;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Tests.HostModules;
using Alcove.Runtime.Tests.Programs;
using Alcove.Runtime.Views;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Tests.Broker;

/// <summary>A program whose worker has been taken over: it says what the test wants, on the real socket, out of the real sandbox.</summary>
internal sealed class RawProgram : IAsyncDisposable, IPackageSource, IViewHost
{
    private const uint FrameView = 0;
    private const uint BytesView = 1;
    private const uint FloodView = 2;

    private static readonly ProgramBudgets Endless = new() { CallsPerSecond = 1_000_000, CallBurst = 1_000_000, ConsoleLinesPerSecond = 1_000_000, ConsoleBurst = 1_000_000, FramesPerSecond = 1_000_000, FrameBurst = 1_000_000, BusyTime = TimeSpan.Zero };

    private readonly string _folder = Directory.CreateTempSubdirectory("alcove-raw").FullName;
    private readonly Channel<(byte Kind, string Text)> _heard = Channel.CreateUnbounded<(byte, string)>();
    private readonly ProgramLog _log = new();
    private AlcoveRuntime? _runtime;
    private LocalCloud? _cloud;
    private Instance? _instance;
    private byte[] _package = [];
    private int _lastCall;

    /// <summary>What it may have; by default more than it can use, so that nothing stops what it says.</summary>
    public ProgramBudgets Budgets { get; init; } = Endless;

    /// <summary>What the user answers when they are asked for a permission.</summary>
    public string Answer { get; set; } = "always";

    /// <summary>Whether the package declares servers and modules, and the host names the program in its policy.</summary>
    public bool IsTrusted { get; init; } = true;

    public HostPolicy Policy { get; init; } = new() { CatalogReaders = new HashSet<string> { "program" }, AllowsLocalNetwork = true };

    public Instance Instance => _instance ?? throw new InvalidOperationException("not opened");

    /// <summary>What reached the shell, as the broker passed it on.</summary>
    public ConcurrentQueue<(string Api, JsonElement Arguments)> ShellCalls { get; } = new();

    public Channel<InstanceFailure> Failures { get; } = Channel.CreateUnbounded<InstanceFailure>();

    public ProgramLog Log => _log;

    public async Task<RawProgram> OpenAsync()
    {
        var folder = Path.Combine(_folder, "program");
        Directory.CreateDirectory(Path.Combine(folder, "pages/a"));
        await File.WriteAllTextAsync(Path.Combine(folder, "app.json"), """{ "pages": ["pages/a/a"] }""");
        await File.WriteAllTextAsync(Path.Combine(folder, "app.js"), "App({})");
        await File.WriteAllTextAsync(Path.Combine(folder, "pages/a/a.wxml"), "<view/>");
        await File.WriteAllTextAsync(Path.Combine(folder, "pages/a/a.js"), "Page({})");
        await File.WriteAllTextAsync(Path.Combine(folder, "alcove.config.json"), IsTrusted ? """{ "appId": "program", "network": { "request": ["http://127.0.0.1:9"] }, "host": { "modules": ["bench", "door"], "channels": { "c": ["other"] } } }""" : """{ "appId": "program" }""");
        _package = (await SharedCompiler.CompileAsync(folder)).ToPackage();
        // It does not seal itself, and it says more than any program may: what is tried here is what reads its messages.
        var workers = new WorkerPoolOptions { Spares = 0, RequiredLayers = new HashSet<SandboxLayer>(), WorkerFolder = Path.Combine(AppContext.BaseDirectory, "raw-worker") };
        _runtime = new AlcoveRuntime(new AlcoveRuntimeOptions { Packages = this, DataFolder = Path.Combine(_folder, "data"), Workers = workers, Budgets = Budgets, Diagnostics = _log, Policy = Policy, Modules = [new BenchModule(), new DoorModule()], Cloud = _cloud = new LocalCloud(Path.Combine(_folder, "cloud"), TimeProvider.System) });
        var environment = JsonDocument.Parse("""{"windowWidth":375,"windowHeight":603}""").RootElement;
        _instance = await _runtime.OpenAsync(new OpenRequest("program", "", "", 1001, environment), this, TestContext.Current.CancellationToken);
        return this;
    }

    /// <summary>Calls an API as a worker calls it, and waits for the reply.</summary>
    /// <returns>The code of the error; 0 when it worked.</returns>
    public async Task<int> CallAsync(string api, string arguments)
    {
        var id = ++_lastCall;
        Send(WorkerFrameKind.WorkerMessage, $$"""{"type":"call","id":{{id}},"api":{{JsonSerializer.Serialize(api)}},"args":{{arguments}}}""");
        while (true)
        {
            var (kind, text) = await Deadline.NextAsync(_heard.Reader);
            if (kind != (byte)WorkerFrameKind.Message) continue;
            var message = JsonDocument.Parse(text).RootElement;
            if (message.GetProperty("type").GetString() != "reply" || message.GetProperty("id").GetInt32() != id) continue;
            return message.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object ? error.GetProperty("code").GetInt32() : 0;
        }
    }

    /// <summary>The next frame of a kind that the worker hears.</summary>
    public async Task<string> HearAsync(WorkerFrameKind kind)
    {
        while (true)
            if (await Deadline.NextAsync(_heard.Reader) is var (heard, text) && heard == (byte)kind) return text;
    }

    /// <summary>Sends a frame of any kind and content.</summary>
    public void Send(WorkerFrameKind kind, string content) => Order(FrameView, [(byte)kind, .. Encoding.UTF8.GetBytes(content)]);

    /// <summary>Sends bytes that need not be a frame.</summary>
    public void SendBytes(byte[] bytes) => Order(BytesView, bytes);

    /// <summary>Sends generated frames, and goes on with them.</summary>
    public void StartFlood(int seed, int count, IEnumerable<string> apis) => Order(FloodView, JsonSerializer.SerializeToUtf8Bytes(new { seed, count, apis }));

    /// <summary>Sends generated frames and waits until all are out.</summary>
    public async Task FloodAsync(int seed, int count, IEnumerable<string> apis, CancellationToken cancellationToken)
    {
        StartFlood(seed, count, apis);
        while (await _heard.Reader.ReadAsync(cancellationToken) is var (kind, _) && kind != 0)
        {
            // Replies to what it sent before.
        }
    }

    public void OnOpened(OpenedProgram program)
    {
    }

    public void OnViewOps(uint view, ReadOnlySpan<byte> ops)
    {
        if (view == 9 && ops.Length > 0) _heard.Writer.TryWrite((ops[0], Encoding.UTF8.GetString(ops[1..])));
    }

    public ValueTask<JsonElement> CallAsync(string api, ReadOnlyMemory<byte> arguments, CancellationToken cancellationToken)
    {
        using var document = JsonDocument.Parse(arguments);
        ShellCalls.Enqueue((api, document.RootElement.Clone()));
        return new(JsonDocument.Parse(api == "askPermission" ? $$"""{"answer":"{{Answer}}"}""" : "{}").RootElement);
    }

    public void OnEnded()
    {
    }

    public void OnFailed(InstanceFailure failure)
    {
        Failures.Writer.TryWrite(failure);
        _heard.Writer.TryComplete();
    }

    public ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken) => new([]);

    public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) =>
        new(appId == "program" ? new PackageCandidate(appId, "1", _ => new ValueTask<byte[]>(_package)) : null);

    public async ValueTask DisposeAsync()
    {
        if (_instance is not null) await _instance.DisposeAsync();
        if (_runtime is not null) await _runtime.DisposeAsync();
        _cloud?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Order(uint view, byte[] content) => Instance.DeliverViewMessage(view, content);
}
