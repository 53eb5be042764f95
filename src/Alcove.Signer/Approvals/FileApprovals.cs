using System.Text.Json;
using Alcove.Packaging;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust.Documents;

namespace Alcove.Signer.Approvals;

/// <summary>
/// Approvals in a file that only the signer's user can write: who reviews, which releases may be signed and who submitted each, which
/// keys are whose, what may be revoked. The file is read at each question.
/// </summary>
/// <param name="path">Path of the file; see <see cref="ApprovalList"/> for what is in it.</param>
public sealed class FileApprovals(string path) : ISigningPolicy
{
    /// <inheritdoc/>
    public async Task<Reviewer?> FindReviewerAsync(string keyId, CancellationToken cancellationToken)
    {
        var list = await ReadAsync(cancellationToken).ConfigureAwait(false);
        return list.Reviewers.Select(static reviewer => new Reviewer(reviewer.Account, PublicKey.ImportPem(reviewer.Key))).FirstOrDefault(reviewer => reviewer.Key.Id == keyId);
    }

    /// <inheritdoc/>
    public async Task<SigningAnswer> MayReleaseAsync(ReleaseIndex index, ReleaseEntry release, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(release);
        var list = await ReadAsync(cancellationToken).ConfigureAwait(false);
        var approval = list.Releases.FirstOrDefault(approval => approval.AppId == index.AppId && approval.Channel == index.Channel && approval.ManifestSha256 == release.ManifestSha256);
        return approval is null ? SigningAnswer.No($"the manifest {release.ManifestSha256} of '{index.AppId}' is not approved for the channel '{index.Channel}'.") : SigningAnswer.Yes(approval.SubmittedBy);
    }

    /// <inheritdoc/>
    public async Task<SigningAnswer> MayChangeAsync(ReleaseIndex index, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(index);
        var list = await ReadAsync(cancellationToken).ConfigureAwait(false);
        return list.Releases.Any(approval => approval.AppId == index.AppId) ? SigningAnswer.Yes() : SigningAnswer.No($"nothing of '{index.AppId}' is approved.");
    }

    /// <inheritdoc/>
    public async Task<SigningAnswer> MayEnterDeveloperAsync(DeveloperKeys keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var list = await ReadAsync(cancellationToken).ConfigureAwait(false);
        var known = list.Developers.Where(developer => developer.AppId == keys.AppId).Select(static developer => developer.KeyId).ToHashSet(StringComparer.Ordinal);
        return keys.Keys.All(key => known.Contains(key.Id)) ? SigningAnswer.Yes() : SigningAnswer.No($"a key of '{keys.AppId}' is not entered.");
    }

    /// <inheritdoc/>
    public async Task<SigningAnswer> MayRevokeAsync(Revocation revocation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(revocation);
        var list = await ReadAsync(cancellationToken).ConfigureAwait(false);
        return list.Revocations.Contains(revocation.Id) ? SigningAnswer.Yes() : SigningAnswer.No($"the revocation '{revocation.Id}' is not approved.");
    }

    private async Task<ApprovalList> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return JsonSerializer.Deserialize(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), ApprovalJson.Default.ApprovalList) ?? throw new JsonException("it is empty");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new TrustException(TrustError.Refused, $"The signer refuses: its approvals in '{path}' cannot be read: {exception.Message}", exception);
        }
    }
}
