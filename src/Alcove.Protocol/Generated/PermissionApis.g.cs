// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'authorize'. Asks for a scope before it is used; at once when the user has decided.</summary>
/// <param name="Scope">scope.userLocation and its kind.</param>
public sealed record AuthorizeParameters(string Scope)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static AuthorizeParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var scopeValue = reader.RequiredString("scope", 64);
        problem = reader.Problem;
        return problem is null ? new(scopeValue) : null;
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
        JsonFields.Write(writer, "scope", Scope);
    }
}

/// <summary>Checked arguments of 'getSetting'. What the user has decided so far.</summary>
/// <param name="WithSubscriptions">with the subscriptions.</param>
public sealed record GetSettingParameters(bool? WithSubscriptions)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static GetSettingParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var withSubscriptionsValue = reader.OptionalBoolean("withSubscriptions");
        problem = reader.Problem;
        return problem is null ? new(withSubscriptionsValue) : null;
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
        JsonFields.Write(writer, "withSubscriptions", WithSubscriptions);
    }
}

/// <summary>Result of 'getSetting'.</summary>
/// <param name="AuthSetting">scope to true or false.</param>
/// <param name="SubscriptionsSetting">mainSwitch and itemSettings, when asked for.</param>
public sealed record GetSettingResult(RawJson? AuthSetting = null, RawJson? SubscriptionsSetting = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "authSetting", AuthSetting);
        JsonFields.Write(writer, "subscriptionsSetting", SubscriptionsSetting);
    }
}

/// <summary>Checked arguments of 'openSetting'. Opens the settings of this program in the shell, and returns what they are afterwards.</summary>
/// <param name="WithSubscriptions">with the subscriptions.</param>
public sealed record OpenSettingParameters(bool? WithSubscriptions)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static OpenSettingParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var withSubscriptionsValue = reader.OptionalBoolean("withSubscriptions");
        problem = reader.Problem;
        return problem is null ? new(withSubscriptionsValue) : null;
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
        JsonFields.Write(writer, "withSubscriptions", WithSubscriptions);
    }
}

/// <summary>Result of 'openSetting'.</summary>
/// <param name="AuthSetting">scope to true or false.</param>
/// <param name="SubscriptionsSetting">mainSwitch and itemSettings, when asked for.</param>
public sealed record OpenSettingResult(RawJson? AuthSetting = null, RawJson? SubscriptionsSetting = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "authSetting", AuthSetting);
        JsonFields.Write(writer, "subscriptionsSetting", SubscriptionsSetting);
    }
}

/// <summary>Result of 'getPrivacySetting'.</summary>
/// <param name="NeedAuthorization">not agreed yet.</param>
/// <param name="PrivacyContractName">title of the terms.</param>
public sealed record GetPrivacySettingResult(bool? NeedAuthorization = null, string? PrivacyContractName = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "needAuthorization", NeedAuthorization);
        JsonFields.Write(writer, "privacyContractName", PrivacyContractName);
    }
}

/// <summary>Checked arguments of 'agreePrivacy'. The user tapped the button that agrees to the privacy terms.</summary>
/// <param name="Agreed">agreed or not.</param>
public sealed record AgreePrivacyParameters(bool? Agreed)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static AgreePrivacyParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var agreedValue = reader.OptionalBoolean("agreed");
        problem = reader.Problem;
        return problem is null ? new(agreedValue) : null;
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
        JsonFields.Write(writer, "agreed", Agreed);
    }
}

/// <summary>Checked arguments of 'askPermission'. The question for a scope, drawn by the shell outside the frame of the program.</summary>
/// <param name="Scope">name of the scope.</param>
/// <param name="What">what is asked for.</param>
/// <param name="Purpose">the author's reason, plain and short.</param>
/// <param name="Once">only once or not at all.</param>
public sealed record AskPermissionParameters(string Scope, string What, string? Purpose, bool? Once)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static AskPermissionParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var scopeValue = reader.RequiredString("scope", 64);
        var whatValue = reader.RequiredString("what", 200);
        var purposeValue = reader.OptionalString("purpose", 60);
        var onceValue = reader.OptionalBoolean("once");
        problem = reader.Problem;
        return problem is null ? new(scopeValue, whatValue, purposeValue, onceValue) : null;
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
        JsonFields.Write(writer, "scope", Scope);
        JsonFields.Write(writer, "what", What);
        JsonFields.Write(writer, "purpose", Purpose);
        JsonFields.Write(writer, "once", Once);
    }
}

/// <summary>Checked arguments of 'endScope'. A permission was revoked: what runs under it ends at once.</summary>
/// <param name="Scope">name of the scope.</param>
public sealed record EndScopeParameters(string Scope)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static EndScopeParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var scopeValue = reader.RequiredString("scope", 64);
        problem = reader.Problem;
        return problem is null ? new(scopeValue) : null;
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
        JsonFields.Write(writer, "scope", Scope);
    }
}
