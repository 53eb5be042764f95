// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis;

/// <summary>What a host adds of its own: modules that it carries out, and messages between programs. Programs reach them through the global `host` (web programs: `miniapp.host`), which has only what their package declares.</summary>
public interface IHostApi
{
    /// <summary>Calls a method of a host module.</summary>
    ValueTask<ApiOutcome<CallHostModuleResult>> CallHostModuleAsync(CallHostModuleParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>The next items of a stream: waits for one, and takes up to 64 that are there at once.</summary>
    ValueTask<ApiOutcome<ReadHostStreamResult>> ReadHostStreamAsync(ReadHostStreamParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Ends a stream; ending one that has ended does nothing.</summary>
    ValueTask<ApiOutcome<NoResult>> StopHostStreamAsync(StopHostStreamParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Sends a message to another running program of the same user, over a channel that both packages declare. The receiver's listener gets channel, sender and data; the host stamps the sender.</summary>
    ValueTask<ApiOutcome<NoResult>> PostToChannelAsync(PostToChannelParameters parameters, CallContext context, CancellationToken cancellationToken);
}

/// <summary>Ties the names of the group 'host' to its implementation.</summary>
public static class HostApiBinding
{
    /// <summary>Adds the group to a table.</summary>
    public static void Bind(this HostApiTable table, IHostApi api)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Add("callHostModule", async (arguments, context, cancellationToken) => CallHostModuleParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.CallHostModuleAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("readHostStream", async (arguments, context, cancellationToken) => ReadHostStreamParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.ReadHostStreamAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("stopHostStream", async (arguments, context, cancellationToken) => StopHostStreamParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.StopHostStreamAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("postToChannel", async (arguments, context, cancellationToken) => PostToChannelParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.PostToChannelAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
    }
}
