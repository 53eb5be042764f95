namespace Alcove.Packaging;

/// <summary>Something signed, or that should have been, is not believed.</summary>
public sealed class TrustException : Exception
{
    /// <summary>Creates it.</summary>
    public TrustException(TrustError error, string message, Exception? innerException = null)
        : base(message, innerException) => Error = error;

    /// <summary>Creates it for a broken document.</summary>
    public TrustException(string message)
        : this(TrustError.BadDocument, message)
    {
    }

    /// <summary>Creates it for a broken document, with a cause.</summary>
    public TrustException(string message, Exception innerException)
        : this(TrustError.BadDocument, message, innerException)
    {
    }

    /// <summary>Creates it without more to say.</summary>
    public TrustException()
        : this("The document is damaged.")
    {
    }

    /// <summary>The kind of error.</summary>
    public TrustError Error { get; }
}
