using System.Text.Json;
using System.Text.Json.Nodes;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Permissions;

namespace Alcove.Runtime.HostApis.Permission;

/// <summary>What a program sees of its permissions.</summary>
internal sealed class PermissionApi : IPermissionApi
{
    private const string Prefix = "scope.";

    public async ValueTask<ApiOutcome<NoResult>> AuthorizeAsync(AuthorizeParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (Find(parameters.Scope, context) is not { } permission) return new ApiError(ErrorCode.InvalidArgument, $"invalid scope '{parameters.Scope}'");
        if (!context.Permissions.Asks(permission)) return ErrorCode.PermissionDenied;
        if (context.Permissions.NeedsPrivacyAgreement && context.Standing.Grants.Privacy != true) return ErrorCode.PrivacyDenied;
        return await context.Consent.RequireAsync(permission, cancellationToken).ConfigureAwait(false) is null ? NoResult.Value : ErrorCode.AuthDenied;
    }

    public ValueTask<ApiOutcome<GetSettingResult>> GetSettingAsync(GetSettingParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        new(new GetSettingResult(Decisions(context), parameters.WithSubscriptions == true ? Subscriptions : null));

    public async ValueTask<ApiOutcome<OpenSettingResult>> OpenSettingAsync(OpenSettingParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        await context.AskShellAsync("showSettings", static _ => { }, cancellationToken).ConfigureAwait(false);
        return new OpenSettingResult(Decisions(context), parameters.WithSubscriptions == true ? Subscriptions : null);
    }

    public ValueTask<ApiOutcome<GetPrivacySettingResult>> GetPrivacySettingAsync(CallContext context, CancellationToken cancellationToken) =>
        new(new GetPrivacySettingResult(context.Permissions.NeedsPrivacyAgreement && context.Standing.Grants.Privacy != true, $"《{context.Program.Name}隐私保护指引》"));

    public async ValueTask<ApiOutcome<NoResult>> AgreePrivacyAsync(AgreePrivacyParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        var agreed = parameters.Agreed;
        if (agreed is null)
        {
            var answer = await context.AskShellAsync("askPrivacy", static _ => { }, cancellationToken).ConfigureAwait(false);
            agreed = answer.TryGetProperty("answer", out var text) && text.ValueKind == JsonValueKind.String && text.GetString() == "always";
        }

        if (agreed == true) context.Standing.Grants.Privacy = true;
        return agreed == true ? NoResult.Value : ErrorCode.PrivacyDenied;
    }

    private static RawJson Subscriptions { get; } = new("""{"mainSwitch":true,"itemSettings":{}}""");

    private static UserPermission? Find(string text, CallContext context) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && UserPermission.Scopes.Union(context.Permissions.AskedOfUser).Where(permission => permission.Name == text[Prefix.Length..]).ToArray() is [var found] ? found : null;

    private static RawJson Decisions(CallContext context)
    {
        var decisions = new JsonObject();
        foreach (var permission in context.Permissions.AskedOfUser)
            if (context.Consent.StateOf(permission) is var state and not GrantState.Undecided) decisions[Prefix + permission.Name] = state == GrantState.Allowed;
        return new RawJson(decisions.ToJsonString());
    }
}
