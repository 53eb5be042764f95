using Alcove.Packaging.Trust.Documents;

namespace Alcove.Signer;

/// <summary>
/// What a hub decided, as the signer asks for it. It runs in the signer's process and reads the hub's records by itself; what the web
/// tier says is never enough.
/// </summary>
public interface ISigningPolicy
{
    /// <summary>Who reviews with a key; null when nobody does, or no longer.</summary>
    Task<Reviewer?> FindReviewerAsync(string keyId, CancellationToken cancellationToken);

    /// <summary>Whether a release may be signed, and who submitted it.</summary>
    Task<SigningAnswer> MayReleaseAsync(ReleaseIndex index, ReleaseEntry release, CancellationToken cancellationToken);

    /// <summary>Whether an index may change without a new release: shares, minimum, what is offered.</summary>
    Task<SigningAnswer> MayChangeAsync(ReleaseIndex index, CancellationToken cancellationToken);

    /// <summary>Whether these are the keys of a program's author. Asked only where the signer holds the keys of that role.</summary>
    Task<SigningAnswer> MayEnterDeveloperAsync(DeveloperKeys keys, CancellationToken cancellationToken);

    /// <summary>Whether something may be revoked.</summary>
    Task<SigningAnswer> MayRevokeAsync(Revocation revocation, CancellationToken cancellationToken);
}
