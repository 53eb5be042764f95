// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis;

/// <summary>What a host offers to programs beside: updates, addresses, advertisements, reports.</summary>
public interface IServiceApi
{
    /// <summary>Whether the host has another release than the one that runs, verified.</summary>
    ValueTask<ApiOutcome<CheckForUpdateResult>> CheckForUpdateAsync(CallContext context, CancellationToken cancellationToken);

    /// <summary>The program tells its user of another release itself, so that the shell does not.</summary>
    ValueTask<ApiOutcome<NoResult>> HandleUpdatesAsync(CallContext context, CancellationToken cancellationToken);

    /// <summary>Tells the author's statistics that something happened.</summary>
    ValueTask<ApiOutcome<NoResult>> ReportEventAsync(ReportEventParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>The user chooses or writes a postal address in the shell.</summary>
    ValueTask<ApiOutcome<ChooseAddressResult>> ChooseAddressAsync(CallContext context, CancellationToken cancellationToken);

    /// <summary>Whether the host has an advertisement for a place.</summary>
    ValueTask<ApiOutcome<NoResult>> FindAdAsync(FindAdParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Shows it; answered when it is closed.</summary>
    ValueTask<ApiOutcome<PresentAdResult>> PresentAdAsync(PresentAdParameters parameters, CallContext context, CancellationToken cancellationToken);
}

/// <summary>Ties the names of the group 'service' to its implementation.</summary>
public static class ServiceApiBinding
{
    /// <summary>Adds the group to a table.</summary>
    public static void Bind(this HostApiTable table, IServiceApi api)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Add("checkForUpdate", async (arguments, context, cancellationToken) => ApiReply.From(await api.CheckForUpdateAsync(context, cancellationToken).ConfigureAwait(false)));
        table.Add("handleUpdates", async (arguments, context, cancellationToken) => ApiReply.From(await api.HandleUpdatesAsync(context, cancellationToken).ConfigureAwait(false)));
        table.Add("reportEvent", async (arguments, context, cancellationToken) => ReportEventParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.ReportEventAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("chooseAddress", async (arguments, context, cancellationToken) => ApiReply.From(await api.ChooseAddressAsync(context, cancellationToken).ConfigureAwait(false)));
        table.Add("findAd", async (arguments, context, cancellationToken) => FindAdParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.FindAdAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("presentAd", async (arguments, context, cancellationToken) => PresentAdParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.PresentAdAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
    }
}
