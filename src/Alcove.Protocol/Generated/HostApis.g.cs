// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'callHostModule'. Calls a method of a host module.</summary>
/// <param name="Module">name of the module.</param>
/// <param name="Method">name of the method.</param>
/// <param name="Arguments">array of the arguments, in the order of the method's parameters.</param>
public sealed record CallHostModuleParameters(string Module, string Method, JsonElement? Arguments)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static CallHostModuleParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var moduleValue = reader.RequiredString("module", 32);
        var methodValue = reader.RequiredString("method", 64);
        var argumentsValue = reader.Json("arguments");
        problem = reader.Problem;
        return problem is null ? new(moduleValue, methodValue, argumentsValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "module", Module);
        JsonFields.Write(writer, "method", Method);
        JsonFields.Write(writer, "arguments", Arguments);
    }
}

/// <summary>Result of 'callHostModule'.</summary>
/// <param name="Value">what the method returned; absent when it returns nothing, started a stream or failed.</param>
/// <param name="Stream">number of the stream that it started.</param>
/// <param name="Failure">code and message of the method's own failure.</param>
public sealed record CallHostModuleResult(RawJson? Value = null, int? Stream = null, RawJson? Failure = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "value", Value);
        JsonFields.Write(writer, "stream", Stream);
        JsonFields.Write(writer, "failure", Failure);
    }
}

/// <summary>Checked arguments of 'readHostStream'. The next items of a stream: waits for one, and takes up to 64 that are there at once.</summary>
/// <param name="Stream">its number.</param>
public sealed record ReadHostStreamParameters(int Stream)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ReadHostStreamParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var streamValue = reader.RequiredInteger("stream");
        problem = reader.Problem;
        return problem is null ? new(streamValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "stream", Stream);
    }
}

/// <summary>Result of 'readHostStream'.</summary>
/// <param name="Items">array of items; empty at the end.</param>
/// <param name="Done">true when it has ended.</param>
/// <param name="Failure">code and message when it ended with a failure.</param>
public sealed record ReadHostStreamResult(RawJson? Items = null, bool? Done = null, RawJson? Failure = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "items", Items);
        JsonFields.Write(writer, "done", Done);
        JsonFields.Write(writer, "failure", Failure);
    }
}

/// <summary>Checked arguments of 'stopHostStream'. Ends a stream; ending one that has ended does nothing.</summary>
/// <param name="Stream">its number.</param>
public sealed record StopHostStreamParameters(int Stream)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static StopHostStreamParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var streamValue = reader.RequiredInteger("stream");
        problem = reader.Problem;
        return problem is null ? new(streamValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "stream", Stream);
    }
}

/// <summary>Checked arguments of 'postToChannel'. Sends a message to another running program of the same user, over a channel that both packages declare. The receiver's listener gets channel, sender and data; the host stamps the sender.</summary>
/// <param name="Channel">name of the channel.</param>
/// <param name="To">id of the receiving program.</param>
/// <param name="Data">any JSON value, at most 64 KB.</param>
public sealed record PostToChannelParameters(string Channel, string To, JsonElement? Data)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static PostToChannelParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var channelValue = reader.RequiredString("channel", 64);
        var toValue = reader.RequiredString("to", 64);
        var dataValue = reader.Json("data");
        problem = reader.Problem;
        return problem is null ? new(channelValue, toValue, dataValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "channel", Channel);
        JsonFields.Write(writer, "to", To);
        JsonFields.Write(writer, "data", Data);
    }
}
