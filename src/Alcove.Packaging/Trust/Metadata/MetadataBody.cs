using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Metadata;

/// <summary>What a metadata file says.</summary>
internal abstract record MetadataBody
{
    public static MetadataBody Read(StrictObject members, string type) => type switch
    {
        "root" => RootBody.Read(members),
        "timestamp" => TimestampBody.Read(members),
        "snapshot" => SnapshotBody.Read(members),
        "targets" => TargetsBody.Read(members),
        _ => throw new FormatException($"'{type}' is no type of metadata"),
    };

    public static Dictionary<string, TrustKey> ReadKeys(StrictObject members) =>
        members.Members("keys").ToDictionary(static key => key.Name, static key => TrustKey.Read(key.Value), StringComparer.Ordinal);
}

/// <summary>The keys of the four roles.</summary>
internal sealed record RootBody(IReadOnlyDictionary<string, TrustKey> Keys, IReadOnlyDictionary<string, Role> Roles, bool ConsistentSnapshot) : MetadataBody
{
    public static RootBody Read(StrictObject members)
    {
        var roles = new StrictObject(members.Member("roles"));
        return new RootBody(
            ReadKeys(members),
            new[] { "root", "timestamp", "snapshot", "targets" }.ToDictionary(static name => name, name => Role.Read(new StrictObject(roles.Member(name))), StringComparer.Ordinal),
            members.Has("consistent_snapshot") && members.Flag("consistent_snapshot"));
    }

    public void Check(MetadataFile file, string role) => Roles[role].Check(file, Keys, $"The metadata '{role}'");
}

/// <summary>Which snapshot is the newest; when it was signed, where the repository says so.</summary>
internal sealed record TimestampBody(MetaEntry Snapshot, DateTimeOffset? SignedAt) : MetadataBody
{
    public const string SignedAtMember = "x-alcove-signed-at";

    public static TimestampBody Read(StrictObject members) =>
        new(MetaEntry.Read(new StrictObject(new StrictObject(members.Member("meta")).Member("snapshot.json"))), members.Has(SignedAtMember) ? members.Time(SignedAtMember) : null);
}

/// <summary>Which versions of all the other files belong together.</summary>
internal sealed record SnapshotBody(IReadOnlyDictionary<string, MetaEntry> Meta) : MetadataBody
{
    public static SnapshotBody Read(StrictObject members) =>
        new(members.Members("meta").ToDictionary(static file => file.Name, static file => MetaEntry.Read(new StrictObject(file.Value)), StringComparer.Ordinal));
}

/// <summary>Files, and roles that speak for others.</summary>
internal sealed record TargetsBody(IReadOnlyDictionary<string, Digests> Targets, IReadOnlyDictionary<string, TrustKey> Keys, IReadOnlyList<Delegation> Delegations, SuccinctRoles? Succinct) : MetadataBody
{
    public static TargetsBody Read(StrictObject members)
    {
        var targets = members.Members("targets").ToDictionary(static target => target.Name, static target => Digests.Read(new StrictObject(target.Value), required: true), StringComparer.Ordinal);
        if (!members.Has("delegations")) return new TargetsBody(targets, new Dictionary<string, TrustKey>(), [], null);
        var delegations = new StrictObject(members.Member("delegations"));
        var keys = ReadKeys(delegations);
        if (delegations.Has("succinct_roles") == delegations.Has("roles")) throw new FormatException("delegations must have either roles or succinct_roles");
        if (delegations.Has("succinct_roles")) return new TargetsBody(targets, keys, [], SuccinctRoles.Read(new StrictObject(delegations.Member("succinct_roles"))));
        Delegation[] roles = [.. delegations.List("roles").Select(static role => Delegation.Read(new StrictObject(role)))];
        if (roles.DistinctBy(static role => role.Name).Count() != roles.Length) throw new FormatException("a role is delegated to twice");
        return new TargetsBody(targets, keys, roles, null);
    }

    /// <summary>Roles that may speak for a path, in the order in which they are asked.</summary>
    public IEnumerable<Delegation> RolesFor(string path)
    {
        var hash = TargetHash.Of(path);
        return Succinct is { } succinct ? [succinct.RoleFor(hash)] : Delegations.Where(role => role.Covers(path, hash));
    }
}
