using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Alcove.Runtime.Services;

/// <summary>
/// A sample payment system in which no money moves: for development, and to see how an adapter is written. Orders live in
/// memory. An order that nobody made here is offered too, without an amount, so that programs can be tried without their servers.
/// </summary>
public sealed class SandboxPayment : IHostPayment
{
    private const string Prefix = "prepay_id=";
    private readonly ConcurrentDictionary<string, (string AppId, string Description, string Amount)> _orders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ProgramUser> _paid = new(StringComparer.Ordinal);

    /// <summary>What an author's server does at the host before the program asks for the payment.</summary>
    /// <returns>The order's id, which the program passes as `prepay_id=…`.</returns>
    public string CreateOrder(string appId, string description, string amount)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        _orders[id] = (appId, description, amount);
        return id;
    }

    /// <summary>Who paid an order; null while nobody has.</summary>
    public ProgramUser? PaidBy(string orderId) => _paid.GetValueOrDefault(orderId);

    /// <inheritdoc/>
    public ValueTask<PaymentOffer?> FindAsync(ProgramUser user, PaymentRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(request);
        if (!request.Package.StartsWith(Prefix, StringComparison.Ordinal) || request.Package.Length == Prefix.Length) return new((PaymentOffer?)null);
        var id = request.Package[Prefix.Length..];
        if (_paid.ContainsKey(id)) return new((PaymentOffer?)null);
        if (!_orders.TryGetValue(id, out var order)) return new(new PaymentOffer(id, user.AppId, $"order {id}", "no amount", IsSandbox: true));
        return new(order.AppId == user.AppId ? new PaymentOffer(id, order.AppId, order.Description, order.Amount, IsSandbox: true) : null);
    }

    /// <inheritdoc/>
    public ValueTask<bool> PayAsync(ProgramUser user, PaymentOffer offer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return new(_paid.TryAdd(offer.OrderId, user));
    }
}
