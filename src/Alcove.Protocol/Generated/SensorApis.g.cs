// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'startAccelerometer'. Begins to tell accelerations in g.</summary>
/// <param name="Interval">game (20 ms), ui (60 ms) or normal (200 ms, default).</param>
public sealed record StartAccelerometerParameters(string? Interval)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static StartAccelerometerParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var intervalValue = reader.OptionalString("interval", 16);
        problem = reader.Problem;
        return problem is null ? new(intervalValue) : null;
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
        JsonFields.Write(writer, "interval", Interval);
    }
}

/// <summary>Checked arguments of 'startGyroscope'. Begins to tell rotations in radians per second.</summary>
/// <param name="Interval">game (20 ms), ui (60 ms) or normal (200 ms, default).</param>
public sealed record StartGyroscopeParameters(string? Interval)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static StartGyroscopeParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var intervalValue = reader.OptionalString("interval", 16);
        problem = reader.Problem;
        return problem is null ? new(intervalValue) : null;
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
        JsonFields.Write(writer, "interval", Interval);
    }
}

/// <summary>Checked arguments of 'startDeviceMotionListening'. Begins to tell the angles of the device.</summary>
/// <param name="Interval">game (20 ms), ui (60 ms) or normal (200 ms, default).</param>
public sealed record StartDeviceMotionListeningParameters(string? Interval)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static StartDeviceMotionListeningParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var intervalValue = reader.OptionalString("interval", 16);
        problem = reader.Problem;
        return problem is null ? new(intervalValue) : null;
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
        JsonFields.Write(writer, "interval", Interval);
    }
}
