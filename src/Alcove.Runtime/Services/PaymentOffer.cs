namespace Alcove.Runtime.Services;

/// <summary>What the user is asked to pay, in the host's words.</summary>
/// <param name="OrderId">The host's id of the order.</param>
/// <param name="Payee">Who gets the money.</param>
/// <param name="Description">For what.</param>
/// <param name="Amount">How much, with the currency, as people write it.</param>
/// <param name="IsSandbox">No money moves; the shell says so.</param>
public sealed record PaymentOffer(string OrderId, string Payee, string Description, string Amount, bool IsSandbox = false);
