using Alcove.Runtime.Packages;

namespace Alcove.Runtime.Diagnostics;

/// <summary>Takes what mini-programs print and throw. Stacks are as the engine gives them, in names of the package's scripts.</summary>
public interface IDiagnosticsSink
{
    /// <summary>It runs, in a worker of that process id.</summary>
    void OnOpened(InstalledProgram program, int processId)
    {
    }

    /// <summary>It ended by a failure, which the user sees as a page.</summary>
    void OnFailed(InstalledProgram program, string failure)
    {
    }

    /// <summary>console output.</summary>
    void OnConsole(InstalledProgram program, string level, string text, string stack);

    /// <summary>An uncaught exception or rejection.</summary>
    void OnException(InstalledProgram program, string message, string stack, string source);

    /// <summary>The broker refused a call; says which and why.</summary>
    void OnRefused(InstalledProgram program, string api, string reason);
}
