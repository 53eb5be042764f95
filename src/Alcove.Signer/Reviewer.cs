using Alcove.Packaging.Signatures;

namespace Alcove.Signer;

/// <summary>Somebody who reviews.</summary>
/// <param name="Account">Id of the account, as the review must name it; null for a key with which the hub signs for whoever its review names.</param>
/// <param name="Key">The key.</param>
public sealed record Reviewer(string? Account, PublicKey Key);
