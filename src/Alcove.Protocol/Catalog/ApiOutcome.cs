using Alcove.Protocol.Errors;

namespace Alcove.Protocol.Catalog;

/// <summary>What became of a call: a result, or an error of the contract.</summary>
public readonly struct ApiOutcome<T> where T : class, IApiResult
{
    private ApiOutcome(T? result, ApiError? error) => (Result, Error) = (result, error);

    /// <summary>The result; null when it failed.</summary>
    public T? Result { get; }

    /// <summary>The error; null when it worked.</summary>
    public ApiError? Error { get; }

    /// <summary>A success.</summary>
    public static implicit operator ApiOutcome<T>(T result) => new(result, null);

    /// <summary>A failure with the code's own text.</summary>
    public static implicit operator ApiOutcome<T>(ErrorCode code) => new(null, new ApiError(code));

    /// <summary>A failure.</summary>
    public static implicit operator ApiOutcome<T>(ApiError error) => new(null, error);
}
