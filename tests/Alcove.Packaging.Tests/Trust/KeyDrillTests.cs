using System.Text;
using System.Text.Json.Nodes;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Documents;
using Alcove.Packaging.Trust.Publishing;

namespace Alcove.Packaging.Tests.Trust;

/// <summary>Each key is stolen once, and each role is rotated once: what a thief reaches, and that clients follow in one refresh.</summary>
public sealed class KeyDrillTests
{
    private static readonly string Index = RoleNames.IndexTarget("app", "release");
    private static readonly string Developers = RoleNames.DevelopersTarget("app");
    private readonly TestHub _hub = new();
    private readonly MemoryTrustStore _store = new();

    public KeyDrillTests()
    {
        _hub.Publish((Index, [1]));
        EnterDeveloper([2]);
    }

    /// <summary>The keys that a thief has, and what he can make a client of before believe: nothing, or another file of one kind.</summary>
    [Theory]
    [InlineData("root", 2, "")]
    [InlineData("targets", 1, "")]
    [InlineData("developers", 1, "")]
    [InlineData("snapshot", 1, "")]
    [InlineData("timestamp", 1, "")]
    [InlineData("bins", 1, "")]
    [InlineData("revocations", 1, "")]
    [InlineData("snapshot+timestamp", 1, "")]
    [InlineData("bins+snapshot+timestamp", 1, "programs/app/release.json")]
    [InlineData("revocations+snapshot+timestamp", 1, "revocations.json")]
    [InlineData("developers+snapshot+timestamp", 1, "")]
    [InlineData("targets+snapshot+timestamp", 1, "")]
    public async Task A_thief_reaches_what_the_table_says_and_no_more(string roles, int keys, string reached)
    {
        var client = _hub.NewClient(_store);
        await client.ReadAsync(Index);
        var stolen = roles.Split('+').SelectMany(role => KeysOf(role)[..keys]).ToArray();
        Assert.Equal(reached, string.Join(' ', await ReachedAsync(Forge(stolen))));
    }

    [Fact]
    public async Task A_forged_index_is_no_program_yet_since_the_author_did_not_sign_its_manifest()
    {
        var author = SigningKey.Create();
        EnterDeveloper(new DeveloperKeys("app", [author.PublicKey]).ToJson());
        var keys = DeveloperKeys.Parse(await _hub.NewClient(_store).ReadAsync(Developers));
        var evil = Envelope.Sign(Envelope.ManifestType, "{}"u8.ToArray(), SigningKey.Create());
        Assert.Throws<TrustException>(() => evil.Verify(Envelope.ManifestType, keys.Keys));
    }

    [Fact]
    public async Task Stolen_snapshot_and_timestamp_can_hold_back_what_is_new_for_a_day_at_most()
    {
        var client = _hub.NewClient(_store);
        await client.RefreshAsync();
        var frozen = new StoreSource();
        foreach (var (name, bytes) in _hub.Server.Files) frozen.Files[name] = bytes;
        _hub.Publish((Index, [9]));
        var victim = new TrustClient(_store, frozen, frozen.Targets, new TrustClientOptions { Time = _hub.Time });
        Assert.Equal([1], await victim.ReadAsync(Index));
        _hub.Time.Now += TimeSpan.FromHours(25);
        Assert.Equal(TrustError.Expired, (await Assert.ThrowsAsync<TrustException>(() => victim.RefreshAsync())).Error);
    }

    [Theory]
    [InlineData("timestamp")]
    [InlineData("snapshot")]
    [InlineData("bins")]
    [InlineData("revocations")]
    [InlineData("developers")]
    [InlineData("targets")]
    [InlineData("root")]
    public async Task A_rotated_role_is_followed_in_one_refresh_and_its_old_keys_are_worth_nothing(string role)
    {
        await _hub.NewClient(_store).ReadAsync(Index);
        var old = KeysOf(role);
        Rotate(role);
        var client = _hub.NewClient(_store);
        Assert.Equal([1], await client.ReadAsync(Index));
        Assert.Equal([2], await client.ReadAsync(Developers));
        _hub.Publish((Index, [3]));
        await client.RefreshAsync();
        Assert.Equal([3], await client.ReadAsync(Index));

        SigningKey[] stolen = [.. old, .. role == "snapshot" ? [] : _hub.Snapshot, .. role == "timestamp" ? [] : _hub.Timestamp];
        Assert.Empty(await ReachedAsync(Forge(stolen, role)));
    }

    [Fact]
    public async Task Three_of_five_root_keys_are_exchanged_while_a_client_was_away_for_a_year()
    {
        await _hub.NewClient(_store).RefreshAsync();
        var before = _hub.Root;
        var draft = _hub.Repository.DraftRoot((RoleNames.Root, TestHub.Plan(3, [.. before[..2], .. TestHub.Unused[..3]])));
        _hub.Root = [TestHub.Unused[0], TestHub.Unused[1], TestHub.Unused[2], .. before[..2]];
        _hub.Commit([draft], before[..3]);
        for (var month = 0; month < 11; month++)
        {
            _hub.Time.Now += TimeSpan.FromDays(30);
            _hub.Commit(_hub.Repository.DraftRoot());
        }

        _hub.Commit(_hub.Repository.DraftTargets());
        _hub.Commit(DraftOf("developers"));
        Assert.Equal([1], await _hub.NewClient(_store).ReadAsync(Index));
    }

    /// <summary>The files of which a client believes what a mirror made of them.</summary>
    private async Task<List<string>> ReachedAsync(StoreSource mirror)
    {
        var got = new List<string>();
        foreach (var name in new[] { Index, Developers, RoleNames.RevocationsTarget })
        {
            var victim = new MemoryTrustStore();
            foreach (var file in _store.Names) victim.Write(file, _store.Read(file)!);
            try
            {
                if (Encoding.UTF8.GetString(await new TrustClient(victim, mirror, mirror.Targets, new TrustClientOptions { Time = _hub.Time }).ReadAsync(name)) == "evil") got.Add(name);
            }
            catch (TrustException)
            {
                // not believed
            }
        }

        return got;
    }

    private void EnterDeveloper(byte[] list)
    {
        _hub.Server.Serve([TrustFile.OfTarget(Developers, list)]);
        _hub.Commit(_hub.Repository.DraftFiles(RoleNames.Developers, new Dictionary<string, byte[]?> { [Developers] = list }));
    }

    private TrustDraft DraftOf(string role) => _hub.Repository.DraftFiles(role, new Dictionary<string, byte[]?>());

    private SigningKey[] KeysOf(string role) => role switch
    {
        "root" => _hub.Root,
        "targets" => _hub.Targets,
        "developers" => _hub.Developers,
        "revocations" => _hub.Revocations,
        "bins" => _hub.Bins,
        _ when role.StartsWith("bin-", StringComparison.Ordinal) => _hub.Bins,
        "snapshot" => _hub.Snapshot,
        _ => _hub.Timestamp,
    };

    private void Rotate(string role)
    {
        var next = TestHub.Unused;
        switch (role)
        {
            case "timestamp": (_hub.Timestamp, var timestamp) = (next[..1], _hub.Repository.DraftRoot((role, TestHub.Plan(1, next[..1])))); _hub.Commit(timestamp); break;
            case "snapshot": (_hub.Snapshot, var snapshot) = (next[..1], _hub.Repository.DraftRoot((role, TestHub.Plan(1, next[..1])))); _hub.Commit(snapshot); break;
            case "bins": (_hub.Bins, var bins) = (next[..1], _hub.Repository.DraftTargets((role, TestHub.Plan(1, next[..1])))); _hub.Commit(bins); break;
            case "revocations": (_hub.Revocations, var revocations) = (next[..2], _hub.Repository.DraftTargets((role, TestHub.Plan(1, next[..2])))); _hub.Commit(revocations); break;
            case "developers":
                (_hub.Developers, var developers) = (next[..3], _hub.Repository.DraftTargets((role, TestHub.Plan(2, next[..3]))));
                _hub.Commit([developers, DraftOf("developers")]);
                break;
            case "targets":
                var root = _hub.Repository.DraftRoot((role, TestHub.Plan(2, next[..3])));
                _hub.Targets = next[..3];
                _hub.Commit([root, _hub.Repository.DraftTargets()]);
                break;
            default:
                var old = _hub.Root;
                var draft = _hub.Repository.DraftRoot((role, TestHub.Plan(3, next[..5])));
                _hub.Root = next[..5];
                _hub.Commit([draft], old[..3]);
                break;
        }
    }

    /// <summary>A mirror of somebody with these keys: he puts "evil" everywhere, signs all he can one version further, and names these versions, and those of a role that he only claims.</summary>
    private StoreSource Forge(IReadOnlyList<SigningKey> stolen, string? claimed = null)
    {
        var (mirror, versions) = (new StoreSource(), new Dictionary<string, long>());
        foreach (var (name, bytes) in _hub.Server.Files) mirror.Files[name] = bytes;
        foreach (var (role, version, _) in _hub.Repository.Versions.Where(static role => role.Role is not ("root" or "snapshot" or "timestamp")))
        {
            var document = JsonNode.Parse(_hub.Server.Files[$"{version}.{role}.json"])!["signed"]!.DeepClone().AsObject();
            document["targets"] = new JsonObject();
            foreach (var target in new[] { Index, Developers, RoleNames.RevocationsTarget }) document["targets"]![target] = Drafts.TargetOf("evil"u8);
            versions[role] = version + 1;
            document["version"] = version + 1;
            mirror.Files[$"{version + 1}.{role}.json"] = SignWith(role, document, stolen);
        }

        foreach (var target in new[] { Index, Developers, RoleNames.RevocationsTarget })
            mirror.Serve([TrustFile.OfTarget(target, "evil"u8.ToArray())]);
        // He names new versions only of what he could sign; all else would be noticed at once.
        var snapshotVersion = _hub.Repository.Versions.Single(static role => role.Role == "snapshot").Version;
        var snapshot = JsonNode.Parse(_hub.Server.Files[$"{snapshotVersion}.snapshot.json"])!["signed"]!.DeepClone().AsObject();
        foreach (var (role, version) in versions.Where(role => IsHis(role.Key, stolen) || (claimed is not null && KeysOf(role.Key) == KeysOf(claimed)))) snapshot["meta"]![$"{role}.json"] = new JsonObject { ["version"] = version };
        snapshot["version"] = snapshotVersion + 1;
        var bytesOfSnapshot = SignWith("snapshot", snapshot, stolen);
        mirror.Files[$"{snapshotVersion + 1}.snapshot.json"] = bytesOfSnapshot;
        var timestamp = JsonNode.Parse(_hub.Server.Files["timestamp.json"])!["signed"]!.DeepClone().AsObject();
        timestamp["version"] = timestamp["version"]!.GetValue<long>() + 1;
        var entry = Drafts.TargetOf(bytesOfSnapshot);
        entry["version"] = snapshotVersion + 1;
        timestamp["meta"]!["snapshot.json"] = entry;
        mirror.Files["timestamp.json"] = SignWith("timestamp", timestamp, stolen);
        return mirror;
    }

    private bool IsHis(string role, IReadOnlyList<SigningKey> stolen) => KeysOf(role).Any(stolen.Contains);

    private static byte[] SignWith(string role, JsonObject signed, IReadOnlyList<SigningKey> keys)
    {
        var draft = TrustDraft.Of(role, signed);
        foreach (var key in keys) draft.Sign(key);
        return draft.ToBytes();
    }
}
