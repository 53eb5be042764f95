namespace Alcove.Packaging;

/// <summary>A package did not pass.</summary>
public sealed class PackageException : Exception
{
    /// <summary>Creates it.</summary>
    public PackageException(PackageError error, string message, Exception? innerException = null)
        : base(message, innerException) => Error = error;

    /// <summary>Creates it for a bad container.</summary>
    public PackageException(string message)
        : this(PackageError.BadContainer, message)
    {
    }

    /// <summary>Creates it for a bad container, with a cause.</summary>
    public PackageException(string message, Exception innerException)
        : this(PackageError.BadContainer, message, innerException)
    {
    }

    /// <summary>Creates it without more to say.</summary>
    public PackageException()
        : this("The package is damaged.")
    {
    }

    /// <summary>The kind of error.</summary>
    public PackageError Error { get; }
}
