using System.Security.Cryptography;
using System.Text.Json;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Views;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Instances;

/// <summary>One running mini-program. Everything that belongs to it ends with it.</summary>
public sealed class Instance : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private Worker? _worker;
    private JsonElement _environment;

    internal Instance(InstalledProgram program, OpenRequest request)
    {
        (Program, _environment) = (program, request.Environment);
        Name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    }

    /// <summary>Random name, 128 bits in hexadecimal: what it knows it may reach.</summary>
    public string Name { get; }

    /// <summary>The verified program that runs.</summary>
    public InstalledProgram Program { get; }

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
    public void Show(string path = "", string query = "", int scene = 1001, JsonElement? referrerInfo = null) => Worker.SendMessage(WorkerMessages.Show(path, query, scene, referrerInfo));

    /// <summary>It goes to the background.</summary>
    public void Hide() => Worker.SendMessage(WorkerMessages.Hide());

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
        if (_worker is not null) await _worker.DisposeAsync().ConfigureAwait(false);
    }

    private Worker Worker => _worker ?? throw new InvalidOperationException("The instance was not started yet.");

    internal void Start(Worker worker, CallBroker broker, IViewHost views, InstanceDiagnostics diagnostics, OpenRequest request, bool development)
    {
        _worker = worker;
        diagnostics.Opened(worker.ProcessId);
        worker.Listen(new WorkerConversation(this, worker, broker, views, diagnostics));
        worker.SendMessage(WorkerMessages.Start(Program, request.Environment, development));
        var (name, source) = Program.MainScript;
        worker.SendScript(name, source);
        worker.SendMessage(WorkerMessages.Launch(request));
    }
}
