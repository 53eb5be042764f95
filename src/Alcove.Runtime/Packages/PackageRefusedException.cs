namespace Alcove.Runtime.Packages;

/// <summary>A program is there but must not be started: it was taken back, is too old, or nothing is known of it for too long. The message is for whoever wanted to open it.</summary>
public sealed class PackageRefusedException : IOException
{
    /// <summary>Creates it.</summary>
    public PackageRefusedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Creates it without more to say.</summary>
    public PackageRefusedException()
        : this("The mini-program must not be started.")
    {
    }

    /// <summary>Creates it with a message.</summary>
    public PackageRefusedException(string message)
        : this(message, null)
    {
    }
}
