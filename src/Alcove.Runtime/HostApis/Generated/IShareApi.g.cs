// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis;

/// <summary>Sharing a page of a program: what the menu offers, and the sheet in which the user decides where it goes.</summary>
public interface IShareApi
{
    /// <summary>Which group a shared link belongs to, encrypted for the author's server.</summary>
    ValueTask<ApiOutcome<GetShareInfoResult>> GetShareInfoAsync(GetShareInfoParameters parameters, CallContext context, CancellationToken cancellationToken);
}

/// <summary>Ties the names of the group 'share' to its implementation.</summary>
public static class ShareApiBinding
{
    /// <summary>Adds the group to a table.</summary>
    public static void Bind(this HostApiTable table, IShareApi api)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Add("getShareInfo", async (arguments, context, cancellationToken) => GetShareInfoParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.GetShareInfoAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
    }
}
