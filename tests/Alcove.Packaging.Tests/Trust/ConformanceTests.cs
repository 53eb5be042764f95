using System.Text.Json.Nodes;
using Alcove.Packaging.Trust;

namespace Alcove.Packaging.Tests.Trust;

/// <summary>What the public conformance suite asks of a client, asked here without it: requests, what is kept, keys, root rotations.</summary>
public sealed class ConformanceTests
{
    private readonly Simulator _repository = new();
    private readonly MemoryTrustStore _store = new();

    [Fact]
    public async Task A_refresh_asks_for_what_it_must_and_keeps_the_bytes_that_came()
    {
        _repository.Tamper("timestamp", static file => file.ToJsonString() + " \n");
        await RefreshAsync();
        Assert.Equal(["2.root", "timestamp", "1.snapshot", "1.targets"], _repository.Asked);
        foreach (var role in new[] { "root", "timestamp", "snapshot", "targets" }) Assert.Equal(_repository.Published[role][^1], _store.Read($"{role}.json"));
    }

    [Fact]
    public async Task A_lookup_refreshes_first()
    {
        Assert.Null(await _repository.NewClient(_store).FindAsync("nonexistent target"));
        Assert.Equal(["2.root", "timestamp", "1.snapshot", "1.targets"], _repository.Asked);
    }

    [Fact]
    public void A_first_root_without_a_version_or_with_a_wrong_signature_is_refused()
    {
        var root = JsonNode.Parse(_repository.FirstRoot)!;
        root["signed"]!.AsObject().Remove("version");
        Assert.Throws<TrustException>(() => TrustClient.Initialise(_store, Bytes(root)));
        root = JsonNode.Parse(_repository.FirstRoot)!;
        root["signatures"]![0]!["sig"] = "3045022100ee448afe2d25dd1f05afedac83a24e7df90f203615221434979153dc7cea6d4702207710015851e571885a77db8a6e42c4b2983a59b9e1ebec91178dfa2fb0d42ab8";
        Assert.Equal(TrustError.BadSignature, Assert.Throws<TrustException>(() => TrustClient.Initialise(_store, Bytes(root))).Error);
    }

    [Theory]
    [InlineData("root", "root")]
    [InlineData("timestamp", "root")]
    [InlineData("snapshot", "root timestamp")]
    [InlineData("targets", "root snapshot timestamp")]
    public async Task What_came_before_a_badly_signed_role_is_kept_and_nothing_after_it(string role, string kept)
    {
        _repository.SignersOf(role).Clear();
        _repository.Publish("root", "targets", "snapshot", "timestamp");
        await FailsAsync(TrustError.BadSignature);
        Assert.Equal(kept.Split(' ').Select(static name => $"{name}.json"), _store.Names);
    }

    [Theory]
    [InlineData("root", TrustError.Rollback)]
    [InlineData("snapshot", TrustError.Mismatch)]
    [InlineData("targets", TrustError.Mismatch)]
    public async Task A_version_that_is_not_the_one_in_the_name_is_refused(string role, TrustError error)
    {
        _repository.Publish("targets", "snapshot", "timestamp");
        _repository.Signed[role]["version"] = 7L;
        if (role == "root") _repository.PublishAsIs(role);
        else _repository.Published[role][^1] = _repository.Sign(role, _repository.Signed[role]);
        await FailsAsync(error);
    }

    [Fact]
    public async Task Another_timestamp_of_the_same_version_does_not_replace_the_one_at_hand()
    {
        await RefreshAsync();
        var before = _store.Read("timestamp.json");
        _repository.Signed["timestamp"]["meta"]!["snapshot.json"]!["version"] = 100;
        _repository.PublishAsIs("timestamp");
        _repository.Asked.Clear();
        await RefreshAsync();
        Assert.Equal(before, _store.Read("timestamp.json"));
        Assert.Equal(["2.root", "timestamp"], _repository.Asked);
    }

    [Theory]
    [InlineData("snapshot")]
    [InlineData("targets")]
    public async Task A_role_that_the_server_does_not_have_ends_the_refresh(string role)
    {
        await RefreshAsync();
        _repository.Publish("targets", "snapshot", "timestamp");
        _repository.Published[role].RemoveAt(1);
        await FailsAsync(TrustError.NotFound);
    }

    [Fact]
    public async Task A_snapshot_in_the_place_of_a_timestamp_is_refused_though_its_key_signed()
    {
        _repository.AddKey("snapshot", _repository.SignersOf("timestamp")[0]);
        _repository.Signed["snapshot"]["meta"] = new JsonObject { ["snapshot.json"] = new JsonObject { ["version"] = 1 } };
        _repository.Publish("root", "snapshot");
        _repository.Published["timestamp"].Add(_repository.Published["snapshot"][^1]);
        await FailsAsync(TrustError.BadDocument);
    }

    [Theory]
    [InlineData("ecdsa")]
    [InlineData("ecdsa-sha2-nistp256")]
    [InlineData("rsa")]
    public async Task Keys_of_the_kinds_that_are_supported_count_and_their_wrong_signatures_do_not(string type)
    {
        var key = type == "rsa" ? SimulatedKey.Rsa() : SimulatedKey.Ecdsa(type: type);
        _repository.AddKey("root", key);
        _repository.SetThreshold("root", 2);
        _repository.Publish("root");
        await RefreshAsync();
        _repository.Publish("root");
        _repository.Tamper("root", file =>
        {
            file["signatures"]![1]!["sig"] = Convert.ToHexStringLower(key.Sign([1]));
            return file.ToJsonString();
        });
        await FailsAsync(TrustError.BadSignature);
    }

    [Fact]
    public async Task Keys_of_unsupported_kinds_are_no_error_and_count_for_nothing()
    {
        foreach (var key in new[] { SimulatedKey.Ed25519(), SimulatedKey.Rsa(1024), SimulatedKey.Rsa(scheme: "rsa-pkcs1v15-sha256", padding: System.Security.Cryptography.RSASignaturePadding.Pkcs1), SimulatedKey.Ecdsa(System.Security.Cryptography.ECCurve.NamedCurves.nistP384) })
            _repository.AddKey("timestamp", key);
        _repository.Publish("root", "timestamp");
        await RefreshAsync();
        _repository.SetThreshold("timestamp", 2);
        _repository.Publish("root", "timestamp");
        await FailsAsync(TrustError.BadSignature);
    }

    [Fact]
    public async Task A_key_whose_scheme_is_another_kinds_counts_for_nothing()
    {
        var rsa = SimulatedKey.Rsa();
        rsa.Record["keytype"] = "ecdsa";
        rsa.Record["scheme"] = "ecdsa-sha2-nistp256";
        var ecdsa = SimulatedKey.Ecdsa();
        ecdsa.Record["keytype"] = "rsa";
        ecdsa.Record["scheme"] = "rsassa-pss-sha256";
        _repository.AddKey("timestamp", rsa);
        _repository.AddKey("timestamp", ecdsa);
        _repository.SetThreshold("timestamp", 2);
        _repository.Publish("root", "timestamp");
        await FailsAsync(TrustError.BadSignature);
    }

    [Fact]
    public async Task One_key_under_many_names_counts_once()
    {
        var key = SimulatedKey.Ecdsa();
        for (var i = 0; i < 5; i++) _repository.AddKey("snapshot", key.Alias($"{i}"));
        _repository.SetThreshold("snapshot", 3);
        _repository.Publish("root", "snapshot", "timestamp");
        await FailsAsync(TrustError.BadSignature);
        Assert.Null(_store.Read("snapshot.json"));
    }

    [Fact]
    public async Task A_role_that_names_a_key_twice_is_refused()
    {
        _repository.Root["roles"]!["snapshot"]!["keyids"]!.AsArray().Add(_repository.SignersOf("snapshot")[0].Id);
        _repository.Publish("root");
        await FailsAsync(TrustError.BadDocument);
    }

    [Fact]
    public async Task Two_signatures_of_one_key_are_refused_even_where_one_is_enough()
    {
        _repository.Tamper("snapshot", static file =>
        {
            file["signatures"]!.AsArray().Add(file["signatures"]![0]!.DeepClone());
            return file.ToJsonString();
        });
        await FailsAsync(TrustError.BadDocument);
    }

    [Theory]
    [InlineData("")]
    [InlineData("zz")]
    [InlineData("3045022100ee448afe2d25dd1f05afedac83a24e7df90f203615221434979153dc7cea6d4702207710015851e571885a77db8a6e42c4b2983a59b9e1ebec91178dfa2fb0d42ab8")]
    public async Task A_wrong_signature_beside_enough_right_ones_is_no_error(string signature)
    {
        var other = SimulatedKey.Ecdsa();
        _repository.AddKey("timestamp", other);
        _repository.Publish("root", "timestamp");
        _repository.Tamper("timestamp", file =>
        {
            file["signatures"]![1]!["sig"] = signature;
            return file.ToJsonString();
        });
        await RefreshAsync();
    }

    [Fact]
    public async Task More_signatures_than_keys_cannot_be_asked_for()
    {
        for (var i = 0; i < 4; i++) _repository.AddKey("snapshot", SimulatedKey.Ecdsa());
        _repository.SetThreshold("snapshot", 6);
        _repository.Publish("root", "snapshot", "timestamp");
        await FailsAsync(TrustError.BadSignature);
        Assert.Contains("\"version\":2", System.Text.Encoding.UTF8.GetString(_store.Read("root.json")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_members_of_keys_and_roles_are_no_error()
    {
        var key = SimulatedKey.Ecdsa();
        key.Record["keyid_hash_algorithms"] = new JsonArray("md5");
        key.Record["extra"] = new JsonObject { ["a"] = 1 };
        _repository.AddKey("root", key);
        _repository.Root["roles"]!["root"]!["another"] = "value";
        _repository.Root["custom"] = "value";
        _repository.Publish("root");
        await RefreshAsync();
    }

    [Fact]
    public async Task Without_consistent_snapshots_names_carry_no_versions_and_no_hashes()
    {
        _repository.Root["consistent_snapshot"] = false;
        _repository.AddTarget("targets", "dir/file", "x");
        _repository.Publish("root", "targets", "snapshot", "timestamp");
        var client = _repository.NewClient(_store);
        Assert.Equal("x"u8.ToArray(), await client.ReadAsync("dir/file"));
        Assert.Equal(["2.root", "3.root", "timestamp", "snapshot", "targets", "targets/dir/file"], _repository.Asked);
    }

    [Fact]
    public async Task With_consistent_snapshots_a_target_is_asked_for_by_its_hash_in_its_folder()
    {
        _repository.AddTarget("targets", "dir/file", "x");
        _repository.Publish("targets", "snapshot", "timestamp");
        await _repository.NewClient(_store).ReadAsync("dir/file");
        Assert.Equal("targets/dir/2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881.file", _repository.Asked[^1]);
    }

    [Fact]
    public async Task A_target_in_the_cache_is_not_fetched_again_until_it_changes()
    {
        var options = new TrustClientOptions { TargetCache = new MemoryTrustStore() };
        _repository.AddTarget("targets", "dir/file", "x");
        _repository.Publish("targets", "snapshot", "timestamp");
        await _repository.NewClient(_store, options).ReadAsync("dir/file");
        _repository.Asked.Clear();
        await _repository.NewClient(_store, options).ReadAsync("dir/file");
        Assert.DoesNotContain(_repository.Asked, static name => name.StartsWith("targets/", StringComparison.Ordinal));
        _repository.AddTarget("targets", "dir/file", "y");
        _repository.Publish("targets", "snapshot", "timestamp");
        Assert.Equal("y"u8.ToArray(), await _repository.NewClient(_store, options).ReadAsync("dir/file"));
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("a\\b")]
    [InlineData("a//b")]
    public async Task A_target_whose_name_leads_elsewhere_is_never_fetched(string name)
    {
        _repository.AddTarget("targets", name, "x");
        _repository.Publish("targets", "snapshot", "timestamp");
        await Assert.ThrowsAsync<TrustException>(() => _repository.NewClient(_store).ReadAsync(name));
        Assert.DoesNotContain(_repository.Asked, static asked => asked.StartsWith("targets/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Local_metadata_that_was_changed_on_the_disk_is_fetched_again()
    {
        await RefreshAsync();
        foreach (var role in new[] { "snapshot", "targets" })
        {
            var bytes = _store.Read($"{role}.json")!.ToArray();
            bytes[bytes.Length / 2] ^= 1;
            _store.Write($"{role}.json", bytes);
        }

        await RefreshAsync();
        Assert.Equal(_repository.Published["snapshot"][^1], _store.Read("snapshot.json"));
        Assert.Equal(_repository.Published["targets"][^1], _store.Read("targets.json"));
    }

    [Fact]
    public async Task Expired_local_metadata_does_not_stop_an_update()
    {
        foreach (var role in new[] { "timestamp", "snapshot", "targets" }) _repository.SetExpiry(role, _repository.Time.Now.AddDays(7));
        _repository.Publish("targets", "snapshot", "timestamp");
        await RefreshAsync();
        _repository.Time.Now = _repository.Time.Now.AddDays(18);
        foreach (var role in new[] { "timestamp", "snapshot", "targets" }) _repository.SetExpiry(role, _repository.Time.Now.AddDays(7));
        _repository.Publish("targets", "snapshot", "timestamp");
        await RefreshAsync();
    }

    private Task RefreshAsync() => _repository.NewClient(_store).RefreshAsync();

    private async Task FailsAsync(TrustError error) => Assert.Equal(error, (await Assert.ThrowsAsync<TrustException>(RefreshAsync)).Error);

    private static byte[] Bytes(JsonNode node) => System.Text.Encoding.UTF8.GetBytes(node.ToJsonString());
}
