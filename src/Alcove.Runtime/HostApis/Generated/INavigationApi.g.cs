// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis;

/// <summary>Between mini-programs, and between the worker's page stack and the host's frames.</summary>
public interface INavigationApi
{
    /// <summary>The mini-programs that this host can open, for its own home.</summary>
    ValueTask<ApiOutcome<ListProgramsResult>> ListProgramsAsync(CallContext context, CancellationToken cancellationToken);

    /// <summary>What an address opens, when it is of this host or of the hub that the host trusts, for its own home.</summary>
    ValueTask<ApiOutcome<ReadLinkResult>> ReadLinkAsync(ReadLinkParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Evaluates the scripts of a subpackage before its first page or module is used.</summary>
    ValueTask<ApiOutcome<NoResult>> LoadSubpackageAsync(LoadSubpackageParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>What a suspended program needs to come back after it was ended.</summary>
    ValueTask<ApiOutcome<NoResult>> SaveExitStateAsync(SaveExitStateParameters parameters, CallContext context, CancellationToken cancellationToken);
}

/// <summary>Ties the names of the group 'navigation' to its implementation.</summary>
public static class NavigationApiBinding
{
    /// <summary>Adds the group to a table.</summary>
    public static void Bind(this HostApiTable table, INavigationApi api)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Add("listPrograms", async (arguments, context, cancellationToken) => ApiReply.From(await api.ListProgramsAsync(context, cancellationToken).ConfigureAwait(false)));
        table.Add("readLink", async (arguments, context, cancellationToken) => ReadLinkParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.ReadLinkAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("loadSubpackage", async (arguments, context, cancellationToken) => LoadSubpackageParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.LoadSubpackageAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("saveExitState", async (arguments, context, cancellationToken) => SaveExitStateParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.SaveExitStateAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
    }
}
