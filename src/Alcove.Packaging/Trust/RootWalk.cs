using Alcove.Packaging.Trust.Metadata;

namespace Alcove.Packaging.Trust;

/// <summary>Goes from the trusted root to the newest one, version by version (5.3 of the specification).</summary>
internal sealed class RootWalk(TrustedStore store, IMetadataSource source, TrustClientOptions options)
{
    /// <summary>A root that its own keys signed.</summary>
    public static MetadataFile Check(byte[] bytes)
    {
        var root = MetadataFile.Read<RootBody>(bytes, "root");
        ((RootBody)root.Body).Check(root, "root");
        return root;
    }

    public async Task<MetadataFile> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var root = Check(store.Read("root") ?? throw new TrustException(TrustError.NotFound, "There is no trusted root. Begin with the root that came with the program."));
        for (var step = 0; step < options.MostRootSteps; step++)
        {
            // 5.3.3 Version N+1, until there is none.
            if (await source.FetchAsync(MetadataNames.OnServer("root", root.Version + 1), MetadataLimits.Root, cancellationToken).ConfigureAwait(false) is not { } bytes) break;
            var next = MetadataFile.Read<RootBody>(bytes, "root");
            // SECURITY(T21): 5.3.4 enough keys of the old root and enough of the new one.
            if (Defences.Hold(Defence.OldRootSigns)) ((RootBody)root.Body).Check(next, "root");
            ((RootBody)next.Body).Check(next, "root");
            // 5.3.5 Exactly one further, so that no version is skipped.
            if (next.Version != root.Version + 1 && Defences.Hold(Defence.NextRoot)) throw new TrustException(TrustError.Rollback, $"The root after version {root.Version} says that it is version {next.Version}.");
            // 5.3.11 Before the new root is kept: after a crash the next walk would not see that keys were rotated.
            ForgetWhatRotatedKeysSigned((RootBody)root.Body, (RootBody)next.Body);
            // 5.3.8
            store.Write("root", next);
            root = next;
        }

        // 5.3.10 Only the last root must be fresh; those between may be old.
        if (root.Expires <= now) throw new TrustException(TrustError.Expired, $"The root version {root.Version} expired at {root.Expires:u}.");
        return root;
    }

    // SECURITY(T15): who stole such a key may have counted versions up to where nobody can follow.
    private void ForgetWhatRotatedKeysSigned(RootBody old, RootBody next)
    {
        if (!Defences.Hold(Defence.RotatedKeys) || (!LosesKeys(old, next, "timestamp") && !LosesKeys(old, next, "snapshot"))) return;
        store.Delete("timestamp");
        store.Delete("snapshot");
    }

    private static bool LosesKeys(RootBody old, RootBody next, string role)
    {
        var kept = next.Roles[role].KeyIds.Select(id => next.Keys.GetValueOrDefault(id)?.Identity).ToHashSet(StringComparer.Ordinal);
        return old.Roles[role].KeyIds.Any(id => !kept.Contains(old.Keys.GetValueOrDefault(id)?.Identity));
    }
}
