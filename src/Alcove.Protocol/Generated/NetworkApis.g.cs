// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'request'. An HTTP request; every status is a success.</summary>
/// <param name="Url">absolute URL.</param>
/// <param name="Method">GET by default.</param>
/// <param name="Header">object of header fields.</param>
/// <param name="Body">encoded body, absent for none.</param>
/// <param name="Timeout">milliseconds, 60,000 by default.</param>
/// <param name="ResponseType">text (default) or arraybuffer.</param>
/// <param name="Task">number by which the task can be aborted.</param>
public sealed record RequestParameters(string Url, string? Method, JsonElement? Header, string? Body, double? Timeout, string? ResponseType, int? Task)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static RequestParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var urlValue = reader.RequiredString("url", 8192);
        var methodValue = reader.OptionalString("method", 16);
        var headerValue = reader.Json("header");
        var bodyValue = reader.OptionalString("body", 1048576);
        var timeoutValue = reader.OptionalNumber("timeout");
        var responseTypeValue = reader.OptionalString("responseType", 16);
        var taskValue = reader.OptionalInteger("task");
        problem = reader.Problem;
        return problem is null ? new(urlValue, methodValue, headerValue, bodyValue, timeoutValue, responseTypeValue, taskValue) : null;
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
        JsonFields.Write(writer, "url", Url);
        JsonFields.Write(writer, "method", Method);
        JsonFields.Write(writer, "header", Header);
        JsonFields.Write(writer, "body", Body);
        JsonFields.Write(writer, "timeout", Timeout);
        JsonFields.Write(writer, "responseType", ResponseType);
        JsonFields.Write(writer, "task", Task);
    }
}

/// <summary>Result of 'request'.</summary>
/// <param name="StatusCode">HTTP status.</param>
/// <param name="Header">response header fields.</param>
/// <param name="Cookies">Set-Cookie fields.</param>
/// <param name="Text">body as text.</param>
/// <param name="Base64">body when an arraybuffer was asked for.</param>
public sealed record RequestResult(int? StatusCode = null, RawJson? Header = null, IReadOnlyList<string>? Cookies = null, string? Text = null, string? Base64 = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "statusCode", StatusCode);
        JsonFields.Write(writer, "header", Header);
        JsonFields.Write(writer, "cookies", Cookies);
        JsonFields.Write(writer, "text", Text);
        JsonFields.Write(writer, "base64", Base64);
    }
}

/// <summary>Checked arguments of 'abortTask'. Aborts a running request.</summary>
/// <param name="Task">its number.</param>
public sealed record AbortTaskParameters(int Task)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static AbortTaskParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var taskValue = reader.RequiredInteger("task");
        problem = reader.Problem;
        return problem is null ? new(taskValue) : null;
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
        JsonFields.Write(writer, "task", Task);
    }
}
