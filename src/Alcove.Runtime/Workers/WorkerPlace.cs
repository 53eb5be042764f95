namespace Alcove.Runtime.Workers;

/// <summary>What a new worker is for, and beside whom it runs.</summary>
/// <param name="IsSpare">Whether it waits for a program; until then it yields to all others.</param>
/// <param name="Ways">How it may be made to yield.</param>
/// <param name="HostTakesTurns">Whether the host's threads may have turns of another length than the kernel's own.</param>
/// <param name="Crowd">All programs of this host.</param>
internal readonly record struct WorkerPlace(bool IsSpare, YieldingWays Ways, bool HostTakesTurns, ProgramCrowd Crowd);
