// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis;

/// <summary>What the user allows: asked in the shell, kept for each user and program, shown and revoked in its settings.</summary>
public interface IPermissionApi
{
    /// <summary>Asks for a scope before it is used; at once when the user has decided.</summary>
    ValueTask<ApiOutcome<NoResult>> AuthorizeAsync(AuthorizeParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>What the user has decided so far.</summary>
    ValueTask<ApiOutcome<GetSettingResult>> GetSettingAsync(GetSettingParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Opens the settings of this program in the shell, and returns what they are afterwards.</summary>
    ValueTask<ApiOutcome<OpenSettingResult>> OpenSettingAsync(OpenSettingParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Whether the user still has to agree to the author's privacy terms.</summary>
    ValueTask<ApiOutcome<GetPrivacySettingResult>> GetPrivacySettingAsync(CallContext context, CancellationToken cancellationToken);

    /// <summary>The user tapped the button that agrees to the privacy terms.</summary>
    ValueTask<ApiOutcome<NoResult>> AgreePrivacyAsync(AgreePrivacyParameters parameters, CallContext context, CancellationToken cancellationToken);
}

/// <summary>Ties the names of the group 'permission' to its implementation.</summary>
public static class PermissionApiBinding
{
    /// <summary>Adds the group to a table.</summary>
    public static void Bind(this HostApiTable table, IPermissionApi api)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Add("authorize", async (arguments, context, cancellationToken) => AuthorizeParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.AuthorizeAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("getSetting", async (arguments, context, cancellationToken) => GetSettingParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.GetSettingAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("openSetting", async (arguments, context, cancellationToken) => OpenSettingParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.OpenSettingAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("getPrivacySetting", async (arguments, context, cancellationToken) => ApiReply.From(await api.GetPrivacySettingAsync(context, cancellationToken).ConfigureAwait(false)));
        table.Add("agreePrivacy", async (arguments, context, cancellationToken) => AgreePrivacyParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.AgreePrivacyAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
    }
}
