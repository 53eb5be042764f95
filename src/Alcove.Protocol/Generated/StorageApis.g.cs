// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'getStorage'. Reads a value.</summary>
/// <param name="Key">name of the value.</param>
public sealed record GetStorageParameters(string Key)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static GetStorageParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var keyValue = reader.RequiredString("key", 1024);
        problem = reader.Problem;
        return problem is null ? new(keyValue) : null;
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
        JsonFields.Write(writer, "key", Key);
    }
}

/// <summary>Result of 'getStorage'.</summary>
/// <param name="Data">the value as it was stored.</param>
public sealed record GetStorageResult(RawJson? Data = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "data", Data);
    }
}

/// <summary>Checked arguments of 'setStorage'. Writes a value; acknowledged when it is on disk.</summary>
/// <param name="Key">name of the value.</param>
/// <param name="Data">any JSON value.</param>
public sealed record SetStorageParameters(string Key, JsonElement? Data)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SetStorageParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var keyValue = reader.RequiredString("key", 1024);
        var dataValue = reader.Json("data");
        problem = reader.Problem;
        return problem is null ? new(keyValue, dataValue) : null;
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
        JsonFields.Write(writer, "key", Key);
        JsonFields.Write(writer, "data", Data);
    }
}

/// <summary>Checked arguments of 'removeStorage'. Removes a value; removing an absent one succeeds.</summary>
/// <param name="Key">name of the value.</param>
public sealed record RemoveStorageParameters(string Key)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static RemoveStorageParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var keyValue = reader.RequiredString("key", 1024);
        problem = reader.Problem;
        return problem is null ? new(keyValue) : null;
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
        JsonFields.Write(writer, "key", Key);
    }
}

/// <summary>Result of 'getStorageInfo'.</summary>
/// <param name="Keys">names.</param>
/// <param name="CurrentSize">KB in use, rounded up.</param>
/// <param name="LimitSize">KB allowed.</param>
public sealed record GetStorageInfoResult(IReadOnlyList<string>? Keys = null, double? CurrentSize = null, double? LimitSize = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "keys", Keys);
        JsonFields.Write(writer, "currentSize", CurrentSize);
        JsonFields.Write(writer, "limitSize", LimitSize);
    }
}

/// <summary>Checked arguments of 'batchGetStorage'. Reads several values.</summary>
/// <param name="KeyList">names.</param>
public sealed record BatchGetStorageParameters(IReadOnlyList<string> KeyList)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static BatchGetStorageParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var keyListValue = reader.RequiredStrings("keyList");
        problem = reader.Problem;
        return problem is null ? new(keyListValue) : null;
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
        JsonFields.Write(writer, "keyList", KeyList);
    }
}

/// <summary>Result of 'batchGetStorage'.</summary>
/// <param name="DataList">the values in the order of the names.</param>
public sealed record BatchGetStorageResult(RawJson? DataList = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "dataList", DataList);
    }
}

/// <summary>Checked arguments of 'batchSetStorage'. Writes several values, all or none.</summary>
/// <param name="KvList">array of {key, value}.</param>
public sealed record BatchSetStorageParameters(JsonElement? KvList)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static BatchSetStorageParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var kvListValue = reader.Json("kvList");
        problem = reader.Problem;
        return problem is null ? new(kvListValue) : null;
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
        JsonFields.Write(writer, "kvList", KvList);
    }
}
