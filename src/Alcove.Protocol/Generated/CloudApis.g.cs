// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'cloudCall'. One call of wx.cloud.</summary>
/// <param name="Env">environment; empty for the only one.</param>
/// <param name="Action">callFunction, database, getTempFileURL, deleteFile.</param>
/// <param name="Request">what the action takes.</param>
public sealed record CloudCallParameters(string? Env, string Action, JsonElement? Request)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static CloudCallParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var envValue = reader.OptionalString("env", 128);
        var actionValue = reader.RequiredString("action", 32);
        var requestValue = reader.Json("request");
        problem = reader.Problem;
        return problem is null ? new(envValue, actionValue, requestValue) : null;
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
        JsonFields.Write(writer, "env", Env);
        JsonFields.Write(writer, "action", Action);
        JsonFields.Write(writer, "request", Request);
    }
}

/// <summary>Result of 'cloudCall'.</summary>
/// <param name="Response">what it gives.</param>
public sealed record CloudCallResult(RawJson? Response = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "response", Response);
    }
}

/// <summary>Checked arguments of 'cloudUpload'. Sends a file of the program to the cloud.</summary>
/// <param name="Env">environment.</param>
/// <param name="CloudPath">name there.</param>
/// <param name="FilePath">file of the program.</param>
public sealed record CloudUploadParameters(string? Env, string CloudPath, string FilePath)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static CloudUploadParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var envValue = reader.OptionalString("env", 128);
        var cloudPathValue = reader.RequiredString("cloudPath", 1024);
        var filePathValue = reader.RequiredString("filePath", 4096);
        problem = reader.Problem;
        return problem is null ? new(envValue, cloudPathValue, filePathValue) : null;
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
        JsonFields.Write(writer, "env", Env);
        JsonFields.Write(writer, "cloudPath", CloudPath);
        JsonFields.Write(writer, "filePath", FilePath);
    }
}

/// <summary>Result of 'cloudUpload'.</summary>
/// <param name="FileID">its address.</param>
public sealed record CloudUploadResult(string? FileID = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "fileID", FileID);
    }
}

/// <summary>Checked arguments of 'cloudDownload'. Fetches a file of the cloud.</summary>
/// <param name="Env">environment.</param>
/// <param name="FileID">its address.</param>
public sealed record CloudDownloadParameters(string? Env, string FileID)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static CloudDownloadParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var envValue = reader.OptionalString("env", 128);
        var fileIDValue = reader.RequiredString("fileID", 2048);
        problem = reader.Problem;
        return problem is null ? new(envValue, fileIDValue) : null;
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
        JsonFields.Write(writer, "env", Env);
        JsonFields.Write(writer, "fileID", FileID);
    }
}

/// <summary>Result of 'cloudDownload'.</summary>
/// <param name="TempFilePath">temporary file.</param>
public sealed record CloudDownloadResult(string? TempFilePath = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "tempFilePath", TempFilePath);
    }
}
