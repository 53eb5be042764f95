// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis;

/// <summary>Requests through the broker: only to declared domains, HTTPS outside development, ten at a time.</summary>
public interface INetworkApi
{
    /// <summary>An HTTP request; every status is a success.</summary>
    ValueTask<ApiOutcome<RequestResult>> RequestAsync(RequestParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Aborts a running request.</summary>
    ValueTask<ApiOutcome<NoResult>> AbortTaskAsync(AbortTaskParameters parameters, CallContext context, CancellationToken cancellationToken);
}

/// <summary>Ties the names of the group 'network' to its implementation.</summary>
public static class NetworkApiBinding
{
    /// <summary>Adds the group to a table.</summary>
    public static void Bind(this HostApiTable table, INetworkApi api)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Add("request", async (arguments, context, cancellationToken) => RequestParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.RequestAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("abortTask", async (arguments, context, cancellationToken) => AbortTaskParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.AbortTaskAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
    }
}
