using System.Text.Json;
using Alcove.Protocol.Errors;
using Alcove.Protocol.Messages;
using Alcove.Runtime.Broker;
using Alcove.Runtime.HostApis;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Views;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.WebPrograms;

/// <summary>
/// The code of a web program: it runs in the frames of its pages, whose messages are taken here. Who speaks is known by the socket
/// and by the view number that the shell puts on what comes out of a frame's port; nothing in a message names anybody.
/// </summary>
internal sealed class FrameLogic : IProgramLogic
{
    private readonly Instance _instance;
    private readonly CallBroker _broker;
    private readonly IViewHost _views;
    private readonly InstanceDiagnostics _diagnostics;
    private readonly OpenRequest _request;
    private readonly FrameStack _stack;
    private readonly ProgramConsole _console;
    private readonly FrameBackground _background;
    private Opening _opening;
    private bool _isLaunched;
    private int _hasFailed;

    public FrameLogic(Instance instance, CallBroker broker, IViewHost views, InstanceDiagnostics diagnostics, OpenRequest request, AlcoveRuntimeOptions options)
    {
        (_instance, _broker, _views, _diagnostics, _request) = (instance, broker, views, diagnostics, request);
        var first = request.Path.Length > 0 ? request.Path : instance.Program.Package.Manifest.Pages[0];
        _opening = OpeningOf(first, request.Query, request.ReferrerInfo);
        _stack = new FrameStack(instance.Program, views, () => instance.Theme, options.Time, instance.Ending) { Launched = OnPageReady };
        _console = new ProgramConsole(diagnostics, options.Budgets, options.Time, EndFlooding);
        _background = new FrameBackground(options.Background, options.Time, broker.Context.Tasks.InterruptAll, End);
    }

    public int ProcessId => 0;

    public bool IsSuspended => _background.IsSuspended;

    public WorkerUsage Usage => default;

    public void EndFlooding(string what) => Fail(InstanceFailures.OfExit(_instance.Program, new WorkerExit(WorkerExitCause.Flooding, what)));

    public void Start()
    {
        if (_instance.Program.Web!.FindPage(_opening.Page) is null) Fail(InstanceFailures.OfMissingPage(_instance.Program, _opening.Page));
        else Run(_stack.OpenAsync("appLaunch", _opening.Page, _request.Query));
    }

    public void DeliverViewMessage(uint view, ReadOnlyMemory<byte> message)
    {
        if (!_stack.Knows(view)) return; // a frame that is gone may still have had something on its way
        if (FrameMessage.Parse(message) is not { } said)
        {
            Fail(InstanceFailures.OfBrokenMessage(_instance.Program, "a message that is not a JSON object"));
            return;
        }

        switch (said.Type)
        {
            case FromFrameMessageType.Ready:
                OnReady(view, said.Text("title"));
                break;
            case FromFrameMessageType.Call:
                _ = AnswerAsync(view, said);
                break;
            case FromFrameMessageType.Navigate:
                _ = NavigateAsync(view, said);
                break;
            case FromFrameMessageType.Log:
                _console.Print(said.Text("level"), said.Text("text"), FramePlaces.Shorten(said.Text("stack")));
                break;
            case FromFrameMessageType.Error:
                var (text, stack) = (said.Text("message"), FramePlaces.Shorten(said.Text("stack")));
                _console.Exception(FramePlaces.First(stack) is { } place ? $"{text} ({place})" : text, stack, "page");
                break;
            case FromFrameMessageType.Unloaded:
                _stack.OnLeft(view);
                break;
            default:
                Fail(InstanceFailures.OfBrokenMessage(_instance.Program, "a message of unknown type"));
                break;
        }
    }

    public void Back() => Run(_stack.BackAsync(1));

    public void TapTab(int index)
    {
        // Web programs have no tab bar.
    }

    public void Show(string path, string query, int scene, JsonElement? referrerInfo)
    {
        _background.OnShown();
        var top = _stack.Top;
        var isElsewhere = path.Length > 0 && (top is null || top.Route != path || top.Query != query);
        _opening = OpeningOf(path.Length > 0 ? path : top?.Route ?? _opening.Page, path.Length > 0 ? query : top?.Query ?? string.Empty, referrerInfo);
        _stack.SendAll(FrameMessages.Global("shown", _opening));
        _stack.SetVisible(true);
        if (!isElsewhere) return;
        if (_instance.Program.Web!.FindPage(path) is null) Fail(InstanceFailures.OfMissingPage(_instance.Program, path));
        else Run(_stack.OpenAsync("reLaunch", path, query));
    }

    public void Hide()
    {
        _stack.SetVisible(false);
        _stack.SendAll(FrameMessages.Global("hidden"));
        _background.OnHidden();
    }

    public void ChangeEnvironment(JsonElement environment) => _stack.SendAll(FrameMessages.Environment(environment));

    public void SendEvent(string name, Action<Utf8JsonWriter> detail) => _stack.SendAll(FrameMessages.Event(name, detail));

    public void OnExitStateSaved()
    {
        // Web programs keep no exit state: they store what they need.
    }

    public ValueTask DisposeAsync()
    {
        _background.Dispose();
        _stack.Dispose();
        return ValueTask.CompletedTask;
    }

    // Under the stack's lock: the program's states come before those of its page.
    private void OnPageReady(FramePage page)
    {
        if (!_isLaunched) _views.OnViewOps(page.View, FrameMessages.Global("launched", _opening).Span);
        _isLaunched = true;
        _instance.Updates.OnLaunched();
        _views.OnViewOps(page.View, FrameMessages.Global("shown", _opening).Span);
    }

    private void OnReady(uint view, string title)
    {
        _stack.OnReady(view);
        if (title.Length == 0 || _instance.Program.HasWindowTitle) return;
        Run(_views.CallAsync("setNavigationBarTitle", FrameMessages.Arguments(writer =>
        {
            writer.WriteString("title", title);
            writer.WriteNumber("view", view);
        }), _instance.Ending).AsTask());
    }

    private async Task AnswerAsync(uint view, FrameMessage call)
    {
        ApiReply reply;
        try
        {
            reply = IsSuspended
                ? ApiReply.Failed(new ApiError(ErrorCode.Interrupted))
                : await _broker.CallAsync(call.Text("api"), call.ArgumentsFor(view), _instance.Ending).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A bug of the host must not end the mini-program nor show it anything of the host.
            _diagnostics.Exception($"The host failed in {call.Text("api")}: {exception}", string.Empty, "host");
            reply = ApiReply.Failed(new ApiError(ErrorCode.Internal));
        }

        if (!_instance.Ending.IsCancellationRequested) _stack.Send(view, FrameMessages.Reply(call.Id, reply));
    }

    private async Task NavigateAsync(uint view, FrameMessage wish)
    {
        var answer = FrameMessages.Reply(wish.Id, default);
        try
        {
            var route = wish.Text("page").Trim('/');
            switch (wish.Text("openType"))
            {
                case "navigateBack":
                    await _stack.BackAsync(wish.Number("delta", 1)).ConfigureAwait(false);
                    break;
                case "navigateTo" or "redirectTo" or "reLaunch":
                    await _stack.OpenAsync(wish.Text("openType"), route, wish.Text("query")).ConfigureAwait(false);
                    break;
                default:
                    Fail(InstanceFailures.OfBrokenMessage(_instance.Program, "a route of unknown type"));
                    return;
            }
        }
        catch (ApiException exception)
        {
            answer = FrameMessages.Reply(wish.Id, ApiReply.Failed(exception.Error));
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            return; // the program ends
        }

        if (_stack.Knows(view)) _stack.Send(view, answer);
    }

    private Opening OpeningOf(string page, string query, JsonElement? referrer) => new(page, query, referrer, _instance.Language, _instance.Program.Web!.Direction);

    private void End()
    {
        _views.OnEnded();
        _ = _instance.DisposeAsync().AsTask();
    }

    private void Fail(InstanceFailure failure)
    {
        if (Interlocked.Exchange(ref _hasFailed, 1) == 1) return;
        _diagnostics.Failed(failure);
        _views.OnFailed(failure);
        _ = _instance.DisposeAsync().AsTask();
    }

    /// <summary>For routes of the user: going back from the first page is nothing to report.</summary>
    private static void Run(Task route) => _ = route.ContinueWith(static done => _ = done.Exception, TaskScheduler.Default);
}
