namespace Alcove.Runtime.Workers;

/// <summary>The end of a worker.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Detail">Exit code or limit, for operators.</param>
public sealed record WorkerExit(WorkerExitCause Cause, string Detail);
