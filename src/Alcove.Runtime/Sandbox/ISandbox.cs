using System.Text.Json;

namespace Alcove.Runtime.Sandbox;

/// <summary>
/// One system's way to lock a process away. It starts the process, finds it again, and judges from the kernel's own words what
/// holds. What back ends of other systems need is written in docs/decisions/0007-sandbox-back-ends.md.
/// </summary>
internal interface ISandbox
{
    /// <summary>Starts the worker with one descriptor and nothing else of the host's.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">The system refused.</exception>
    SpawnedProcess Start(string executable, string runtimeFolder, int socket);

    /// <summary>The worker's own process id, as the host sees it.</summary>
    int WorkerOf(SpawnedProcess process);

    /// <summary>Which layers hold around a sealed worker.</summary>
    /// <param name="processId">The worker's own process.</param>
    /// <param name="facts">What it reported at its seal, before any line of a program ran.</param>
    /// <param name="ownFolders">Where its own program lies; the runtime keeps those files open.</param>
    SandboxReport Judge(int processId, JsonElement facts, IReadOnlyList<string> ownFolders);
}
