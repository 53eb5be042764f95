using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Publishing;

namespace Alcove.Packaging.Tests.Trust;

public sealed class TrustRepositoryTests
{
    private static readonly string Index = RoleNames.IndexTarget("app", "release");

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(256)]
    public async Task What_was_published_is_read_by_a_client_whatever_the_number_of_bins(int bins)
    {
        var hub = new TestHub(bins);
        hub.Publish([.. Enumerable.Range(0, 20).Select(static i => (RoleNames.IndexTarget($"app{i}", "release"), (byte[]?)[(byte)i]))]);
        var client = hub.NewClient();
        for (var i = 0; i < 20; i++) Assert.Equal([(byte)i], await client.ReadAsync(RoleNames.IndexTarget($"app{i}", "release")));
        Assert.Null(await client.FindAsync("programs/other/release.json"));
    }

    [Fact]
    public async Task A_change_reaches_a_client_with_one_refresh_and_only_what_changed_is_fetched()
    {
        var hub = new TestHub();
        hub.Publish((Index, [1]));
        var client = hub.NewClient();
        Assert.Equal([1], await client.ReadAsync(Index));
        hub.Publish((Index, [2]));
        hub.Server.Asked.Clear();
        await client.RefreshAsync();
        Assert.Equal([2], await client.ReadAsync(Index));
        Assert.Equal(5, hub.Server.Asked.Count); // next root, timestamp, snapshot, one bin, the target
    }

    [Fact]
    public async Task A_file_that_was_removed_is_not_found()
    {
        var hub = new TestHub();
        hub.Publish((Index, [1]));
        hub.Publish((Index, null));
        Assert.Null(await hub.NewClient().FindAsync(Index));
    }

    [Fact]
    public void What_is_signed_without_a_change_is_the_timestamp_until_more_is_past_half_of_its_time()
    {
        var hub = new TestHub();
        Assert.Equal(["timestamp.json"], hub.Repository.Refresh(hub.Online).Select(static file => file.Name));
        hub.Time.Now += TimeSpan.FromHours(13);
        Assert.Equal(["2.snapshot.json", "timestamp.json"], hub.Repository.Refresh(hub.Online).Select(static file => file.Name));
        hub.Time.Now += TimeSpan.FromDays(4);
        var names = hub.Repository.Refresh(hub.Online).Select(static file => file.Name).ToArray();
        Assert.Equal(16 + 1 + 2, names.Length);
        Assert.Equal("timestamp.json", names[^1]);
    }

    [Fact]
    public async Task A_repository_goes_on_from_what_its_store_holds()
    {
        var hub = new TestHub();
        hub.Publish((Index, [1]));
        var again = TrustRepository.Open(hub.Store, hub.Time);
        hub.Server.Serve(again.Publish(new Dictionary<string, byte[]?> { [Index] = [2] }, hub.Online));
        Assert.Equal([2], await hub.NewClient().ReadAsync(Index));
        Assert.Equal(hub.Repository.Versions.Count, again.Versions.Count);
    }

    [Fact]
    public void A_server_that_lost_its_files_gets_them_all_again()
    {
        var hub = new TestHub();
        hub.Commit(hub.Repository.DraftRoot());
        hub.Publish((Index, [1]));
        var files = hub.Repository.Files();
        Assert.Equal("timestamp.json", files[^1].Name);
        Assert.All(files, file => Assert.Equal(hub.Server.Files[file.Name], file.Bytes.ToArray()));
        Assert.Contains(files, static file => file.Name == "1.root.json");
        Assert.Contains(files, static file => file.Name == "2.root.json");
    }

    [Fact]
    public void Nothing_changes_when_a_key_is_missing()
    {
        var hub = new TestHub();
        var before = hub.Repository.Versions;
        var error = Assert.Throws<TrustException>(() => hub.Repository.Publish(new Dictionary<string, byte[]?> { [Index] = [1] }, new KeyRing(hub.Snapshot)));
        Assert.Equal(TrustError.NoKey, error.Error);
        Assert.Equal(before, hub.Repository.Versions);
        Assert.Equal(TrustError.NoKey, Assert.Throws<TrustException>(() => hub.Publish((RoleNames.DevelopersTarget("app"), [1]))).Error);
    }

    [Fact]
    public async Task Files_of_a_role_of_release_managers_are_changed_by_a_draft_that_they_sign()
    {
        var hub = new TestHub();
        var draft = hub.Repository.DraftFiles(RoleNames.Developers, new Dictionary<string, byte[]?> { [RoleNames.DevelopersTarget("app")] = [7] });
        var carried = TrustDraft.Parse(draft.Role, draft.ToBytes());
        carried.Sign(hub.Developers[0]);
        Assert.Equal(TrustError.BadSignature, Assert.Throws<TrustException>(() => hub.Repository.Commit([carried], hub.Online)).Error);
        carried = TrustDraft.Parse(draft.Role, carried.ToBytes());
        carried.Sign(hub.Developers[2]);
        hub.Server.Serve(hub.Repository.Commit([carried], hub.Online));
        Assert.Equal("developers", (await hub.NewClient().FindAsync(RoleNames.DevelopersTarget("app")))?.Role);
    }

    [Fact]
    public void A_draft_that_others_overtook_is_refused()
    {
        var hub = new TestHub();
        var late = hub.Repository.DraftRoot();
        hub.Commit(hub.Repository.DraftRoot());
        Assert.Equal(TrustError.Rollback, Assert.Throws<TrustException>(() => hub.Commit(late)).Error);
    }
}
