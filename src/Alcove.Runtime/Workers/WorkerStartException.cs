namespace Alcove.Runtime.Workers;

/// <summary>A worker process could not be started.</summary>
public sealed class WorkerStartException : Exception
{
    /// <summary>Creates it with what happened and what to do.</summary>
    public WorkerStartException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with a cause.</summary>
    public WorkerStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates it without more to say.</summary>
    public WorkerStartException()
        : this("The worker process could not be started.")
    {
    }
}
