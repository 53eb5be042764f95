// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Result of 'checkForUpdate'.</summary>
/// <param name="HasUpdate">there is one.</param>
/// <param name="IsReady">and it can be started.</param>
public sealed record CheckForUpdateResult(bool? HasUpdate = null, bool? IsReady = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "hasUpdate", HasUpdate);
        JsonFields.Write(writer, "isReady", IsReady);
    }
}

/// <summary>Checked arguments of 'reportEvent'. Tells the author's statistics that something happened.</summary>
/// <param name="EventId">name.</param>
/// <param name="Data">object of values.</param>
public sealed record ReportEventParameters(string EventId, JsonElement? Data)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ReportEventParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var eventIdValue = reader.RequiredString("eventId", 128);
        var dataValue = reader.Json("data");
        problem = reader.Problem;
        return problem is null ? new(eventIdValue, dataValue) : null;
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
        JsonFields.Write(writer, "eventId", EventId);
        JsonFields.Write(writer, "data", Data);
    }
}

/// <summary>Result of 'chooseAddress'.</summary>
/// <param name="UserName">name.</param>
/// <param name="PostalCode">postal code.</param>
/// <param name="ProvinceName">province.</param>
/// <param name="CityName">city.</param>
/// <param name="CountyName">county.</param>
/// <param name="StreetName">street.</param>
/// <param name="DetailInfo">house and door.</param>
/// <param name="DetailInfoNew">the same.</param>
/// <param name="NationalCode">always empty.</param>
/// <param name="TelNumber">telephone.</param>
public sealed record ChooseAddressResult(string? UserName = null, string? PostalCode = null, string? ProvinceName = null, string? CityName = null, string? CountyName = null, string? StreetName = null, string? DetailInfo = null, string? DetailInfoNew = null, string? NationalCode = null, string? TelNumber = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "userName", UserName);
        JsonFields.Write(writer, "postalCode", PostalCode);
        JsonFields.Write(writer, "provinceName", ProvinceName);
        JsonFields.Write(writer, "cityName", CityName);
        JsonFields.Write(writer, "countyName", CountyName);
        JsonFields.Write(writer, "streetName", StreetName);
        JsonFields.Write(writer, "detailInfo", DetailInfo);
        JsonFields.Write(writer, "detailInfoNew", DetailInfoNew);
        JsonFields.Write(writer, "nationalCode", NationalCode);
        JsonFields.Write(writer, "telNumber", TelNumber);
    }
}

/// <summary>Checked arguments of 'pickAddress'. The form for an address.</summary>
/// <param name="Known">the address that was used last.</param>
public sealed record PickAddressParameters(JsonElement? Known)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static PickAddressParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var knownValue = reader.Json("known");
        problem = reader.Problem;
        return problem is null ? new(knownValue) : null;
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
        JsonFields.Write(writer, "known", Known);
    }
}

/// <summary>Checked arguments of 'findAd'. Whether the host has an advertisement for a place.</summary>
/// <param name="Kind">interstitial or rewardedVideo.</param>
/// <param name="AdUnitId">place.</param>
public sealed record FindAdParameters(string Kind, string AdUnitId)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static FindAdParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var kindValue = reader.RequiredString("kind", 32);
        var adUnitIdValue = reader.RequiredString("adUnitId", 128);
        problem = reader.Problem;
        return problem is null ? new(kindValue, adUnitIdValue) : null;
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
        JsonFields.Write(writer, "kind", Kind);
        JsonFields.Write(writer, "adUnitId", AdUnitId);
    }
}

/// <summary>Checked arguments of 'presentAd'. Shows it; answered when it is closed.</summary>
/// <param name="Kind">interstitial or rewardedVideo.</param>
/// <param name="AdUnitId">place.</param>
public sealed record PresentAdParameters(string Kind, string AdUnitId)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static PresentAdParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var kindValue = reader.RequiredString("kind", 32);
        var adUnitIdValue = reader.RequiredString("adUnitId", 128);
        problem = reader.Problem;
        return problem is null ? new(kindValue, adUnitIdValue) : null;
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
        JsonFields.Write(writer, "kind", Kind);
        JsonFields.Write(writer, "adUnitId", AdUnitId);
    }
}

/// <summary>Result of 'presentAd'.</summary>
/// <param name="IsEnded">seen to its end.</param>
public sealed record PresentAdResult(bool? IsEnded = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "isEnded", IsEnded);
    }
}

/// <summary>Checked arguments of 'showAd'. The advertisement over the program.</summary>
/// <param name="Title">heading.</param>
/// <param name="Text">text.</param>
/// <param name="Link">https address.</param>
/// <param name="Seconds">how long until it has been seen to its end.</param>
public sealed record ShowAdParameters(string Title, string? Text, string? Link, int? Seconds)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ShowAdParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var titleValue = reader.RequiredString("title", 200);
        var textValue = reader.OptionalString("text", 1000);
        var linkValue = reader.OptionalString("link", 2048);
        var secondsValue = reader.OptionalInteger("seconds");
        problem = reader.Problem;
        return problem is null ? new(titleValue, textValue, linkValue, secondsValue) : null;
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
        JsonFields.Write(writer, "title", Title);
        JsonFields.Write(writer, "text", Text);
        JsonFields.Write(writer, "link", Link);
        JsonFields.Write(writer, "seconds", Seconds);
    }
}

/// <summary>Checked arguments of 'openCustomerServiceChat'. Opens the author's customer service, a web page, in a window of its own after the user agreed.</summary>
/// <param name="ExtInfo">{url}.</param>
/// <param name="CorpId">id of the company.</param>
public sealed record OpenCustomerServiceChatParameters(JsonElement? ExtInfo, string? CorpId)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static OpenCustomerServiceChatParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var extInfoValue = reader.Json("extInfo");
        var corpIdValue = reader.OptionalString("corpId", 128);
        problem = reader.Problem;
        return problem is null ? new(extInfoValue, corpIdValue) : null;
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
        JsonFields.Write(writer, "extInfo", ExtInfo);
        JsonFields.Write(writer, "corpId", CorpId);
    }
}
