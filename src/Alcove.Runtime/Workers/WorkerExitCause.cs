namespace Alcove.Runtime.Workers;

/// <summary>Why a worker process ended.</summary>
public enum WorkerExitCause
{
    /// <summary>The host ended it because the program was closed.</summary>
    Closed,

    /// <summary>It ended by itself, or somebody outside killed it.</summary>
    Crashed,

    /// <summary>It did not answer the heartbeat.</summary>
    Unresponsive,

    /// <summary>It used more memory than it may.</summary>
    MemoryExceeded,

    /// <summary>It was at work for too long without a pause, although it answered.</summary>
    Busy,

    /// <summary>It has more threads than it may.</summary>
    ThreadsExceeded,

    /// <summary>It kept on calling, printing or sending beyond its rates.</summary>
    Flooding,

    /// <summary>It sent something that the contract does not know, or too much.</summary>
    ProtocolViolation,

    /// <summary>The host's own code threw while it took a message of the worker's.</summary>
    HostFailed,

    /// <summary>It did not take the messages that were sent to it.</summary>
    Overloaded,
}
