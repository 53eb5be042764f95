using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Packages;

namespace Alcove.Bench.Host;

/// <summary>A benchmark in which something throws measures nothing: the driver fails when a line comes.</summary>
internal sealed class TerminalDiagnostics : IDiagnosticsSink
{
    public void OnConsole(InstalledProgram program, string level, string text, string stack) => Console.WriteLine($"{program.AppId} {level}: {text}");

    public void OnException(InstalledProgram program, string message, string stack, string source) => Console.Error.WriteLine($"{program.AppId} {source}: {message}\n{stack}");

    public void OnRefused(InstalledProgram program, string api, string reason) => Console.Error.WriteLine($"{program.AppId} refused {api}: {reason}");
}
