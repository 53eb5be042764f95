using System.Security.Cryptography;
using System.Text.Json;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Views;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Instances;

/// <summary>One running mini-program. Everything that belongs to it ends with it.</summary>
public sealed class Instance : IAsyncDisposable
{
    private const int MemoryWarningLevel = 10; // WeChat's "critical" is 15; 10 leaves time to let go of something
    private readonly CancellationTokenSource _ending = new();
    private Worker? _worker;
    private BackgroundLife? _background;
    private CallContext? _context;
    private JsonElement _environment;

    internal Instance(InstalledProgram program, OpenRequest request)
    {
        (Program, _environment, UserId) = (program, request.Environment, request.UserId);
        Name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    }

    /// <summary>Random name, 128 bits in hexadecimal: what it knows it may reach.</summary>
    public string Name { get; }

    /// <summary>The verified program that runs.</summary>
    public InstalledProgram Program { get; }

    /// <summary>The host's user for whom it runs.</summary>
    public string UserId { get; }

    /// <summary>Id of the worker's process, for measuring and for operators.</summary>
    public int WorkerProcessId => Worker.ProcessId;

    internal string Theme => _environment.ValueKind == JsonValueKind.Object && _environment.TryGetProperty("theme", out var theme) ? theme.GetString() ?? "light" : "light";

    internal CancellationToken Ending => _ending.Token;

    /// <summary>Passes on what a page's view says.</summary>
    public void DeliverViewMessage(uint view, ReadOnlyMemory<byte> message) => Worker.SendViewMessage(view, message);

    /// <summary>The user went back.</summary>
    public void Back() => Worker.SendMessage(WorkerMessages.Back());

    /// <summary>The user tapped a tab.</summary>
    public void TapTab(int index) => Worker.SendMessage(WorkerMessages.Tab(index));

    /// <summary>It comes to the front, with a path when a link asked for one.</summary>
    /// <param name="path">Page that a link asked for; empty for none.</param>
    /// <param name="query">Its query.</param>
    /// <param name="scene">WeChat's scene value.</param>
    /// <param name="referrerInfo">Stamped by the host when another program leads here.</param>
    public void Show(string path = "", string query = "", int scene = 1001, JsonElement? referrerInfo = null)
    {
        IsInFront = true;
        _background?.OnShown();
        Worker.SendMessage(WorkerMessages.Show(path, query, scene, referrerInfo));
    }

    /// <summary>It goes to the background, where it is suspended and later ended (<see cref="BackgroundOptions"/>).</summary>
    public void Hide()
    {
        IsInFront = false;
        Worker.SendMessage(WorkerMessages.Hide());
        _background?.OnHidden();
    }

    /// <summary>Whether it is in front, where a user can see it.</summary>
    public bool IsInFront { get; private set; } = true;

    /// <summary>The user for whom it runs, what they allow it and what it did.</summary>
    public ProgramStanding Standing => _context?.Standing ?? throw new InvalidOperationException("The instance was not started yet.");

    /// <summary>Tells the program that something happened, under a name of the contract.</summary>
    public void SendEvent(string name, Action<Utf8JsonWriter> detail) => Worker.SendMessage(WorkerMessages.Event(name, detail));

    /// <summary>Whether it stands still in the background.</summary>
    public bool IsSuspended => _background?.IsSuspended == true;

    /// <summary>Window, theme or language changed.</summary>
    public void ChangeEnvironment(JsonElement environment)
    {
        _environment = environment;
        Worker.SendMessage(WorkerMessages.Environment(environment));
    }

    /// <summary>Ends the worker process and every call that is still open.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ending.IsCancellationRequested) return;
        await _ending.CancelAsync().ConfigureAwait(false);
        _background?.Dispose();
        if (_worker is not null) await _worker.DisposeAsync().ConfigureAwait(false);
        if (_context is not null) await _context.DisposeAsync().ConfigureAwait(false);
    }

    private Worker Worker => _worker ?? throw new InvalidOperationException("The instance was not started yet.");

    internal void OnExitStateSaved() => _background?.OnSaved();

    internal void Start(Worker worker, CallBroker broker, IViewHost views, InstanceDiagnostics diagnostics, OpenRequest request, AlcoveRuntimeOptions options, ExitState? resume)
    {
        _worker = worker;
        diagnostics.Opened(worker.ProcessId);
        _context = broker.Context;
        _background = new BackgroundLife(worker, options.Background, options.Time, _context.Tasks.InterruptAll, () =>
        {
            views.OnEnded();
            _ = DisposeAsync().AsTask();
        });
        worker.MemoryRunsLow = () => worker.SendMessage(WorkerMessages.MemoryWarning(MemoryWarningLevel));
        worker.Listen(new WorkerConversation(this, worker, broker, views, diagnostics));
        worker.SendMessage(WorkerMessages.Start(Program, request.Environment, options.Development));
        var (name, source) = Program.MainScript;
        worker.SendScript(name, source);
        worker.SendMessage(WorkerMessages.Launch(request, resume));
    }
}
