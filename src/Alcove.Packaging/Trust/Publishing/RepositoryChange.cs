using System.Text.Json.Nodes;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust.Metadata;

namespace Alcove.Packaging.Trust.Publishing;

/// <summary>One change of a repository: collects new files, none of which counts before all of them are signed.</summary>
internal sealed class RepositoryChange(IReadOnlyDictionary<string, MetadataFile> current, KeyRing keys, Func<string, DateTimeOffset> expiry)
{
    private readonly Dictionary<string, MetadataFile> _next = new(current, StringComparer.Ordinal);
    private readonly List<string> _changed = [];

    private RootBody Root => (RootBody)_next[RoleNames.Root].Body;

    private TargetsBody Targets => (TargetsBody)_next[RoleNames.Targets].Body;

    /// <summary>What a role says, one version further.</summary>
    public static JsonObject Next(MetadataFile file, DateTimeOffset expires)
    {
        var signed = JsonNode.Parse(file.Raw)!["signed"]!.DeepClone().AsObject();
        signed["version"] = file.Version + 1;
        signed["expires"] = TimeFormat.Write(expires);
        return signed;
    }

    /// <summary>Takes a draft that key holders signed; keys at hand sign it too.</summary>
    public void Take(TrustDraft draft)
    {
        var before = _next.GetValueOrDefault(draft.Role);
        if (draft.Version != (before?.Version ?? 0) + 1) throw new TrustException(TrustError.Rollback, $"The draft of '{draft.Role}' is version {draft.Version}, but {(before?.Version ?? 0) + 1} comes next. Draft it anew.");
        if (draft.Role == RoleNames.Root)
        {
            var own = (RootBody)draft.ToFile().Body;
            SignMissing(draft, own.Roles[RoleNames.Root]);
            if (before is not null) SignMissing(draft, Root.Roles[RoleNames.Root]);
            var file = draft.ToFile();
            if (before is not null) Root.Check(file, RoleNames.Root);
            own.Check(file, RoleNames.Root);
            Put(RoleNames.Root, file);
            return;
        }

        SignMissing(draft, RoleOf(draft.Role).Role);
        var taken = draft.ToFile();
        Check(draft.Role, taken);
        Put(draft.Role, taken);
    }

    /// <summary>Changes a role and signs it with the keys at hand.</summary>
    public void Sign(string role, Action<JsonObject> change)
    {
        var signed = _next.TryGetValue(role, out var before) ? Next(before, expiry(role)) : Drafts.EmptyTargets(expiry(role));
        change(signed);
        SignAndPut(role, signed);
    }

    /// <summary>Signs what else has to be: roles without their keys or past half of their time, snapshot and timestamp.</summary>
    public IReadOnlyList<(string Role, MetadataFile File)> Finish(DateTimeOffset now)
    {
        foreach (var delegation in Targets.Delegations.Where(delegation => !_changed.Contains(delegation.Name) && NeedsSigning(delegation.Name, now) && !MustWait(delegation)))
            Sign(delegation.Name, static _ => { });
        if (!IsSignedRightly(RoleNames.Targets)) throw new TrustException(TrustError.BadSignature, "The keys of 'targets' are other ones now. Add a draft of the targets that the new keys signed.");
        if (_changed.Exists(static role => role is not RoleNames.Root) || NeedsSigning(RoleNames.Snapshot, now)) SignSnapshot();
        SignTimestamp(now);
        return [.. _changed.OrderBy(static role => role == RoleNames.Timestamp ? 3 : role == RoleNames.Snapshot ? 2 : role == RoleNames.Root ? 0 : 1).Select(role => (role, _next[role]))];
    }

    private void SignSnapshot()
    {
        var snapshot = Drafts.Header("snapshot", VersionAfter(RoleNames.Snapshot), expiry(RoleNames.Snapshot));
        var meta = new JsonObject { ["targets.json"] = new JsonObject { ["version"] = _next[RoleNames.Targets].Version } };
        foreach (var delegation in Targets.Delegations) meta[$"{delegation.Name}.json"] = new JsonObject { ["version"] = _next[delegation.Name].Version };
        snapshot["meta"] = meta;
        SignAndPut(RoleNames.Snapshot, snapshot);
    }

    private void SignTimestamp(DateTimeOffset now)
    {
        var snapshot = _next[RoleNames.Snapshot];
        var timestamp = Drafts.Header("timestamp", VersionAfter(RoleNames.Timestamp), expiry(RoleNames.Timestamp));
        timestamp[TimestampBody.SignedAtMember] = TimeFormat.Write(now);
        var entry = Drafts.TargetOf(snapshot.Raw);
        entry["version"] = snapshot.Version;
        timestamp["meta"] = new JsonObject { ["snapshot.json"] = entry };
        SignAndPut(RoleNames.Timestamp, timestamp);
    }

    private long VersionAfter(string role) => (_next.GetValueOrDefault(role)?.Version ?? 0) + 1;

    private bool NeedsSigning(string role, DateTimeOffset now) =>
        !_next.TryGetValue(role, out var file) || !IsSignedRightly(role) || file.Expires - now < (expiry(role) - now) / 2;

    // A role of keys that are elsewhere is renewed by its people; until then what they signed stays, and the rest goes on without them.
    private bool MustWait(Delegation delegation) => _next.ContainsKey(delegation.Name) && IsSignedRightly(delegation.Name) && keys.For(delegation.Role).Count < delegation.Role.Threshold;

    private bool IsSignedRightly(string role)
    {
        try
        {
            Check(role, _next[role]);
            return true;
        }
        catch (TrustException)
        {
            return false;
        }
    }

    private void SignAndPut(string role, JsonObject signed)
    {
        var draft = TrustDraft.Of(role, signed);
        SignMissing(draft, RoleOf(role).Role);
        var file = draft.ToFile();
        try
        {
            Check(role, file);
        }
        catch (TrustException exception) when (exception.Error == TrustError.BadSignature)
        {
            throw new TrustException(TrustError.NoKey, $"'{role}' has to be signed, but not enough of its keys are at hand.", exception);
        }

        Put(role, file);
    }

    private void SignMissing(TrustDraft draft, Role role)
    {
        foreach (var key in keys.For(role).Where(key => !draft.Signers.Contains(key.PublicKey.Id))) draft.Sign(key);
    }

    private void Check(string role, MetadataFile file)
    {
        var (of, named) = RoleOf(role);
        of.Check(file, named, $"The metadata '{role}'");
    }

    private (Role Role, IReadOnlyDictionary<string, TrustKey> Keys) RoleOf(string role)
    {
        if (Root.Roles.TryGetValue(role, out var top)) return (top, Root.Keys);
        var delegation = Targets.Delegations.FirstOrDefault(delegation => delegation.Name == role) ?? throw new TrustException(TrustError.NotFound, $"There is no role '{role}'.");
        return (delegation.Role, Targets.Keys);
    }

    private void Put(string role, MetadataFile file)
    {
        _next[role] = file;
        if (!_changed.Contains(role)) _changed.Add(role);
    }
}
