using System.Text.Json;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Views;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Instances;

/// <summary>The code of a program that runs in a worker process of its own.</summary>
internal sealed class WorkerLogic : IProgramLogic
{
    private const int MemoryWarningLevel = 10; // WeChat's "critical" is 15; 10 leaves time to let go of something
    private readonly Instance _instance;
    private readonly Worker _worker;
    private readonly OpenRequest _request;
    private readonly ResolvedPermissions _permissions;
    private readonly bool _isDevelopment;
    private readonly ExitState? _resume;
    private readonly BackgroundLife _background;
    private readonly WorkerConversation _conversation;

    public WorkerLogic(Instance instance, Worker worker, CallBroker broker, IViewHost views, InstanceDiagnostics diagnostics, OpenRequest request, AlcoveRuntimeOptions options, ExitState? resume)
    {
        (_instance, _worker, _request, _permissions, _isDevelopment, _resume) = (instance, worker, request, broker.Context.Permissions, options.Development, resume);
        _background = new BackgroundLife(worker, options.Background, options.Time, broker.Context.Tasks.InterruptAll, () =>
        {
            views.OnEnded();
            _ = instance.DisposeAsync().AsTask();
        });
        _conversation = new WorkerConversation(instance, worker, broker, views, diagnostics, new ProgramConsole(diagnostics, options.Budgets, options.Time, EndFlooding));
    }

    public int ProcessId => _worker.ProcessId;

    public WorkerUsage Usage => _worker.Usage;

    public void EndFlooding(string what) => _worker.Kill(WorkerExitCause.Flooding, what);

    public bool IsSuspended => _background.IsSuspended;

    public void Start()
    {
        _worker.MemoryRunsLow = () => _worker.SendMessage(WorkerMessages.MemoryWarning(MemoryWarningLevel));
        _worker.Listen(_conversation);
        _worker.SendMessage(WorkerMessages.Start(_instance.Program, _permissions, _request.Environment, _isDevelopment));
        var (name, source) = _instance.Program.MainScript;
        _worker.SendScript(name, source);
        _worker.SendMessage(WorkerMessages.Launch(_request, _resume));
    }

    public void DeliverViewMessage(uint view, ReadOnlyMemory<byte> message) => _worker.SendViewMessage(view, message);

    public void Back() => _worker.SendMessage(WorkerMessages.Back());

    public void TapTab(int index) => _worker.SendMessage(WorkerMessages.Tab(index));

    public void Show(string path, string query, int scene, JsonElement? referrerInfo)
    {
        _background.OnShown();
        _worker.IsInFront = true;
        _worker.SendMessage(WorkerMessages.Show(path, query, scene, referrerInfo));
    }

    public void Hide()
    {
        _worker.SendMessage(WorkerMessages.Hide());
        _worker.IsInFront = false;
        _background.OnHidden();
    }

    public void ChangeEnvironment(JsonElement environment) => _worker.SendMessage(WorkerMessages.Environment(environment));

    public void SendEvent(string name, Action<Utf8JsonWriter> detail) => _worker.SendMessage(WorkerMessages.Event(name, detail));

    public void OnExitStateSaved() => _background.OnSaved();

    public async ValueTask DisposeAsync()
    {
        _background.Dispose();
        await _worker.DisposeAsync().ConfigureAwait(false);
    }
}
