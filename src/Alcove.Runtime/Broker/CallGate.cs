using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;

namespace Alcove.Runtime.Broker;

/// <summary>The one place where a call is allowed or refused: known, permitted, well formed.</summary>
internal static class CallGate
{
    /// <summary>Checks a call. Exactly one of the results is set.</summary>
    public static bool TryPass(
        string api, JsonElement arguments, CallContext context, [NotNullWhen(true)] out ApiDescriptor? descriptor, out ArgumentCheck check, [NotNullWhen(false)] out ApiError? refusal)
    {
        check = default;
        refusal = null;
        if (!ApiCatalog.All.TryGetValue(api, out descriptor))
        {
            refusal = new ApiError(ErrorCode.UnknownApi);
            return false;
        }

        if (!context.Permissions.Allows(descriptor.Scope))
        {
            // For the network the program's author sees the text that WeChat gives for an undeclared domain.
            refusal = new ApiError(descriptor.Scope == PermissionScope.Network ? ErrorCode.DomainNotAllowed : ErrorCode.PermissionDenied);
            return false;
        }

        check = descriptor.Check(arguments);
        if (check.Problem is not { } problem) return true;
        refusal = new ApiError(ErrorCode.InvalidArgument, problem);
        return false;
    }
}
