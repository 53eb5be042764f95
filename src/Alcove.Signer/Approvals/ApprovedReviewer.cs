namespace Alcove.Signer.Approvals;

/// <summary>Somebody who reviews.</summary>
/// <param name="Account">Id of the account.</param>
/// <param name="Key">The public key in PEM.</param>
public sealed record ApprovedReviewer(string Account, string Key);
