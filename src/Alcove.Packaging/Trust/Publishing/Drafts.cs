using System.Text.Json.Nodes;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust.Metadata;

namespace Alcove.Packaging.Trust.Publishing;

/// <summary>Writes what is signed.</summary>
internal static class Drafts
{
    private const string SpecVersion = "1.0.34";

    public static JsonObject Header(string type, long version, DateTimeOffset expires) => new()
    {
        ["_type"] = type,
        ["spec_version"] = SpecVersion,
        ["version"] = version,
        ["expires"] = TimeFormat.Write(expires),
    };

    public static JsonObject Root(RepositoryPlan plan, DateTimeOffset expires)
    {
        var root = Header("root", 1, expires);
        root["consistent_snapshot"] = true;
        root["keys"] = new JsonObject();
        root["roles"] = new JsonObject();
        foreach (var (role, of) in new[] { (RoleNames.Root, plan.Root), (RoleNames.Targets, plan.Targets), (RoleNames.Snapshot, plan.Snapshot), (RoleNames.Timestamp, plan.Timestamp) }) SetRole(root, role, of);
        return root;
    }

    public static JsonObject Targets(RepositoryPlan plan, DateTimeOffset expires)
    {
        var targets = EmptyTargets(expires);
        targets["delegations"] = new JsonObject { ["keys"] = new JsonObject(), ["roles"] = new JsonArray() };
        AddDelegation(targets, RoleNames.Developers, plan.Developers, new JsonObject { ["paths"] = new JsonArray(RoleNames.DevelopersPaths), ["terminating"] = Defences.Hold(Defence.TerminatingRoles) });
        AddDelegation(targets, RoleNames.Revocations, plan.Revocations, new JsonObject { ["paths"] = new JsonArray(RoleNames.RevocationsTarget), ["terminating"] = Defences.Hold(Defence.TerminatingRoles) });
        // SECURITY(T20): the two above end the search, so that no bin can name an author's key or a revocation.
        foreach (var (name, prefixes) in BinNames.All(plan.BinCount))
            AddDelegation(targets, name, plan.Bins, new JsonObject { ["path_hash_prefixes"] = new JsonArray([.. prefixes.Select(static prefix => JsonValue.Create(prefix))]), ["terminating"] = true });
        return targets;
    }

    public static JsonObject EmptyTargets(DateTimeOffset expires)
    {
        var targets = Header("targets", 1, expires);
        targets["targets"] = new JsonObject();
        return targets;
    }

    /// <summary>Sets the keys of a top-level role; keys that no role has any more are left out.</summary>
    public static void SetRole(JsonObject root, string role, RolePlan plan)
    {
        plan.Check(role);
        root["roles"]![role] = RoleOf(plan);
        ReplaceKeys(root["keys"]!.AsObject(), plan, root["roles"]!.AsObject().Select(static entry => entry.Value!));
    }

    /// <summary>Sets the keys of a delegated role; "bins" are all bins together.</summary>
    public static void SetDelegation(JsonObject targets, string role, RolePlan plan)
    {
        plan.Check(role);
        var roles = targets["delegations"]!["roles"]!.AsArray();
        foreach (var found in roles.Where(entry => IsOf(entry!["name"]!.GetValue<string>(), role)))
            foreach (var (name, value) in RoleOf(plan).ToArray()) found![name] = value!.DeepClone();
        ReplaceKeys(targets["delegations"]!["keys"]!.AsObject(), plan, roles.Select(static entry => entry!));
    }

    public static JsonObject TargetOf(ReadOnlySpan<byte> bytes) => new()
    {
        ["hashes"] = new JsonObject { ["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)) },
        ["length"] = bytes.Length,
    };

    private static bool IsOf(string name, string role) => name == role || (role == RoleNames.Bins && BinNames.IsBin(name));

    private static void AddDelegation(JsonObject targets, string role, RolePlan plan, JsonObject delegation)
    {
        plan.Check(role);
        delegation["name"] = role;
        foreach (var (name, value) in RoleOf(plan).ToArray()) delegation[name] = value!.DeepClone();
        var roles = targets["delegations"]!["roles"]!.AsArray();
        roles.Add(delegation);
        ReplaceKeys(targets["delegations"]!["keys"]!.AsObject(), plan, roles.Select(static entry => entry!));
    }

    private static JsonObject RoleOf(RolePlan plan) => new()
    {
        ["keyids"] = new JsonArray([.. plan.Keys.Distinct().Select(static key => JsonValue.Create(key.Id))]),
        ["threshold"] = plan.Threshold,
    };

    private static void ReplaceKeys(JsonObject keys, RolePlan plan, IEnumerable<JsonNode> roles)
    {
        foreach (var key in plan.Keys)
            keys[key.Id] = new JsonObject { ["keytype"] = TrustKey.EcdsaType, ["scheme"] = TrustKey.EcdsaScheme, ["keyval"] = new JsonObject { ["public"] = key.ExportPem() } };
        var used = roles.SelectMany(static role => role["keyids"]!.AsArray()).Select(static id => id!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        foreach (var id in keys.Select(static key => key.Key).Where(id => !used.Contains(id)).ToArray()) keys.Remove(id);
    }
}
