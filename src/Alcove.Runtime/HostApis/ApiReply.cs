using System.Buffers;
using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;

namespace Alcove.Runtime.HostApis;

/// <summary>What goes back to the worker: the JSON of a result, or an error.</summary>
public readonly struct ApiReply
{
    private ApiReply(ReadOnlyMemory<byte> result, ApiError? error) => (Result, Error) = (result, error);

    /// <summary>The result object as UTF-8 JSON; empty when it failed.</summary>
    public ReadOnlyMemory<byte> Result { get; }

    /// <summary>The error; null when it worked.</summary>
    public ApiError? Error { get; }

    /// <summary>From the outcome of a host API.</summary>
    public static ApiReply From<T>(ApiOutcome<T> outcome)
        where T : class, IApiResult
    {
        if (outcome.Error is { } error) return new(default, error);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            outcome.Result?.Write(writer);
            writer.WriteEndObject();
        }

        return new(buffer.WrittenMemory, null);
    }

    /// <summary>From what the shell answered.</summary>
    public static ApiReply FromShell(JsonElement result) => new(JsonSerializer.SerializeToUtf8Bytes(result), null);

    /// <summary>Arguments broke the contract.</summary>
    public static ApiReply Invalid(string problem) => Failed(new ApiError(ErrorCode.InvalidArgument, problem));

    /// <summary>A failure.</summary>
    public static ApiReply Failed(ApiError error) => new(default, error);
}
