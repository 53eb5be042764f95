using System.Security.Cryptography;
using Alcove.Packaging;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Documents;
using Alcove.Packaging.Trust.Publishing;

namespace Alcove.Signer.Checks;

/// <summary>
/// Looks at everything that is to be published before anything is signed:
/// 1. the name fits what the file says; 2. a number stands for one manifest for ever, and new ones are higher; 3. the author signed
/// exactly this manifest with a key that the repository names for this program; 4. somebody else reviewed and approved it; 5. the hub's
/// own records say so.
/// </summary>
internal sealed class PublishCheck(TrustRepository repository, SeqMemory seqs, ISigningPolicy policy)
{
    /// <exception cref="TrustException">Something must not be signed; the message says what and why.</exception>
    public async Task CheckAsync(IReadOnlyList<SignTarget> targets, PublishEvidence evidence, CancellationToken cancellationToken)
    {
        if (targets.DistinctBy(static target => target.Name).Count() != targets.Count) throw Refused("A file is there twice.");
        var developers = targets.Where(static target => target.Name.StartsWith("developers/", StringComparison.Ordinal) && target.Bytes is not null).Select(static target => target.Bytes!).ToArray();
        foreach (var target in targets)
        {
            if (target.Name.StartsWith("programs/", StringComparison.Ordinal)) await CheckIndexAsync(target, [.. developers, .. evidence.Developers.Where(IsPublished)], evidence.Manifests, cancellationToken).ConfigureAwait(false);
            else if (target.Name.StartsWith("developers/", StringComparison.Ordinal)) await CheckDeveloperAsync(target, cancellationToken).ConfigureAwait(false);
            else throw Refused($"'{target.Name}' is not published this way.");
        }
    }

    public static SigningAnswer Allowed(SigningAnswer answer) => answer.IsAllowed ? answer : throw Refused(answer.Reason);

    private static TrustException Refused(string reason) => new(TrustError.Refused, $"The signer refuses: {reason}");

    private async Task CheckDeveloperAsync(SignTarget target, CancellationToken cancellationToken)
    {
        if (target.Bytes is null) throw Refused($"'{target.Name}' cannot be removed; publish an empty list.");
        var keys = DeveloperKeys.Parse(target.Bytes);
        if (keys.TargetName != target.Name) throw Refused($"'{target.Name}' holds the keys of '{keys.AppId}'.");
        Allowed(await policy.MayEnterDeveloperAsync(keys, cancellationToken).ConfigureAwait(false));
    }

    private async Task CheckIndexAsync(SignTarget target, byte[][] developers, IReadOnlyList<byte[]> manifests, CancellationToken cancellationToken)
    {
        // 1. Name and content. Taking an index away stops updates and nothing more.
        if (target.Bytes is null) return;
        var index = ReleaseIndex.Parse(target.Bytes);
        if (index.TargetName != target.Name) throw Refused($"'{target.Name}' holds the index '{index.TargetName}'.");
        if (!target.Bytes.AsSpan().SequenceEqual(index.ToJson())) throw Refused($"'{target.Name}' is not written in its one spelling.");
        Allowed(await policy.MayChangeAsync(index, cancellationToken).ConfigureAwait(false));
        var highest = seqs.Highest(target.Name);
        foreach (var release in index.Releases)
        {
            // 2. SECURITY(T13, T37)
            if (seqs.ManifestOf(target.Name, release.Seq) is { } known)
            {
                if (known != release.ManifestSha256) throw Refused($"release {release.Seq} of '{target.Name}' was another manifest before.");
                continue;
            }

            if (release.Seq <= highest && Defences.Hold(Defence.RisingNumbers)) throw Refused($"release {release.Seq} of '{target.Name}' is new, but {highest} was signed already.");
            await CheckReleaseAsync(index, release, developers, manifests, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task CheckReleaseAsync(ReleaseIndex index, ReleaseEntry release, byte[][] developers, IReadOnlyList<byte[]> manifests, CancellationToken cancellationToken)
    {
        var name = $"release {release.Seq} of '{index.AppId}'";
        // 3. SECURITY(T22): the manifest names the program, and the program names the keys.
        var bytes = manifests.FirstOrDefault(manifest => Convert.ToHexStringLower(SHA256.HashData(manifest)) == release.ManifestSha256) ?? throw Refused($"the manifest of {name} is not there.");
        if (bytes.Length != release.ManifestSize || Manifest.Parse(bytes).AppId != index.AppId) throw Refused($"the manifest of {name} is of another program or length.");
        var keys = developers.Select(static list => DeveloperKeys.Parse(list)).FirstOrDefault(list => list.AppId == index.AppId) ?? throw Refused($"the author's keys of {name} are not there, or not the ones that are published.");
        if (Defences.Hold(Defence.AuthorSigns)) Verify(name, "its author", () => new Envelope(Envelope.ManifestType, bytes, [release.Author]).Verify(Envelope.ManifestType, keys.Keys));
        // 5. before 4., because the policy knows who submitted it.
        var answer = Allowed(await policy.MayReleaseAsync(index, release, cancellationToken).ConfigureAwait(false));
        // 4. SECURITY(T31, T37)
        if (index.Channel == ReleaseIndex.ReviewedChannel && Defences.Hold(Defence.SecondPerson)) await CheckReviewAsync(name, index.AppId, release, answer, cancellationToken).ConfigureAwait(false);
    }

    private async Task CheckReviewAsync(string name, string appId, ReleaseEntry release, SigningAnswer answer, CancellationToken cancellationToken)
    {
        if (release.Review is not { Signatures: [var signature] } envelope) throw Refused($"{name} has no review by one reviewer.");
        var reviewer = await policy.FindReviewerAsync(signature.KeyId, cancellationToken).ConfigureAwait(false) ?? throw Refused($"the review of {name} is by a key that nobody reviews with.");
        var review = Verify(name, "its reviewer", () => Review.Parse(envelope.Verify(Envelope.ReviewType, [reviewer.Key])));
        if (review.AppId != appId || review.ManifestSha256 != release.ManifestSha256) throw Refused($"the review of {name} is about another manifest.");
        if (review.Result != Review.Approved) throw Refused($"the review of {name} says '{review.Result}'.");
        if (reviewer.Account is not null && review.Reviewer != reviewer.Account) throw Refused($"the review of {name} names another reviewer than its key.");
        if (answer.SubmittedBy is null || answer.SubmittedBy == review.Reviewer) throw Refused($"{name} was reviewed by the account that submitted it.");
    }

    private static T Verify<T>(string name, string who, Func<T> verify)
    {
        try
        {
            return verify();
        }
        catch (TrustException exception) when (exception.Error == TrustError.BadSignature)
        {
            throw new TrustException(TrustError.Refused, $"The signer refuses: {name} is not signed by {who}.", exception);
        }
    }

    private bool IsPublished(byte[] list)
    {
        var hash = repository.HashOf(DeveloperKeys.Parse(list).TargetName);
        return !Defences.Hold(Defence.PublishedKeys) || (hash is not null && hash == Convert.ToHexStringLower(SHA256.HashData(list)));
    }
}
