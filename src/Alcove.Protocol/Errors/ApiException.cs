namespace Alcove.Protocol.Errors;

/// <summary>A host API failed with an error of the contract.</summary>
public sealed class ApiException : Exception
{
    /// <summary>Creates it from the error.</summary>
    public ApiException(ApiError error)
        : base(error?.Message) => Error = error ?? throw new ArgumentNullException(nameof(error));

    /// <summary>Creates it with an internal error.</summary>
    public ApiException()
        : this(new ApiError(ErrorCode.Internal))
    {
    }

    /// <summary>Creates it with an internal error and a detail.</summary>
    public ApiException(string message)
        : this(new ApiError(ErrorCode.Internal, message))
    {
    }

    /// <summary>Creates it with an internal error, a detail and a cause.</summary>
    public ApiException(string message, Exception innerException)
        : base(message, innerException) => Error = new ApiError(ErrorCode.Internal, message);

    /// <summary>What went wrong.</summary>
    public ApiError Error { get; }
}
