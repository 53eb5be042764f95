using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Permissions;

namespace Alcove.Runtime.Broker;

/// <summary>The one place where a call is allowed or refused: known, permitted by manifest and host, well formed, allowed by the user.</summary>
internal static class CallGate
{
    public static async ValueTask<GateOutcome> PassAsync(string api, JsonElement arguments, CallContext context, CancellationToken cancellationToken)
    {
        if (!ApiCatalog.All.TryGetValue(api, out var descriptor) || (descriptor.IsHostOnly && Defences.Hold(Defence.HostQuestions))) return Refuse(ErrorCode.UnknownApi, $"'{api}' is not in the contract");
        // SECURITY(T56): what is not meant for pages does not exist for a program whose pages call by themselves.
        if (context.Program.Web is not null && !descriptor.IsForPages) return Refuse(ErrorCode.UnknownApi, $"'{api}' is not there for web programs");
        var scope = descriptor.Scope;
        // SECURITY(T57): the scope stands with the API in the contract, and is asked for here once.
        if (!context.Permissions.Allows(scope) && Defences.Hold(Defence.Permissions))
        {
            // For the network the program's author sees the text that WeChat gives for an undeclared domain.
            return scope == PermissionScope.Network
                ? Refuse(ErrorCode.DomainNotAllowed, "the package declares no domain (alcove.config.json, network.request)")
                : Refuse(ErrorCode.PermissionDenied, $"the host's policy does not give '{ScopeRules.NameOf(scope)}' to this program");
        }

        // SECURITY(T58): no device, person or other program is reached from the background.
        if (Defences.Hold(Defence.OnlyInFront) && !ScopeRules.WorksInBackground(scope) && !context.IsInFront()) return Refuse(ErrorCode.NotInFront, $"'{ScopeRules.NameOf(scope)}' is for programs in front");
        var check = descriptor.Check(arguments);
        if (check.Problem is { } problem) return Refuse(new ApiError(ErrorCode.InvalidArgument, problem), problem);
        if (ScopeRules.Of(scope) != GrantedBy.User) return new(descriptor, check, null, string.Empty);
        if (context.Permissions.NeedsPrivacyAgreement && context.Standing.Grants.Privacy != true)
            return Refuse(ErrorCode.PrivacyDenied, "the user has not agreed to the privacy terms (app.json, __usePrivacyCheck__)");
        return await context.Consent.RequireAsync(UserPermission.Of(scope), cancellationToken).ConfigureAwait(false) is { } reason
            ? Refuse(ErrorCode.AuthDenied, reason)
            : new(descriptor, check, null, string.Empty);
    }

    private static GateOutcome Refuse(ErrorCode code, string reason) => Refuse(new ApiError(code), reason);

    private static GateOutcome Refuse(ApiError error, string reason) => new(null, default, error, reason);
}

/// <summary>What the gate decided. Without a refusal there is a descriptor.</summary>
/// <param name="Descriptor">What the contract says of the API; null when it was refused.</param>
/// <param name="Check">The checked arguments.</param>
/// <param name="Refusal">What the program is told.</param>
/// <param name="Reason">What the log is told.</param>
internal readonly record struct GateOutcome(ApiDescriptor? Descriptor, ArgumentCheck Check, ApiError? Refusal, string Reason);
