namespace Alcove.Runtime.Instances;

/// <summary>A mini-program could not be opened.</summary>
public sealed class OpenFailedException : Exception
{
    /// <summary>Creates it from the failure that people see.</summary>
    public OpenFailedException(InstanceFailure failure, Exception? innerException = null)
        : base(failure?.Message, innerException) => Failure = failure ?? throw new ArgumentNullException(nameof(failure));

    /// <summary>Creates it without more to say.</summary>
    public OpenFailedException()
        : this("The mini-program could not be opened.")
    {
    }

    /// <summary>Creates it with a message.</summary>
    public OpenFailedException(string message)
        : this(new InstanceFailure(FailureReason.Stopped, "Cannot be opened", message))
    {
    }

    /// <summary>Creates it with a message and a cause.</summary>
    public OpenFailedException(string message, Exception innerException)
        : this(new InstanceFailure(FailureReason.Stopped, "Cannot be opened", message), innerException)
    {
    }

    /// <summary>What people see.</summary>
    public InstanceFailure Failure { get; }
}
