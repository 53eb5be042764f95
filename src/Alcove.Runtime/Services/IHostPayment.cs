namespace Alcove.Runtime.Services;

/// <summary>
/// The host app's payment system. The author's server makes orders there; a program names one, the shell shows what the host
/// knows of it, and the user confirms. Nothing that the program says of a price is ever shown.
/// </summary>
public interface IHostPayment
{
    /// <summary>What an order is for; null when it is not known, not this user's, wrongly signed or already paid.</summary>
    ValueTask<PaymentOffer?> FindAsync(ProgramUser user, PaymentRequest request, CancellationToken cancellationToken);

    /// <summary>Pays it; called after the user has confirmed in the shell.</summary>
    /// <returns>False when the payment failed.</returns>
    ValueTask<bool> PayAsync(ProgramUser user, PaymentOffer offer, CancellationToken cancellationToken);
}
