using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.Instances;

/// <summary>The diagnostics of one instance.</summary>
internal sealed class InstanceDiagnostics(InstalledProgram program, IDiagnosticsSink sink, Action onFailed)
{
    public void Opened(int processId) => sink.OnOpened(program, processId);

    public void Failed(InstanceFailure failure)
    {
        sink.OnFailed(program, failure.Detail.Length > 0 ? $"{failure.Title} ({failure.Detail})" : failure.Title);
        if (failure.Reason is FailureReason.Worker or FailureReason.Protocol or FailureReason.Launch) onFailed();
    }

    public void Console(string level, string text, string stack) => sink.OnConsole(program, level, text, stack);

    public void Exception(string message, string stack, string source) => sink.OnException(program, message, stack, source);
}
