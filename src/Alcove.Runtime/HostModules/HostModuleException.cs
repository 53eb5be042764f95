namespace Alcove.Runtime.HostModules;

/// <summary>
/// What a host method throws to fail with a code and a text that the program may read. Every other exception reaches the program
/// as "internal error", and the host's diagnostics in full.
/// </summary>
public sealed class HostModuleException : Exception
{
    /// <summary>A failure with a code that programs can compare, such as "notEnoughPoints".</summary>
    public HostModuleException(string code, string message)
        : base(message) => Code = code;

    /// <summary>A failure without a code of its own.</summary>
    public HostModuleException()
        : this("failed", "failed")
    {
    }

    /// <summary>A failure without a code of its own.</summary>
    public HostModuleException(string message)
        : this("failed", message)
    {
    }

    /// <summary>A failure with a cause, which the program does not see.</summary>
    public HostModuleException(string message, Exception innerException)
        : base(message, innerException) => Code = "failed";

    /// <summary>The code.</summary>
    public string Code { get; }
}
