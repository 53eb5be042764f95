using System.Collections.Concurrent;
using Alcove.Packaging;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust.Documents;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.Updates;

/// <summary>Brings one program after the other to the release that is meant for this installation.</summary>
internal sealed class Updater(HubSourceOptions options, TrustedHub hub, InstalledReleases installed, BlobCache blobs, CacheKeeper keeper)
{
    private readonly ConcurrentDictionary<string, Task<ReleaseEntry?>> _running = new(StringComparer.Ordinal);

    /// <summary>A program that was here before is another release from now on.</summary>
    public event Action<string>? Updated;

    /// <summary>Updates a program; who asks while it is under way waits for the same.</summary>
    /// <returns>The newest release that would be its turn and does not run on this host's base library; null for none.</returns>
    /// <exception cref="TrustException">The hub cannot be reached, or is not to be believed.</exception>
    /// <exception cref="PackageException">What it gave is not a package.</exception>
    /// <exception cref="IOException">Files are not to be had.</exception>
    public async Task<ReleaseEntry?> UpdateAsync(string appId, CancellationToken cancellationToken)
    {
        var running = _running.GetOrAdd(appId, id => RunAsync(id, CancellationToken.None));
        try
        {
            return await running.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (running.IsCompleted) _running.TryRemove(appId, out _);
        }
    }

    private async Task<ReleaseEntry?> RunAsync(string appId, CancellationToken cancellationToken)
    {
        await Task.Yield();

        // 1 news: signed, and not older than what was believed before.
        await hub.RefreshAsync(cancellationToken).ConfigureAwait(false);
        if (await hub.FindIndexAsync(appId, options.Channel, cancellationToken).ConfigureAwait(false) is not { } index) return null;

        // 2 choice: the newest release of which the share includes this installation and that runs on its base library.
        var here = KeepUp(installed.Find(appId), index);
        var (choice, unfit) = ReleasePicker.Pick(index, new Installation(hub.InstallationId, options.Attributes, options.BaseLibrary), here?.Seq ?? 0, release => hub.Revoked.For(appId, release.Seq, release.ManifestSha256, release.Author.KeyId) is null);
        if (choice is null || (choice.Seq == here?.Seq && choice.ManifestSha256 == here.ManifestHash)) return unfit;

        // 3 author and reviewer: both have spoken about exactly these bytes.
        var manifest = await blobs.ReadAsync(new FileEntry(choice.ManifestSha256, choice.ManifestSize), cancellationToken).ConfigureAwait(false);
        var keys = await hub.ReadKeysAsync(appId, cancellationToken).ConfigureAwait(false);
        new Envelope(Envelope.ManifestType, manifest, [choice.Author]).Verify(Envelope.ManifestType, keys.Keys);
        CheckReview(appId, choice);

        // 4 log: everybody can see this release, and nobody has changed what was there before. SECURITY(T28)
        await hub.CheckLoggedAsync(index, choice, cancellationToken).ConfigureAwait(false);

        // 5 files: those that are missing, of the part that is needed to start.
        var package = PackageVerifier.Verify(UncheckedPackage.OfBlobs(manifest, blobs));
        if (package.Manifest.AppId != appId) throw new TrustException(TrustError.Mismatch, $"The hub gave a package of '{package.Manifest.AppId}' for '{appId}'.");
        if (here is not null && blobs.Read(here.ManifestHash) is { } old) ExpectChanges(Manifest.Parse(old), package.Manifest);
        await PackageParts.LoadMainAsync(package, cancellationToken).ConfigureAwait(false);

        // 6 one step: from here on it is the new release, and before it was the old one.
        installed.Save(new InstalledRelease(appId, choice.Seq, choice.Version, index.Name, index.Developer.Name, choice.ManifestSha256, choice.ManifestSize, choice.Author.KeyId, index.MinimumSeq, here?.ManifestHash, here?.OpenedAt ?? options.Time.GetUtcNow().ToUnixTimeMilliseconds()) { BaseLibrary = SpanOf(choice) });

        if (here is not null) Updated?.Invoke(appId);

        // 7 beforehand: subpackages come without being asked for, and what nobody needs any more goes.
        await keeper.FetchRestAsync(package.Manifest, cancellationToken).ConfigureAwait(false);
        await keeper.CleanUpAsync(cancellationToken).ConfigureAwait(false);
        return unfit;
    }

    // What the index says of a release that is here may have changed since, and holds without the hub too.
    private InstalledRelease? KeepUp(InstalledRelease? here, ReleaseIndex index)
    {
        if (here is null) return null;
        var entry = index.Releases.FirstOrDefault(release => release.Seq == here.Seq && release.ManifestSha256 == here.ManifestHash);
        var now = here with { MinimumSeq = index.MinimumSeq, BaseLibrary = entry is null ? here.BaseLibrary : SpanOf(entry) };
        if (now != here) installed.Save(now);
        return now;
    }

    private static string SpanOf(ReleaseEntry release) => (release.BaseLibrary ?? VersionSpan.Any).ToString();

    private void ExpectChanges(Manifest before, Manifest after)
    {
        foreach (var (path, entry) in after.Files)
            if (before.Files.TryGetValue(path, out var was) && was.Sha256 != entry.Sha256) blobs.Expect(entry, was.Sha256);
    }

    private void CheckReview(string appId, ReleaseEntry choice)
    {
        if (choice.Review is null) // on channels for testers nobody has reviewed it
        {
            if (options.Channel == ReleaseIndex.ReviewedChannel) throw new TrustException(TrustError.Mismatch, $"Release {choice.Seq} of '{appId}' comes without a review.");
            return;
        }

        var review = Review.Parse(choice.Review.Payload);
        if (review.AppId != appId || review.ManifestSha256 != choice.ManifestSha256 || review.Result != Review.Approved)
            throw new TrustException(TrustError.Mismatch, $"Release {choice.Seq} of '{appId}' comes with a review of something else.");
    }
}
