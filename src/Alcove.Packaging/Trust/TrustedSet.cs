using Alcove.Packaging.Trust.Metadata;

namespace Alcove.Packaging.Trust;

/// <summary>What is believed in one update: each file is checked against the one before it (5.4 to 5.7 of the specification).</summary>
internal sealed class TrustedSet(TrustedStore store, IMetadataSource source, MetadataFile root, DateTimeOffset now)
{
    private readonly Dictionary<string, MetadataFile> _roles = new(StringComparer.Ordinal);
    private MetadataFile? _timestamp;
    private MetadataFile? _snapshot;

    public MetadataFile Root => root;

    public bool ConsistentSnapshot => RootBody.ConsistentSnapshot;

    public DateTimeOffset? SignedAt => ((TimestampBody)_timestamp!.Body).SignedAt;

    public DateTimeOffset FreshUntil => new[] { root, _timestamp!, _snapshot! }.Min(static file => file.Expires);

    private RootBody RootBody => (RootBody)root.Body;

    private MetaEntry SnapshotEntry => ((TimestampBody)_timestamp!.Body).Snapshot;

    private SnapshotBody Snapshot => (SnapshotBody)_snapshot!.Body;

    public async Task LoadTimestampAsync(CancellationToken cancellationToken)
    {
        var old = store.TryLoad<TimestampBody>("timestamp", file => RootBody.Check(file, "timestamp"));
        // 5.4.1, 5.4.2
        var bytes = await FetchAsync("timestamp", null, MetadataLimits.Timestamp, cancellationToken).ConfigureAwait(false);
        var timestamp = MetadataFile.Read<TimestampBody>(bytes, "timestamp");
        RootBody.Check(timestamp, "timestamp");
        var isNew = true;
        if (old is not null)
        {
            // SECURITY(T13): 5.4.3 neither its version nor the snapshot's goes back.
            CheckNotOlder("timestamp", timestamp.Version, old.Version);
            if (timestamp.Version == old.Version) (timestamp, isNew) = (old, false);
            else CheckNotOlder("snapshot", ((TimestampBody)timestamp.Body).Snapshot.Version, ((TimestampBody)old.Body).Snapshot.Version);
        }

        CheckFresh(timestamp, "timestamp"); // 5.4.4
        if (isNew) store.Write("timestamp", timestamp); // 5.4.5
        _timestamp = timestamp;
    }

    public async Task LoadSnapshotAsync(CancellationToken cancellationToken)
    {
        var entry = SnapshotEntry;
        var old = store.TryLoad<SnapshotBody>("snapshot", file => RootBody.Check(file, "snapshot"));
        if (old is not null && IsCurrent(old, entry))
        {
            _snapshot = old;
            return;
        }

        // 5.5.1 to 5.5.4
        var snapshot = await FetchAsync<SnapshotBody>("snapshot", entry, file => RootBody.Check(file, "snapshot"), cancellationToken).ConfigureAwait(false);
        // SECURITY(T13, T15): 5.5.5 no file of the snapshot goes back or vanishes.
        foreach (var (name, before) in ((SnapshotBody?)old?.Body)?.Meta ?? new Dictionary<string, MetaEntry>())
        {
            if (!((SnapshotBody)snapshot.Body).Meta.TryGetValue(name, out var after)) throw new TrustException(TrustError.Rollback, $"The snapshot version {snapshot.Version} no longer has '{name}'.");
            CheckNotOlder(name, after.Version, before.Version);
        }

        CheckFresh(snapshot, "snapshot"); // 5.5.6
        store.Write("snapshot", snapshot); // 5.5.7
        _snapshot = snapshot;
    }

    public Task LoadTopTargetsAsync(CancellationToken cancellationToken) => LoadTargetsAsync("targets", file => RootBody.Check(file, "targets"), cancellationToken);

    /// <summary>Asks role after role, those that are delegated to before those that stand behind (5.6.7).</summary>
    public async Task<TargetFile?> FindAsync(string path, int mostRoles, CancellationToken cancellationToken)
    {
        // SECURITY(T16): a loop of delegations ends, since no role is asked twice, and so does a long chain.
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<(string Role, Action<MetadataFile> Check)>([("targets", file => RootBody.Check(file, "targets"))]);
        while (waiting.TryPop(out var next) && asked.Count <= mostRoles)
        {
            if (!asked.Add(next.Role)) continue;
            var targets = await LoadTargetsAsync(next.Role, next.Check, cancellationToken).ConfigureAwait(false);
            if (targets.Targets.TryGetValue(path, out var digests)) return new TargetFile(path, next.Role, digests);
            var children = new List<Delegation>();
            foreach (var child in targets.RolesFor(path))
            {
                children.Add(child);
                if (!child.Terminating) continue;
                waiting.Clear(); // nobody behind a terminating role is asked
                break;
            }

            for (var i = children.Count - 1; i >= 0; i--)
            {
                var child = children[i];
                waiting.Push((child.Name, file => child.Role.Check(file, targets.Keys, $"The metadata '{child.Name}'")));
            }
        }

        return null;
    }

    private async Task<TargetsBody> LoadTargetsAsync(string role, Action<MetadataFile> check, CancellationToken cancellationToken)
    {
        if (!_roles.TryGetValue(role, out var file))
        {
            if (!Snapshot.Meta.TryGetValue($"{role}.json", out var entry)) throw new TrustException(TrustError.NotFound, $"The snapshot does not have the role '{role}'.");
            file = store.TryLoad<TargetsBody>(role, check);
            if (file is null || !IsCurrent(file, entry))
            {
                file = await FetchAsync<TargetsBody>(role, entry, check, cancellationToken).ConfigureAwait(false);
                CheckFresh(file, role); // 5.6.5
                store.Write(role, file); // 5.6.6
            }

            _roles[role] = file;
        }
        else
        {
            check(file); // two roles may delegate to the same one, with other keys
        }

        return (TargetsBody)file.Body;
    }

    private async Task<MetadataFile> FetchAsync<T>(string role, MetaEntry entry, Action<MetadataFile> check, CancellationToken cancellationToken)
        where T : MetadataBody
    {
        var limit = MetadataLimits.Of(role);
        var length = entry.Digests.Length is { } known && known < limit ? (int)known : limit;
        var bytes = await FetchAsync(role, RootBody.ConsistentSnapshot ? entry.Version : null, length, cancellationToken).ConfigureAwait(false);
        // SECURITY(T19): nothing is parsed before its hash is right, where one was promised.
        entry.Digests.Check(bytes, $"The metadata '{role}'");
        var file = MetadataFile.Read<T>(bytes, role);
        check(file);
        // SECURITY(T15): exactly the version that belongs to the others.
        if (file.Version != entry.Version && Defences.Hold(Defence.PinnedVersions)) throw new TrustException(TrustError.Mismatch, $"The metadata '{role}' is version {file.Version}, but {entry.Version} belongs to the rest.");
        return file;
    }

    private async Task<byte[]> FetchAsync(string role, long? version, int maxLength, CancellationToken cancellationToken) =>
        await source.FetchAsync(MetadataNames.OnServer(role, version), maxLength, cancellationToken).ConfigureAwait(false)
        ?? throw new TrustException(TrustError.NotFound, $"The server does not have the metadata '{role}'{(version is null ? string.Empty : $" version {version}")}.");

    private bool IsCurrent(MetadataFile file, MetaEntry entry) => file.Version == entry.Version && entry.Digests.Matches(file.Raw) && file.Expires > now;

    // SECURITY(T14)
    private void CheckFresh(MetadataFile file, string role)
    {
        if (file.Expires <= now && Defences.Hold(Defence.Expiry)) throw new TrustException(TrustError.Expired, $"The metadata '{role}' version {file.Version} expired at {file.Expires:u}. Either the server is out of date, or this machine's clock is wrong.");
    }

    private static void CheckNotOlder(string name, long version, long before)
    {
        if (version < before && Defences.Hold(Defence.Rollback)) throw new TrustException(TrustError.Rollback, $"The metadata '{name}' went back from version {before} to {version}.");
    }
}
