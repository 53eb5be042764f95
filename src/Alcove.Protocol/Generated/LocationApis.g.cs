// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'getLocation'. Where the user is now.</summary>
/// <param name="Type">wgs84 (default), or gcj02, into which it is converted.</param>
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

/// <summary>Checked arguments of 'getFuzzyLocation'. Where the user is, about a kilometre exact.</summary>
/// <param name="Type">wgs84 or gcj02.</param>
public sealed record GetFuzzyLocationParameters(string? Type)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static GetFuzzyLocationParameters? Read(JsonElement arguments, out string? problem)
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

/// <summary>Checked arguments of 'startLocationUpdate'. Tells where the user is as they move, while the program is in front.</summary>
/// <param name="Type">wgs84 or gcj02.</param>
public sealed record StartLocationUpdateParameters(string? Type)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static StartLocationUpdateParameters? Read(JsonElement arguments, out string? problem)
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

/// <summary>Checked arguments of 'openLocation'. Shows a place on a map, in the shell.</summary>
/// <param name="Latitude">degrees.</param>
/// <param name="Longitude">degrees.</param>
/// <param name="Scale">5 to 18, 18 by default.</param>
/// <param name="Name">of the place.</param>
/// <param name="Address">of the place.</param>
public sealed record OpenLocationParameters(double Latitude, double Longitude, double? Scale, string? Name, string? Address)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static OpenLocationParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var latitudeValue = reader.RequiredNumber("latitude");
        var longitudeValue = reader.RequiredNumber("longitude");
        var scaleValue = reader.OptionalNumber("scale");
        var nameValue = reader.OptionalString("name", 1024);
        var addressValue = reader.OptionalString("address", 1024);
        problem = reader.Problem;
        return problem is null ? new(latitudeValue, longitudeValue, scaleValue, nameValue, addressValue) : null;
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
        JsonFields.Write(writer, "latitude", Latitude);
        JsonFields.Write(writer, "longitude", Longitude);
        JsonFields.Write(writer, "scale", Scale);
        JsonFields.Write(writer, "name", Name);
        JsonFields.Write(writer, "address", Address);
    }
}

/// <summary>Checked arguments of 'chooseLocation'. The user chooses a place on a map, in the shell; the program learns the chosen one only.</summary>
/// <param name="Latitude">where the map begins.</param>
/// <param name="Longitude">where the map begins.</param>
public sealed record ChooseLocationParameters(double? Latitude, double? Longitude)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ChooseLocationParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var latitudeValue = reader.OptionalNumber("latitude");
        var longitudeValue = reader.OptionalNumber("longitude");
        problem = reader.Problem;
        return problem is null ? new(latitudeValue, longitudeValue) : null;
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
        JsonFields.Write(writer, "latitude", Latitude);
        JsonFields.Write(writer, "longitude", Longitude);
    }
}
