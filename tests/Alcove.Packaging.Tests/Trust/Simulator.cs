using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Metadata;

namespace Alcove.Packaging.Tests.Trust;

/// <summary>A repository that can be made to say anything: metadata is plain JSON, and what is published is what is there at that moment.</summary>
internal sealed class Simulator : IMetadataSource
{
    public const string Expiry = "2030-02-01T00:00:00Z";

    public Simulator(Func<string, SimulatedKey>? newKey = null)
    {
        foreach (var type in new[] { "targets", "snapshot", "timestamp", "root" }) Signed[type] = Header(type);
        Signed["targets"]["targets"] = new JsonObject();
        Signed["snapshot"]["meta"] = new JsonObject();
        Signed["timestamp"]["meta"] = new JsonObject();
        Root["consistent_snapshot"] = true;
        Root["keys"] = new JsonObject();
        Root["roles"] = new JsonObject();
        foreach (var role in new[] { "root", "timestamp", "snapshot", "targets" })
        {
            Root["roles"]![role] = new JsonObject { ["keyids"] = new JsonArray(), ["threshold"] = 1 };
            AddKey(role, newKey?.Invoke(role) ?? SimulatedKey.Ecdsa());
        }

        Publish("targets", "snapshot", "timestamp", "root");
        FirstRoot = Published["root"][0];
    }

    public Dictionary<string, JsonObject> Signed { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<SimulatedKey>> Signers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<byte[]>> Published { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, byte[]> Targets { get; } = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    public SettableTime Time { get; } = new();

    public byte[] FirstRoot { get; set; }

    public bool WithHashes { get; set; }

    public JsonObject Root => Signed["root"];

    public TrustClient NewClient(ITrustStore store, TrustClientOptions? options = null)
    {
        TrustClient.Initialise(store, FirstRoot);
        return new TrustClient(store, this, this, (options ?? new TrustClientOptions()) with { Time = Time });
    }

    public Task<byte[]?> FetchAsync(string name, int maxLength, CancellationToken cancellationToken = default)
    {
        var bytes = Find(name);
        return bytes?.Length > maxLength ? throw new TrustException(TrustError.TooLarge, name) : Task.FromResult(bytes);
    }

    public void AddKey(string role, SimulatedKey key, string? delegator = null)
    {
        var (keys, of) = delegator is null ? (Root["keys"]!, Root["roles"]![role]!) : (Signed[delegator]["delegations"]!["keys"]!, Delegation(delegator, role));
        keys[key.Id] = key.Record.DeepClone();
        of["keyids"]!.AsArray().Add(key.Id);
        if (!SignersOf(role).Contains(key)) SignersOf(role).Add(key);
    }

    public List<SimulatedKey> SignersOf(string role) => Signers.TryGetValue(role, out var signers) ? signers : Signers[role] = [];

    /// <summary>Takes all keys of a role away and gives it new ones.</summary>
    public void Rotate(string role)
    {
        Root["roles"]![role]!["keyids"] = new JsonArray();
        SignersOf(role).Clear();
        AddKey(role, SimulatedKey.Ecdsa());
    }

    public void SetThreshold(string role, int threshold) => Root["roles"]![role]!["threshold"] = threshold;

    public void SetExpiry(string role, DateTimeOffset time) => Signed[role]["expires"] = time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public JsonObject AddDelegation(string delegator, string role, string[]? paths = null, bool terminating = false, string[]? prefixes = null, SimulatedKey? key = null)
    {
        Signed[delegator]["delegations"] ??= new JsonObject { ["keys"] = new JsonObject(), ["roles"] = new JsonArray() };
        var delegation = new JsonObject { ["name"] = role, ["keyids"] = new JsonArray(), ["threshold"] = 1, ["terminating"] = terminating };
        if (prefixes is not null) delegation["path_hash_prefixes"] = new JsonArray([.. prefixes.Select(static prefix => JsonValue.Create(prefix))]);
        else delegation["paths"] = new JsonArray([.. (paths ?? ["*"]).Select(static path => JsonValue.Create(path))]);
        Signed[delegator]["delegations"]!["roles"]!.AsArray().Add(delegation);
        if (!Signed.ContainsKey(role))
        {
            Signed[role] = Header("targets");
            Signed[role]["targets"] = new JsonObject();
        }

        AddKey(role, key ?? SimulatedKey.Ecdsa(), delegator);
        return delegation;
    }

    public void AddTarget(string role, string path, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        Signed[role]["targets"]![path] = new JsonObject { ["length"] = bytes.Length, ["hashes"] = new JsonObject { ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)) } };
        Targets[path] = bytes;
    }

    /// <summary>Signs and serves roles, each one version further than before; snapshot and timestamp take up what is current.</summary>
    public void Publish(params string[] roles)
    {
        foreach (var role in roles)
        {
            if (Published.ContainsKey(role)) Signed[role]["version"] = Version(role) + 1;
            PublishAsIs(role);
        }
    }

    /// <summary>Signs and serves a role with the version that it says.</summary>
    public void PublishAsIs(string role)
    {
        if (!Published.TryGetValue(role, out var versions)) Published[role] = versions = [];
        var bytes = Sign(role, Signed[role]);
        versions.Add(bytes);
        var entry = new JsonObject { ["version"] = Version(role) };
        if (WithHashes)
        {
            entry["length"] = bytes.Length;
            entry["hashes"] = new JsonObject { ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
        }

        if (role == "snapshot") Signed["timestamp"]["meta"]!["snapshot.json"] = entry;
        else if (role is not ("root" or "timestamp")) Signed["snapshot"]["meta"]![$"{role}.json"] = entry;
    }

    public long Version(string role) => Signed[role]["version"]!.GetValue<long>();

    public byte[] Sign(string role, JsonObject signed)
    {
        using var document = JsonDocument.Parse(signed.ToJsonString());
        var bytes = CanonicalJson.Of(document.RootElement);
        var signatures = new JsonArray([.. SignersOf(role).Select(key => new JsonObject { ["keyid"] = key.Id, ["sig"] = Convert.ToHexStringLower(key.Sign(bytes)) })]);
        return Encoding.UTF8.GetBytes(new JsonObject { ["signatures"] = signatures, ["signed"] = signed.DeepClone() }.ToJsonString());
    }

    /// <summary>Changes the newest published file of a role without signing it anew.</summary>
    public void Tamper(string role, Func<JsonObject, string> change)
    {
        var versions = Published[role];
        versions[^1] = Encoding.UTF8.GetBytes(change(JsonNode.Parse(versions[^1])!.AsObject()));
    }

    private static JsonObject Header(string type) => new() { ["_type"] = type, ["spec_version"] = "1.0.31", ["version"] = 1L, ["expires"] = Expiry };

    private JsonNode Delegation(string delegator, string role) => Signed[delegator]["delegations"]!["roles"]!.AsArray().Single(entry => entry!["name"]!.GetValue<string>() == role)!;

    private byte[]? Find(string name)
    {
        var role = name.EndsWith(".json", StringComparison.Ordinal) ? name[..^5] : name;
        long? version = null;
        if (role != "timestamp" && role.Split('.', 2) is [var number, var rest] && long.TryParse(number, out var parsed)) (version, role) = (parsed, rest);
        if (!Published.TryGetValue(Uri.UnescapeDataString(role), out var versions))
        {
            Asked.Add("targets/" + Uri.UnescapeDataString(name));
            return FindTarget(Uri.UnescapeDataString(name));
        }

        Asked.Add(version is null ? role : $"{version}.{role}");
        if (version is null) return versions.LastOrDefault();
        return versions.FindLast(bytes => JsonNode.Parse(bytes)!["signed"]!["version"]!.GetValue<long>() == version) ?? (version <= versions.Count && version > 0 ? versions[(int)version - 1] : null);
    }

    private byte[]? FindTarget(string name)
    {
        var slash = name.LastIndexOf('/') + 1;
        var dot = name.IndexOf('.', slash);
        return Targets.GetValueOrDefault(name[..slash] + name[(dot + 1)..]) ?? Targets.GetValueOrDefault(name);
    }
}
