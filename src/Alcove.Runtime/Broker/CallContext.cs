using Alcove.Runtime.Instances;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;

namespace Alcove.Runtime.Broker;

/// <summary>Who makes a call. It comes from the socket on which the call arrived, never from the call itself.</summary>
/// <param name="Program">The verified program.</param>
/// <param name="Permissions">What it may do.</param>
/// <param name="SendScript">Evaluates a script of the package in the worker.</param>
/// <param name="SaveExitState">Keeps where the program was, for the next cold start.</param>
public sealed record CallContext(InstalledProgram Program, ResolvedPermissions Permissions, Action<string> SendScript, Action<ExitState> SaveExitState)
{
    /// <summary>Cancels the numbered tasks of this instance (requests).</summary>
    public CancellableTasks Tasks { get; } = new();
}
