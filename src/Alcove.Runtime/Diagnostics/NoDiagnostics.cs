using Alcove.Runtime.Packages;

namespace Alcove.Runtime.Diagnostics;

/// <summary>For hosts that do not look.</summary>
public sealed class NoDiagnostics : IDiagnosticsSink
{
    /// <inheritdoc/>
    public void OnConsole(InstalledProgram program, string level, string text, string stack)
    {
    }

    /// <inheritdoc/>
    public void OnException(InstalledProgram program, string message, string stack, string source)
    {
    }

    /// <inheritdoc/>
    public void OnRefused(InstalledProgram program, string api, string reason)
    {
    }
}
