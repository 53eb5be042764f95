using Alcove.Packaging.Signatures;

namespace Alcove.Signer;

/// <summary>Somebody who reviews.</summary>
/// <param name="Account">Id of the account, as the review names it.</param>
/// <param name="Key">The key.</param>
public sealed record Reviewer(string Account, PublicKey Key);
