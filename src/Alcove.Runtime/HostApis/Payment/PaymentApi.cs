using System.Text.Json;
using System.Text.Json.Nodes;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Services;

namespace Alcove.Runtime.HostApis.Payment;

/// <summary>Payments and messages: the host's systems carry them out, the user confirms in the shell.</summary>
internal sealed class PaymentApi(CallerIdentity identity, IHostPayment? payments, IHostMessages? messages, KeptAnswers kept) : IPaymentApi
{
    private const int MostTemplates = 5;

    public async ValueTask<ApiOutcome<NoResult>> RequestPaymentAsync(RequestPaymentParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (payments is null) return new ApiError(ErrorCode.NotAvailable, "this host has no payment system");
        if (await identity.FindAsync(context, cancellationToken).ConfigureAwait(false) is not { } user) return ErrorCode.NotSignedIn;
        var request = new PaymentRequest(parameters.Package, parameters.TimeStamp ?? string.Empty, parameters.NonceStr ?? string.Empty, parameters.SignType ?? string.Empty, parameters.PaySign ?? string.Empty);
        if (await payments.FindAsync(user, request, cancellationToken).ConfigureAwait(false) is not { } offer) return new ApiError(ErrorCode.PaymentFailed, "the host does not know this order, or it is paid");
        // SECURITY(T69): what the user reads comes from the host's own order, not from the program.
        var answer = await context.AskShellAsync("confirmPayment", writer =>
        {
            writer.WriteString("payee", offer.Payee);
            writer.WriteString("description", offer.Description);
            writer.WriteString("amount", offer.Amount);
            writer.WriteBoolean("isSandbox", offer.IsSandbox);
        }, cancellationToken).ConfigureAwait(false);
        if (!(answer.TryGetProperty("isConfirmed", out var confirmed) && confirmed.ValueKind == JsonValueKind.True)) return ErrorCode.Cancelled;
        return await payments.PayAsync(user, offer, cancellationToken).ConfigureAwait(false) ? NoResult.Value : ErrorCode.PaymentFailed;
    }

    public async ValueTask<ApiOutcome<RequestSubscribeMessageResult>> RequestSubscribeMessageAsync(RequestSubscribeMessageParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (messages is null) return new ApiError(ErrorCode.NotAvailable, "this host sends no messages");
        var wanted = parameters.TmplIds.Distinct(StringComparer.Ordinal).ToArray();
        if (wanted.Length is 0 or > MostTemplates) return new ApiError(ErrorCode.InvalidArgument, $"tmplIds has 1 to {MostTemplates} templates");
        if (await identity.FindAsync(context, cancellationToken).ConfigureAwait(false) is not { } user) return ErrorCode.NotSignedIn;
        var templates = await messages.FindAsync(context.Program.AppId, wanted, cancellationToken).ConfigureAwait(false);
        if (wanted.FirstOrDefault(id => templates.All(template => template.Id != id)) is { } unknown) return new ApiError(ErrorCode.InvalidArgument, $"there is no template '{unknown}'");
        var answers = kept.Of(context);
        var open = templates.Where(template => !answers.ContainsKey(template.Id)).ToArray();
        if (open.Length > 0) await AskAsync(context, open, answers, cancellationToken).ConfigureAwait(false);
        await messages.AllowAsync(user, [.. wanted.Where(id => answers[id])], cancellationToken).ConfigureAwait(false);
        return new RequestSubscribeMessageResult(new RawJson(new JsonObject(wanted.Select(id => KeyValuePair.Create(id, (JsonNode?)(answers[id] ? "accept" : "reject")))).ToJsonString()));
    }

    private async ValueTask AskAsync(CallContext context, MessageTemplate[] open, Dictionary<string, bool> answers, CancellationToken cancellationToken)
    {
        var answer = await context.AskShellAsync("askSubscriptions", writer =>
        {
            writer.WriteStartArray("templates");
            foreach (var template in open)
            {
                writer.WriteStartObject();
                writer.WriteString("id", template.Id);
                writer.WriteString("title", template.Title);
                writer.WriteString("example", template.Example);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }, cancellationToken).ConfigureAwait(false);
        var accepted = answer.TryGetProperty("accepted", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(static id => id.ToString()).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var template in open) answers[template.Id] = accepted.Contains(template.Id);
        if (answer.TryGetProperty("always", out var always) && always.ValueKind == JsonValueKind.True) kept.Keep(context, open.ToDictionary(static template => template.Id, template => accepted.Contains(template.Id)));
    }
}
