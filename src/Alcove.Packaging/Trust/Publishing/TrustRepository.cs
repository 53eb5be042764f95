using System.Text.Json.Nodes;
using Alcove.Packaging.Log;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust.Metadata;

namespace Alcove.Packaging.Trust.Publishing;

/// <summary>
/// The signing side of a repository: what is current is in a store, a change is signed, put into the store, and given back as files to
/// serve. Roles whose keys are at hand are signed at once; the others by drafts that key holders carry around. One at a time.
/// </summary>
public sealed class TrustRepository
{
    private readonly ITrustStore _store;
    private readonly TimeProvider _time;
    private readonly Expiries _expiries;
    private readonly Dictionary<string, MetadataFile> _current = new(StringComparer.Ordinal);

    private TrustRepository(ITrustStore store, TimeProvider? time, Expiries? expiries) =>
        (_store, _time, _expiries) = (store, time ?? TimeProvider.System, expiries ?? new Expiries());

    /// <summary>Whether there is anything in it.</summary>
    public bool IsEmpty => !_current.ContainsKey(RoleNames.Root);

    /// <summary>The current root, for programs that are to trust this repository.</summary>
    public ReadOnlyMemory<byte> Root => _current[RoleNames.Root].Raw;

    /// <summary>Names and versions of all current metadata, and when each expires.</summary>
    public IReadOnlyList<(string Role, long Version, DateTimeOffset Expires)> Versions => [.. _current.OrderBy(static file => file.Key, StringComparer.Ordinal).Select(static file => (file.Key, file.Value.Version, file.Value.Expires))];

    private RootBody RootBody => (RootBody)_current[RoleNames.Root].Body;

    private TargetsBody TargetsBody => (TargetsBody)_current[RoleNames.Targets].Body;

    /// <summary>Opens what a store holds, which may be nothing yet.</summary>
    /// <exception cref="TrustException">What is there is not signed as it must be.</exception>
    public static TrustRepository Open(ITrustStore store, TimeProvider? time = null, Expiries? expiries = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        var repository = new TrustRepository(store, time, expiries);
        if (store.Read(MetadataNames.OnDisk(RoleNames.Root)) is not { } root) return repository;
        repository._current[RoleNames.Root] = RootWalk.Check(root);
        foreach (var role in new[] { RoleNames.Targets, RoleNames.Snapshot, RoleNames.Timestamp }) repository.Load(role);
        foreach (var delegation in repository.TargetsBody.Delegations) repository.Load(delegation.Name);
        return repository;
    }

    /// <summary>Drafts of a new repository: its root, targets, developers and revocations. Bins, snapshot and timestamp follow when they are committed.</summary>
    public IReadOnlyList<TrustDraft> DraftNew(RepositoryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (!IsEmpty) throw new TrustException(TrustError.Refused, "There is a repository already. Change its keys by rotating them.");
        return
        [
            TrustDraft.Of(RoleNames.Root, Drafts.Root(plan, Expiry(RoleNames.Root))),
            TrustDraft.Of(RoleNames.Targets, Drafts.Targets(plan, Expiry(RoleNames.Targets))),
            TrustDraft.Of(RoleNames.Developers, Drafts.EmptyTargets(Expiry(RoleNames.Developers))),
            TrustDraft.Of(RoleNames.Revocations, Drafts.EmptyTargets(Expiry(RoleNames.Revocations))),
        ];
    }

    /// <summary>A draft of the next root, with other keys for some of the four roles that it names; without any it only lives longer.</summary>
    public TrustDraft DraftRoot(params IReadOnlyList<(string Role, RolePlan Plan)> rotations) => DraftNext(RoleNames.Root, signed =>
    {
        foreach (var (role, plan) in rotations)
        {
            if (role is not (RoleNames.Root or RoleNames.Targets or RoleNames.Snapshot or RoleNames.Timestamp)) throw new ArgumentException($"The root names no keys of '{role}'.", nameof(rotations));
            Drafts.SetRole(signed, role, plan);
        }
    });

    /// <summary>A draft of the next targets, with other keys for developers, revocations or bins; without any it only lives longer.</summary>
    public TrustDraft DraftTargets(params IReadOnlyList<(string Role, RolePlan Plan)> rotations) => DraftNext(RoleNames.Targets, signed =>
    {
        foreach (var (role, plan) in rotations)
        {
            if (role is not (RoleNames.Developers or RoleNames.Revocations or RoleNames.Bins)) throw new ArgumentException($"The targets name no keys of '{role}'.", nameof(rotations));
            Drafts.SetDelegation(signed, role, plan);
        }
    });

    /// <summary>A draft that adds, replaces or (null) removes files of one role whose keys are not at hand. The files themselves are served as <see cref="TrustFile.OfTarget"/> says.</summary>
    public TrustDraft DraftFiles(string role, IReadOnlyDictionary<string, byte[]?> targets) => DraftNext(role, signed => Change(signed, role, targets));

    /// <summary>
    /// Takes drafts that are signed, and signs with the keys at hand what belongs to them: what lost its keys or its time, snapshot and
    /// timestamp.
    /// </summary>
    /// <returns>Files to serve, the timestamp last.</returns>
    /// <exception cref="TrustException">A draft is not signed by enough keys, or a key that is needed is not at hand. Nothing changed.</exception>
    public IReadOnlyList<TrustFile> Commit(IReadOnlyList<TrustDraft> drafts, KeyRing keys)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(keys);
        var change = new RepositoryChange(_current, keys, Expiry);
        foreach (var role in new[] { RoleNames.Root, RoleNames.Targets }.Concat(drafts.Select(static draft => draft.Role)).Distinct())
            foreach (var draft in drafts.Where(draft => draft.Role == role)) change.Take(draft);
        return Save(change.Finish(_time.GetUtcNow()));
    }

    /// <summary>Adds, replaces or (null) removes files. All of them are in one new snapshot, or none.</summary>
    /// <returns>Files to serve, the timestamp last.</returns>
    /// <exception cref="TrustException">A key that is needed is not at hand. Nothing changed.</exception>
    public IReadOnlyList<TrustFile> Publish(IReadOnlyDictionary<string, byte[]?> targets, KeyRing keys)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(keys);
        var change = new RepositoryChange(_current, keys, Expiry);
        foreach (var group in targets.GroupBy(target => RoleOf(target.Key)))
            change.Sign(group.Key, signed => Change(signed, group.Key, group.ToDictionary(static target => target.Key, static target => target.Value)));
        TrustFile[] blobs = [.. targets.Where(static target => target.Value is not null).Select(static target => TrustFile.OfTarget(target.Key, target.Value))];
        return [.. blobs, .. Save(change.Finish(_time.GetUtcNow()))];
    }

    /// <summary>Signs a new timestamp, and anew what is past half of its time.</summary>
    /// <returns>Files to serve, the timestamp last.</returns>
    public IReadOnlyList<TrustFile> Refresh(KeyRing keys) => Commit([], keys);

    /// <summary>Signs a checkpoint of the repository's log, with the keys of the timestamp.</summary>
    /// <exception cref="TrustException">They are not at hand.</exception>
    public byte[] SignCheckpoint(Checkpoint checkpoint, KeyRing keys)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(keys);
        var role = RootBody.Roles[RoleNames.Timestamp];
        return keys.For(role) is { } found && found.Count >= role.Threshold ? checkpoint.Sign(found) : throw new TrustException(TrustError.NoKey, "The keys of the timestamp are not at hand.");
    }

    /// <summary>All current files, and all roots there ever were, as they have to be served; for a server that lost some.</summary>
    public IReadOnlyList<TrustFile> Files()
    {
        if (IsEmpty) return [];
        var roots = Enumerable.Range(1, (int)_current[RoleNames.Root].Version).Select(version => MetadataNames.OnServer(RoleNames.Root, version)).Select(name => new TrustFile(name, _store.Read(name) ?? throw new TrustException(TrustError.NotFound, $"The store lost '{name}'.")));
        return [.. roots, .. _current.Where(static file => file.Key != RoleNames.Root).OrderBy(static file => file.Key == RoleNames.Timestamp).Select(static file => Served(file.Key, file.Value))];
    }

    /// <summary>Hash of a file that is published now, or null.</summary>
    public string? HashOf(string target) => _current.GetValueOrDefault(RoleOf(target))?.Body is TargetsBody body && body.Targets.TryGetValue(target, out var digests) ? digests.Sha256 : null;

    private static TrustFile Served(string role, MetadataFile file) => new(MetadataNames.OnServer(role, role == RoleNames.Timestamp ? null : file.Version), file.Raw);

    private static void Change(JsonObject signed, string role, IReadOnlyDictionary<string, byte[]?> targets)
    {
        var files = signed["targets"]!.AsObject();
        foreach (var (name, bytes) in targets)
        {
            _ = MetadataNames.OfTarget(name, null);
            if (bytes is null && !files.Remove(name)) throw new TrustException(TrustError.NotFound, $"The role '{role}' has no '{name}' to remove.");
            if (bytes is not null) files[name] = Drafts.TargetOf(bytes);
        }
    }

    private string RoleOf(string target) => TargetsBody.RolesFor(target).First().Name;

    private DateTimeOffset Expiry(string role) => TimeFormat.Cut(_time.GetUtcNow() + _expiries.Of(role));

    private TrustDraft DraftNext(string role, Action<JsonObject> change)
    {
        var signed = RepositoryChange.Next(_current.GetValueOrDefault(role) ?? throw new TrustException(TrustError.NotFound, $"There is no role '{role}'."), Expiry(role));
        change(signed);
        return TrustDraft.Of(role, signed);
    }

    private void Load(string role)
    {
        if (_store.Read(MetadataNames.OnDisk(role)) is { } bytes) _current[role] = TrustDraft.Read(role, bytes);
    }

    // What others build on is on the disk before what names it: after a crash the next change begins from what is there.
    private TrustFile[] Save(IReadOnlyList<(string Role, MetadataFile File)> changed)
    {
        foreach (var (role, file) in changed)
        {
            if (role == RoleNames.Root) _store.Write(MetadataNames.OnServer(role, file.Version), file.Raw);
            _store.Write(MetadataNames.OnDisk(role), file.Raw);
            _current[role] = file;
        }

        return [.. changed.Select(static file => Served(file.Role, file.File))];
    }
}
