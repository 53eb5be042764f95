using Alcove.Packaging.Signatures;
using Alcove.Runtime.Packages;

namespace Alcove.Hub.Tests;

/// <summary>The log of releases as devices follow it: what a hub hides or rewrites is refused, and said by name.</summary>
public sealed class LogTests : IAsyncLifetime
{
    private readonly HubFixture _hub = new();

    public ValueTask InitializeAsync() => _hub.InitializeAsync();

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    [Fact]
    public async Task A_hub_that_rewrote_its_log_is_refused_and_what_is_here_goes_on()
    {
        var (known, token) = await ReleasedAsync("1.0.0");
        await using var client = new HubSourceClient(_hub);
        await client.OpenAsync(known);

        await _hub.TamperAsync("UPDATE log_entries SET content = @content WHERE idx = 1", new { content = "{}"u8.ToArray() });
        await _hub.RestartAsync();
        var (other, _) = await ReleasedAsync("1.0.0");
        await _hub.ReleasedAsync(known, token, HubFixture.Package(known, "2.0.0", "App({b:1})"));

        Assert.Contains("is not the one that had 2 before", await RefusalAsync(client, other), StringComparison.Ordinal);
        await client.Source.CheckAsync(known, CancellationToken.None);
        Assert.Equal("1.0.0", (await client.OpenAsync(known)).Version);
    }

    [Fact]
    public async Task A_hub_that_took_entries_out_of_its_log_is_refused()
    {
        var (known, _) = await ReleasedAsync("1.0.0");
        await ReleasedAsync("1.0.0");
        var (last, _) = await ReleasedAsync("1.0.0");
        await using var client = new HubSourceClient(_hub);
        await client.OpenAsync(last);

        await _hub.TamperAsync("DELETE FROM log_entries WHERE idx > 1");
        await _hub.RestartAsync();
        var (other, _) = await ReleasedAsync("1.0.0");

        Assert.Contains("is not the one that had 6 before", await RefusalAsync(client, other), StringComparison.Ordinal);
        Assert.NotEqual(known, other);
    }

    [Fact]
    public async Task A_release_that_is_not_in_the_log_is_refused()
    {
        var (appId, _) = await ReleasedAsync("1.0.0");
        await _hub.TamperAsync("UPDATE log_entries SET content = @content WHERE idx = 0", new { content = "{}"u8.ToArray() });
        await _hub.RestartAsync();
        await using var client = new HubSourceClient(_hub);

        Assert.Contains($"'{appId}/release' 1 is not in the log", await RefusalAsync(client, appId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_that_somebody_else_signed_is_refused()
    {
        using var thief = SigningKey.Create();
        _hub.Signer.CheckpointKey = thief;
        var (appId, _) = await ReleasedAsync("1.0.0");
        await using var client = new HubSourceClient(_hub);

        Assert.Contains("The checkpoint of 'alcove-hub' is not signed by its key", await RefusalAsync(client, appId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_that_shows_no_log_is_refused()
    {
        var (appId, _) = await ReleasedAsync("1.0.0");
        await _hub.TamperAsync("DELETE FROM hub_values WHERE id = 'log-checkpoint'");
        await using var client = new HubSourceClient(_hub);

        Assert.Contains("The hub shows no log of its releases", await RefusalAsync(client, appId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_share_keeps_the_entry_of_a_release()
    {
        var (appId, token) = await ReleasedAsync("1.0.0");
        await _hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/1/release", token, new { share = 100 });
        await using var client = new HubSourceClient(_hub);

        Assert.Equal("1.0.0", (await client.OpenAsync(appId)).Version);
    }

    [Fact]
    public async Task Releases_of_a_hub_from_before_get_an_entry_that_devices_can_look_for()
    {
        var (appId, _) = await ReleasedAsync("1.0.0");
        await _hub.TamperAsync("UPDATE log_entries SET content = @content", new { content = "{\"type\":\"release\"}"u8.ToArray() });
        await _hub.TamperAsync("DELETE FROM hub_values WHERE id IN ('log-form', 'log-checkpoint')");
        await _hub.RestartAsync();
        // The next release is signed after what waits, and so is what waits.
        await ReleasedAsync("1.0.0");
        await using var client = new HubSourceClient(_hub);

        Assert.Equal("1.0.0", (await client.OpenAsync(appId)).Version);
    }

    private async Task<(string AppId, string Token)> ReleasedAsync(string version)
    {
        var (_, token, appId) = await _hub.ProgramAsync();
        await _hub.ReleasedAsync(appId, token, HubFixture.Package(appId, version));
        return (appId, token);
    }

    private static async Task<string> RefusalAsync(HubSourceClient client, string appId) =>
        (await Assert.ThrowsAsync<PackageRefusedException>(async () => await client.Source.FindAsync(appId, CancellationToken.None))).Message;
}
