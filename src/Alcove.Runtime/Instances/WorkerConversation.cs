using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Protocol.Messages;
using Alcove.Runtime.Broker;
using Alcove.Runtime.HostApis;
using Alcove.Runtime.Views;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Instances;

/// <summary>Takes what one worker says. A message that breaks the protocol ends the worker.</summary>
internal sealed class WorkerConversation(Instance instance, Worker worker, CallBroker broker, IViewHost views, InstanceDiagnostics diagnostics, ProgramConsole console) : IWorkerListener
{
    private bool _launched;
    private bool _failed;

    public void OnMessage(ReadOnlySpan<byte> json)
    {
        if (Parse(json) is not { } message) return;
        switch (Text(message, "type"))
        {
            case FromWorkerMessageType.Call:
                OnCall(message);
                break;
            case FromWorkerMessageType.Log:
                console.Print(Text(message, "level"), Text(message, "text"), Text(message, "stack"));
                break;
            case FromWorkerMessageType.Error:
                OnError(message);
                break;
            case FromWorkerMessageType.Launched:
                _launched = true;
                instance.Updates.OnLaunched();
                break;
            default:
                BreakOff("a message of unknown type");
                break;
        }
    }

    public void OnViewOps(uint view, ReadOnlySpan<byte> ops) => views.OnViewOps(view, ops);

    public void OnSyncCall(ReadOnlySpan<byte> json)
    {
        if (Parse(json) is not { } call) return;
        _ = AnswerAsync(call, isBlocking: true, reply => worker.SendSyncReply(WorkerMessages.SyncReply(reply)));
    }

    public void OnFault(string json) => Fail(new(FailureReason.Worker, "The mini-program stopped", "Alcove's own script failed in it. Open it again; if it happens again, report it with the detail below.", json));

    public void OnExited(WorkerExit exit)
    {
        if (instance.Ending.IsCancellationRequested) return;
        Fail(InstanceFailures.OfExit(instance.Program, exit));
    }

    private void OnCall(JsonElement message)
    {
        var id = message.TryGetProperty("id", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) ? value : 0;
        _ = AnswerAsync(message, isBlocking: false, reply => worker.SendMessage(WorkerMessages.Reply(id, reply)));
    }

    private async Task AnswerAsync(JsonElement call, bool isBlocking, Action<ApiReply> answer)
    {
        ApiReply reply;
        try
        {
            var arguments = call.TryGetProperty("args", out var given) ? given : default;
            reply = isBlocking
                ? await broker.CallBlockingAsync(Text(call, "api"), arguments, instance.Ending).ConfigureAwait(false)
                : await broker.CallAsync(Text(call, "api"), arguments, instance.Ending).ConfigureAwait(false);
        }
        // SECURITY(T63): the program learns a code; what was thrown goes to the log of the host.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A bug of the host must not end the mini-program nor show it anything of the host.
            diagnostics.Exception($"The host failed in {Text(call, "api")}: {exception}", string.Empty, "host");
            reply = ApiReply.Failed(new ApiError(ErrorCode.Internal));
        }

        if (!instance.Ending.IsCancellationRequested) answer(reply);
    }

    private void OnError(JsonElement message)
    {
        var (text, stack, source) = (Text(message, "message"), Text(message, "stack"), Text(message, "source"));
        if (source == "pageNotFound")
        {
            diagnostics.Console("warn", $"page not found: {text}", string.Empty);
            Fail(InstanceFailures.OfMissingPage(instance.Program, text));
            return;
        }

        console.Exception(text, stack, source);
        if (source == "launch" || (source == "script" && !_launched)) Fail(InstanceFailures.OfLaunch(instance.Program, text));
    }

    private JsonElement? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var element = WellFormedText.Parse(json, new JsonDocumentOptions { MaxDepth = 256 });
            if (element.ValueKind == JsonValueKind.Object) return element;
        }
        catch (JsonException)
        {
            // Answered below: the worker only sends what its bundle writes, so this is a break of the protocol.
        }

        BreakOff("a message that is not a JSON object");
        return null;
    }

    private void BreakOff(string what)
    {
        worker.Kill(WorkerExitCause.ProtocolViolation);
        Fail(InstanceFailures.OfBrokenMessage(instance.Program, what));
    }

    private void Fail(InstanceFailure failure)
    {
        if (_failed) return;
        _failed = true;
        diagnostics.Failed(failure);
        views.OnFailed(failure);
        _ = instance.DisposeAsync().AsTask();
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
}
