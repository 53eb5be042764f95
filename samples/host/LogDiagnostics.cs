using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Packages;

namespace Alcove.Samples.Host;

/// <summary>What the mini-programs print and throw goes into the host's own log.</summary>
internal sealed class LogDiagnostics(ILogger log) : IDiagnosticsSink
{
    public void OnConsole(InstalledProgram program, string level, string text, string stack) => log.LogInformation("{Program}: {Level} {Text}", program.AppId, level, text);

    public void OnException(InstalledProgram program, string message, string stack, string source) => log.LogWarning("{Program}: uncaught {Message}\n{Stack}", program.AppId, message, stack);

    public void OnRefused(InstalledProgram program, string api, string reason) => log.LogWarning("{Program}: {Api} was refused: {Reason}", program.AppId, api, reason);
}
