// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'getLocation'. Where the user is now.</summary>
/// <param name="Type">wgs84 (default); gcj02 is converted.</param>
/// <param name="Altitude">with the altitude.</param>
/// <param name="IsHighAccuracy">take longer for a better answer.</param>
/// <param name="HighAccuracyExpireTime">milliseconds for that.</param>
public sealed record GetLocationParameters(string? Type, bool? Altitude, bool? IsHighAccuracy, double? HighAccuracyExpireTime)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static GetLocationParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var typeValue = reader.OptionalString("type", 16);
        var altitudeValue = reader.OptionalBoolean("altitude");
        var isHighAccuracyValue = reader.OptionalBoolean("isHighAccuracy");
        var highAccuracyExpireTimeValue = reader.OptionalNumber("highAccuracyExpireTime");
        problem = reader.Problem;
        return problem is null ? new(typeValue, altitudeValue, isHighAccuracyValue, highAccuracyExpireTimeValue) : null;
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
        JsonFields.Write(writer, "altitude", Altitude);
        JsonFields.Write(writer, "isHighAccuracy", IsHighAccuracy);
        JsonFields.Write(writer, "highAccuracyExpireTime", HighAccuracyExpireTime);
    }
}
