// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis;

/// <summary>Payments and messages: carried out by the host's own systems, behind adapters; the user confirms in the shell what the host tells of it, never what the program says.</summary>
public interface IPaymentApi
{
    /// <summary>Pays an order that the author's server has made at the host.</summary>
    ValueTask<ApiOutcome<NoResult>> RequestPaymentAsync(RequestPaymentParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Asks whether the author may send the user messages of these templates, once each.</summary>
    ValueTask<ApiOutcome<RequestSubscribeMessageResult>> RequestSubscribeMessageAsync(RequestSubscribeMessageParameters parameters, CallContext context, CancellationToken cancellationToken);
}

/// <summary>Ties the names of the group 'payment' to its implementation.</summary>
public static class PaymentApiBinding
{
    /// <summary>Adds the group to a table.</summary>
    public static void Bind(this HostApiTable table, IPaymentApi api)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Add("requestPayment", async (arguments, context, cancellationToken) => RequestPaymentParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.RequestPaymentAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("requestSubscribeMessage", async (arguments, context, cancellationToken) => RequestSubscribeMessageParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.RequestSubscribeMessageAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
    }
}
