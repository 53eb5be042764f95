using System.Text.Json.Nodes;
using Alcove.Packaging.Trust;

namespace Alcove.Packaging.Tests.Trust;

/// <summary>The attacks that The Update Framework's specification names (1.5.2), each against a client of its own.</summary>
public sealed class AttackTests
{
    private readonly Simulator _repository = new();
    private readonly MemoryTrustStore _store = new();

    [Fact]
    public async Task Arbitrary_software_bytes_of_a_mirror_are_refused_and_not_kept()
    {
        var cache = new MemoryTrustStore();
        _repository.AddTarget("targets", "file", "good");
        _repository.Publish("targets", "snapshot", "timestamp");
        _repository.Targets["file"] = "evil"u8.ToArray();
        var client = _repository.NewClient(_store, new TrustClientOptions { TargetCache = cache });
        await FailsAsync(TrustError.Mismatch, () => client.ReadAsync("file"));
        Assert.Empty(cache.Names);
        _repository.Targets["file"] = "good but longer"u8.ToArray();
        await FailsAsync(TrustError.TooLarge, () => client.ReadAsync("file"));
    }

    [Fact]
    public async Task Wrong_software_one_target_in_the_place_of_another_is_refused()
    {
        _repository.AddTarget("targets", "one", "same1");
        _repository.AddTarget("targets", "two", "same2");
        _repository.Publish("targets", "snapshot", "timestamp");
        (_repository.Targets["one"], _repository.Targets["two"]) = (_repository.Targets["two"], _repository.Targets["one"]);
        var client = _repository.NewClient(_store);
        await FailsAsync(TrustError.Mismatch, () => client.ReadAsync("one"));
        await FailsAsync(TrustError.Mismatch, () => client.ReadAsync("two"));
    }

    [Theory]
    [InlineData("timestamp", 64 * 1024)]
    [InlineData("snapshot", 2 * 1024 * 1024)]
    [InlineData("targets", 2 * 1024 * 1024)]
    [InlineData("root", 512 * 1024)]
    public async Task Endless_data_is_not_taken(string role, int limit)
    {
        _repository.Signed[role]["x"] = new string('x', limit);
        _repository.Publish("root", "targets", "snapshot", "timestamp");
        await FailsAsync(TrustError.TooLarge, () => _repository.NewClient(_store).RefreshAsync());
    }

    [Fact]
    public async Task Endless_data_behind_a_promised_length_is_not_taken()
    {
        _repository.WithHashes = true;
        _repository.Publish("targets", "snapshot", "timestamp");
        _repository.Tamper("snapshot", static file => file.ToJsonString() + " ");
        await FailsAsync(TrustError.TooLarge, () => _repository.NewClient(_store).RefreshAsync());
    }

    [Theory]
    [InlineData("timestamp")]
    [InlineData("snapshot")]
    [InlineData("targets")]
    public async Task Fast_forward_is_recovered_from_once_the_keys_are_rotated(string role)
    {
        _repository.Signed[role]["version"] = (1L << 62) - 1;
        _repository.PublishAsIs(role);
        if (role == "targets") _repository.Publish("snapshot");
        if (role != "timestamp") _repository.Publish("timestamp");
        await _repository.NewClient(_store).RefreshAsync();

        _repository.Rotate("snapshot");
        if (role != "targets") _repository.Rotate("timestamp");
        _repository.Publish("root");
        _repository.Signed[role]["version"] = 1L;
        _repository.PublishAsIs(role);
        if (role == "targets") _repository.Publish("snapshot");
        if (role != "timestamp") _repository.Publish("timestamp");
        if (role == "timestamp") { _repository.Publish("snapshot"); _repository.PublishAsIs("timestamp"); }

        await _repository.NewClient(_store).RefreshAsync();
        Assert.Contains("\"version\":1,", Stored(role), StringComparison.Ordinal);
    }

    // The timestamp's keys stay, so what they signed before would still be believed.
    [Fact]
    public async Task Fast_forward_of_the_snapshot_is_recovered_from_once_its_own_keys_are_rotated()
    {
        _repository.Signed["snapshot"]["version"] = 99_999L;
        _repository.PublishAsIs("snapshot");
        _repository.Publish("timestamp");
        await _repository.NewClient(_store).RefreshAsync();

        _repository.Rotate("snapshot");
        _repository.Publish("root");
        _repository.Signed["snapshot"]["version"] = 1L;
        _repository.PublishAsIs("snapshot");
        _repository.Publish("timestamp");

        await _repository.NewClient(_store).RefreshAsync();
        Assert.Contains("\"version\":1,", Stored("snapshot"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fast_forward_is_recovered_from_even_if_the_first_refresh_after_the_rotation_fails_half_way()
    {
        _repository.Signed["snapshot"]["version"] = 99_999L;
        _repository.PublishAsIs("snapshot");
        _repository.Publish("timestamp");
        await _repository.NewClient(_store).RefreshAsync();
        _repository.Rotate("snapshot");
        _repository.Rotate("timestamp");
        _repository.Publish("root");
        await FailsAsync(TrustError.BadSignature, () => _repository.NewClient(_store).RefreshAsync());
        _repository.Signed["snapshot"]["version"] = 1L;
        _repository.PublishAsIs("snapshot");
        _repository.Publish("timestamp");
        await _repository.NewClient(_store).RefreshAsync();
    }

    [Theory]
    [InlineData("timestamp")]
    [InlineData("snapshot")]
    [InlineData("targets")]
    [InlineData("root")]
    public async Task Indefinite_freeze_ends_when_the_metadata_expires(string role)
    {
        _repository.SetExpiry(role, _repository.Time.Now.AddDays(1));
        _repository.Publish("root", "targets", "snapshot", "timestamp");
        await _repository.NewClient(_store).RefreshAsync();
        _repository.Time.Now = _repository.Time.Now.AddDays(1);
        await FailsAsync(TrustError.Expired, () => _repository.NewClient(_store).RefreshAsync());
    }

    [Fact]
    public async Task Freeze_by_setting_the_clock_back_does_not_work()
    {
        _repository.SetExpiry("timestamp", _repository.Time.Now.AddDays(1));
        _repository.Publish("timestamp");
        var old = _repository.Published["timestamp"].ToList();
        await _repository.NewClient(_store).RefreshAsync();
        _repository.Time.Now = _repository.Time.Now.AddDays(3);
        _repository.SetExpiry("timestamp", _repository.Time.Now.AddDays(1));
        _repository.Publish("timestamp");
        await _repository.NewClient(_store).RefreshAsync();

        // A client from whom all metadata but the clock was taken, and whose clock was put back.
        foreach (var role in new[] { "timestamp", "snapshot", "targets" }) _store.Delete($"{role}.json");
        _repository.Published["timestamp"].Clear();
        _repository.Published["timestamp"].AddRange(old);
        _repository.Time.Now = _repository.Time.Now.AddDays(-3);
        await FailsAsync(TrustError.Expired, () => _repository.NewClient(_store).RefreshAsync());
    }

    [Fact]
    public async Task A_clock_that_was_once_far_ahead_does_not_make_everything_expired_for_ever()
    {
        await _repository.NewClient(_store).RefreshAsync();
        var now = _repository.Time.Now;
        _repository.Time.Now = now.AddYears(70);
        await FailsAsync(TrustError.Expired, () => _repository.NewClient(_store).RefreshAsync());
        _repository.Time.Now = now.AddHours(1);
        _repository.Publish("timestamp");
        await _repository.NewClient(_store).RefreshAsync();
    }

    [Fact]
    public async Task A_mirror_that_has_nothing_or_old_files_stops_updates_but_changes_nothing()
    {
        _repository.AddTarget("targets", "file", "good");
        _repository.Publish("targets", "snapshot", "timestamp");
        await _repository.NewClient(_store).RefreshAsync();
        var before = _store.Names.ToDictionary(static name => name, Stored2);
        foreach (var versions in _repository.Published.Values) versions.Clear();
        await FailsAsync(TrustError.NotFound, () => _repository.NewClient(_store).RefreshAsync());
        Assert.Equal(before, _store.Names.ToDictionary(static name => name, Stored2));
        string Stored2(string name) => System.Text.Encoding.UTF8.GetString(_store.Read(name)!);
    }

    [Fact]
    public async Task Mix_and_match_files_of_different_snapshots_are_refused()
    {
        _repository.AddTarget("targets", "file", "old");
        _repository.Publish("targets", "snapshot", "timestamp");
        var old = _repository.Published["targets"][^1];
        _repository.AddTarget("targets", "file", "new");
        _repository.Publish("targets", "snapshot", "timestamp");
        _repository.Published["targets"][^1] = old;
        await FailsAsync(TrustError.Mismatch, () => _repository.NewClient(_store).RefreshAsync());
    }

    [Theory]
    [InlineData("timestamp", false)]
    [InlineData("snapshot", false)]
    [InlineData("targets", false)]
    [InlineData("snapshot", true)]
    [InlineData("targets", true)]
    public async Task Rollback_of_any_role_is_refused(string role, bool withHashes)
    {
        _repository.WithHashes = withHashes;
        _repository.Publish("targets", "snapshot", "timestamp");
        _repository.Publish("targets", "snapshot", "timestamp");
        await _repository.NewClient(_store).RefreshAsync();
        _repository.Signed[role]["version"] = 1L;
        _repository.PublishAsIs(role);
        if (role == "targets") _repository.Publish("snapshot");
        if (role != "timestamp") _repository.Publish("timestamp");
        await FailsAsync(TrustError.Rollback, () => _repository.NewClient(_store).RefreshAsync());
        Assert.Contains("\"version\":3,", Stored(role == "targets" ? "snapshot" : "timestamp"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_vanishes_from_the_snapshot_is_a_rollback()
    {
        _repository.AddDelegation("targets", "A");
        _repository.Publish("A", "targets", "snapshot", "timestamp");
        await _repository.NewClient(_store).RefreshAsync();
        _repository.Signed["snapshot"]["meta"]!.AsObject().Remove("A.json");
        _repository.Publish("snapshot", "timestamp");
        await FailsAsync(TrustError.Rollback, () => _repository.NewClient(_store).RefreshAsync());
    }

    [Fact]
    public async Task Key_compromise_below_the_threshold_signs_nothing()
    {
        _repository.AddKey("targets", SimulatedKey.Ecdsa());
        _repository.AddKey("targets", SimulatedKey.Ecdsa());
        _repository.SetThreshold("targets", 2);
        _repository.Publish("root", "targets", "snapshot", "timestamp");
        await _repository.NewClient(_store).RefreshAsync();
        _repository.AddTarget("targets", "evil", "evil");
        _repository.SignersOf("targets").RemoveRange(1, 2);
        _repository.Publish("targets", "snapshot", "timestamp");
        await FailsAsync(TrustError.BadSignature, () => _repository.NewClient(_store).RefreshAsync());
    }

    [Fact]
    public async Task Extraneous_members_change_nothing_but_are_signed()
    {
        _repository.Signed["targets"]["x-more"] = new JsonObject { ["b"] = 1, ["a"] = "\u00e9\"\\\u0001\U0001F600", ["\uFF61"] = new JsonArray(true, false, null), ["\U00010000"] = -5 };
        _repository.Publish("targets", "snapshot", "timestamp");
        await _repository.NewClient(_store).RefreshAsync();
        _repository.Publish("targets", "snapshot", "timestamp");
        _repository.Tamper("targets", static file => file.ToJsonString().Replace("\"b\":1", "\"b\":2", StringComparison.Ordinal));
        await FailsAsync(TrustError.BadSignature, () => _repository.NewClient(_store).RefreshAsync());
    }

    private string Stored(string role) => System.Text.Encoding.UTF8.GetString(_store.Read($"{role}.json")!);

    private static async Task FailsAsync(TrustError error, Func<Task> act) => Assert.Equal(error, (await Assert.ThrowsAsync<TrustException>(act)).Error);
}
