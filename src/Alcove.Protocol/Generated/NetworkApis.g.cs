// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'request'. An HTTP request; every status is a success.</summary>
/// <param name="Url">absolute URL.</param>
/// <param name="Method">GET by default.</param>
/// <param name="Header">object of header fields.</param>
/// <param name="Body">encoded body, absent for none.</param>
/// <param name="BodyBase64">a body of bytes, in base64.</param>
/// <param name="Timeout">milliseconds, 60,000 by default.</param>
/// <param name="ResponseType">text (default) or arraybuffer.</param>
/// <param name="Task">number by which the task is aborted, and under which its events come.</param>
public sealed record RequestParameters(string Url, string? Method, JsonElement? Header, string? Body, string? BodyBase64, double? Timeout, string? ResponseType, int? Task)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static RequestParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var urlValue = reader.RequiredString("url", 8192);
        var methodValue = reader.OptionalString("method", 16);
        var headerValue = reader.Json("header");
        var bodyValue = reader.OptionalString("body", 4194304);
        var bodyBase64Value = reader.OptionalString("bodyBase64", 6291456);
        var timeoutValue = reader.OptionalNumber("timeout");
        var responseTypeValue = reader.OptionalString("responseType", 16);
        var taskValue = reader.OptionalInteger("task");
        problem = reader.Problem;
        return problem is null ? new(urlValue, methodValue, headerValue, bodyValue, bodyBase64Value, timeoutValue, responseTypeValue, taskValue) : null;
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
        JsonFields.Write(writer, "bodyBase64", BodyBase64);
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

/// <summary>Checked arguments of 'uploadFile'. Sends a file as multipart/form-data.</summary>
/// <param name="Url">absolute URL.</param>
/// <param name="FilePath">file of the program.</param>
/// <param name="Name">name of the field.</param>
/// <param name="FileName">name of the file.</param>
/// <param name="Header">object of header fields.</param>
/// <param name="FormData">further fields.</param>
/// <param name="Timeout">milliseconds, 60,000 by default.</param>
/// <param name="Task">number by which the task is aborted, and under which its events come.</param>
public sealed record UploadFileParameters(string Url, string FilePath, string Name, string? FileName, JsonElement? Header, JsonElement? FormData, double? Timeout, int? Task)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static UploadFileParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var urlValue = reader.RequiredString("url", 8192);
        var filePathValue = reader.RequiredString("filePath", 4096);
        var nameValue = reader.RequiredString("name", 256);
        var fileNameValue = reader.OptionalString("fileName", 256);
        var headerValue = reader.Json("header");
        var formDataValue = reader.Json("formData");
        var timeoutValue = reader.OptionalNumber("timeout");
        var taskValue = reader.OptionalInteger("task");
        problem = reader.Problem;
        return problem is null ? new(urlValue, filePathValue, nameValue, fileNameValue, headerValue, formDataValue, timeoutValue, taskValue) : null;
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
        JsonFields.Write(writer, "filePath", FilePath);
        JsonFields.Write(writer, "name", Name);
        JsonFields.Write(writer, "fileName", FileName);
        JsonFields.Write(writer, "header", Header);
        JsonFields.Write(writer, "formData", FormData);
        JsonFields.Write(writer, "timeout", Timeout);
        JsonFields.Write(writer, "task", Task);
    }
}

/// <summary>Result of 'uploadFile'.</summary>
/// <param name="StatusCode">HTTP status.</param>
/// <param name="Data">body as text.</param>
/// <param name="Header">response header fields.</param>
/// <param name="Cookies">Set-Cookie fields.</param>
public sealed record UploadFileResult(int? StatusCode = null, string? Data = null, RawJson? Header = null, IReadOnlyList<string>? Cookies = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "statusCode", StatusCode);
        JsonFields.Write(writer, "data", Data);
        JsonFields.Write(writer, "header", Header);
        JsonFields.Write(writer, "cookies", Cookies);
    }
}

/// <summary>Checked arguments of 'downloadFile'. Fetches a file of at most 50 MB.</summary>
/// <param name="Url">absolute URL.</param>
/// <param name="FilePath">where to; a temporary file when absent.</param>
/// <param name="Header">object of header fields.</param>
/// <param name="Timeout">milliseconds, 60,000 by default.</param>
/// <param name="Task">number by which the task is aborted, and under which its events come.</param>
public sealed record DownloadFileParameters(string Url, string? FilePath, JsonElement? Header, double? Timeout, int? Task)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static DownloadFileParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var urlValue = reader.RequiredString("url", 8192);
        var filePathValue = reader.OptionalString("filePath", 4096);
        var headerValue = reader.Json("header");
        var timeoutValue = reader.OptionalNumber("timeout");
        var taskValue = reader.OptionalInteger("task");
        problem = reader.Problem;
        return problem is null ? new(urlValue, filePathValue, headerValue, timeoutValue, taskValue) : null;
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
        JsonFields.Write(writer, "filePath", FilePath);
        JsonFields.Write(writer, "header", Header);
        JsonFields.Write(writer, "timeout", Timeout);
        JsonFields.Write(writer, "task", Task);
    }
}

/// <summary>Result of 'downloadFile'.</summary>
/// <param name="StatusCode">HTTP status.</param>
/// <param name="TempFilePath">temporary file, when no filePath was given.</param>
/// <param name="FilePath">the filePath that was given.</param>
/// <param name="Header">response header fields.</param>
/// <param name="Cookies">Set-Cookie fields.</param>
/// <param name="DataLength">bytes.</param>
public sealed record DownloadFileResult(int? StatusCode = null, string? TempFilePath = null, string? FilePath = null, RawJson? Header = null, IReadOnlyList<string>? Cookies = null, double? DataLength = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "statusCode", StatusCode);
        JsonFields.Write(writer, "tempFilePath", TempFilePath);
        JsonFields.Write(writer, "filePath", FilePath);
        JsonFields.Write(writer, "header", Header);
        JsonFields.Write(writer, "cookies", Cookies);
        JsonFields.Write(writer, "dataLength", DataLength);
    }
}

/// <summary>Checked arguments of 'abortTask'. Aborts a running transfer.</summary>
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

/// <summary>Checked arguments of 'connectSocket'. Opens a WebSocket; what happens to it comes as events.</summary>
/// <param name="Url">absolute URL.</param>
/// <param name="Header">object of header fields.</param>
/// <param name="Protocols">subprotocols.</param>
/// <param name="Timeout">milliseconds, 60,000 by default.</param>
/// <param name="Task">its number.</param>
public sealed record ConnectSocketParameters(string Url, JsonElement? Header, IReadOnlyList<string>? Protocols, double? Timeout, int Task)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ConnectSocketParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var urlValue = reader.RequiredString("url", 8192);
        var headerValue = reader.Json("header");
        var protocolsValue = reader.OptionalStrings("protocols");
        var timeoutValue = reader.OptionalNumber("timeout");
        var taskValue = reader.RequiredInteger("task");
        problem = reader.Problem;
        return problem is null ? new(urlValue, headerValue, protocolsValue, timeoutValue, taskValue) : null;
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
        JsonFields.Write(writer, "header", Header);
        JsonFields.Write(writer, "protocols", Protocols);
        JsonFields.Write(writer, "timeout", Timeout);
        JsonFields.Write(writer, "task", Task);
    }
}

/// <summary>Checked arguments of 'socketSend'. Sends a message of at most 1 MB.</summary>
/// <param name="Task">number of the socket.</param>
/// <param name="Text">text.</param>
/// <param name="Base64">bytes in base64.</param>
public sealed record SocketSendParameters(int Task, string? Text, string? Base64)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SocketSendParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var taskValue = reader.RequiredInteger("task");
        var textValue = reader.OptionalString("text", 1048576);
        var base64Value = reader.OptionalString("base64", 1398104);
        problem = reader.Problem;
        return problem is null ? new(taskValue, textValue, base64Value) : null;
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
        JsonFields.Write(writer, "text", Text);
        JsonFields.Write(writer, "base64", Base64);
    }
}

/// <summary>Checked arguments of 'socketClose'. Closes a socket.</summary>
/// <param name="Task">number of the socket.</param>
/// <param name="Code">1000 by default.</param>
/// <param name="Reason">at most 123 bytes.</param>
public sealed record SocketCloseParameters(int Task, int? Code, string? Reason)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SocketCloseParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var taskValue = reader.RequiredInteger("task");
        var codeValue = reader.OptionalInteger("code");
        var reasonValue = reader.OptionalString("reason", 123);
        problem = reader.Problem;
        return problem is null ? new(taskValue, codeValue, reasonValue) : null;
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
        JsonFields.Write(writer, "code", Code);
        JsonFields.Write(writer, "reason", Reason);
    }
}
