// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'setClipboardData'. Writes text to the clipboard.</summary>
/// <param name="Data">text.</param>
public sealed record SetClipboardDataParameters(string Data)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SetClipboardDataParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var dataValue = reader.RequiredString("data", 1048576);
        problem = reader.Problem;
        return problem is null ? new(dataValue) : null;
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
        JsonFields.Write(writer, "data", Data);
    }
}

/// <summary>Checked arguments of 'vibrateShort'. A short vibration.</summary>
/// <param name="Type">heavy, medium or light.</param>
public sealed record VibrateShortParameters(string? Type)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static VibrateShortParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var typeValue = reader.OptionalString("type", 16);
        problem = reader.Problem;
        return problem is null ? new(typeValue) : null;
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
        JsonFields.Write(writer, "type", Type);
    }
}

/// <summary>Checked arguments of 'makePhoneCall'. Offers to call a number.</summary>
/// <param name="PhoneNumber">number.</param>
public sealed record MakePhoneCallParameters(string PhoneNumber)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static MakePhoneCallParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var phoneNumberValue = reader.RequiredString("phoneNumber", 64);
        problem = reader.Problem;
        return problem is null ? new(phoneNumberValue) : null;
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
        JsonFields.Write(writer, "phoneNumber", PhoneNumber);
    }
}

/// <summary>Checked arguments of 'setKeepScreenOn'. Keeps the screen lit.</summary>
/// <param name="KeepScreenOn">on or off.</param>
public sealed record SetKeepScreenOnParameters(bool? KeepScreenOn)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SetKeepScreenOnParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var keepScreenOnValue = reader.OptionalBoolean("keepScreenOn");
        problem = reader.Problem;
        return problem is null ? new(keepScreenOnValue) : null;
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
        JsonFields.Write(writer, "keepScreenOn", KeepScreenOn);
    }
}

/// <summary>Checked arguments of 'setScreenBrightness'. Dims the screen while the program is in front.</summary>
/// <param name="Value">0 to 1.</param>
public sealed record SetScreenBrightnessParameters(double Value)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static SetScreenBrightnessParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var valueValue = reader.RequiredNumber("value");
        problem = reader.Problem;
        return problem is null ? new(valueValue) : null;
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
        JsonFields.Write(writer, "value", Value);
    }
}
