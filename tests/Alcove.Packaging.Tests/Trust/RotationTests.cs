using System.Text;
using System.Text.Json.Nodes;
using Alcove.Packaging.Trust;

namespace Alcove.Packaging.Tests.Trust;

/// <summary>Sequences of roots and of keys of other roles: which keys, how many must sign, who signed, and whether a client goes along.</summary>
public sealed class RotationTests
{
    private static readonly SimulatedKey[] Keys = [.. Enumerable.Range(0, 10).Select(static _ => SimulatedKey.Ecdsa())];

    public static TheoryData<string, bool> Roots => new()
    {
        { "1/1/1  2/1/21  2/1/2", true },
        { "1/1/314  2/1/3214  2/1/324", true },
        { "01234/3/024  01234/3/041  01234/3/013  01234/3/013", true },
        { "01234/3/024  01345/3/041", true },
        { "01234/3/024  01345/3/0245  01345/3/045", true },
        { "01234/3/024  56789/3/024567  56789/3/567", true },
        { "123/1/1  123/2/12", true },
        { "123/2/12  123/1/12  123/1/1", true },
        { "1/1/1  12/2/12", true },
        { "1/1/1  2/1/234", false },
        { "1/1/1  2/1/134", false },
        { "01234/3/024  01345/3/024", false },
        { "01234/3/024  01345/3/045", false },
        { "123/1/1  123/2/2", false },
        { "123/2/12  123/1/1", false },
    };

    public static TheoryData<string, bool> Others => new()
    {
        { "2/1/2", true },
        { "1/1/314", true },
        { "2/1/134", false },
        { "01345/3/024", false },
        { "01345/3/04", false },
        { "01234/3/024", true },
        { "01234/3/041", true },
        { "01234/3/013", true },
        { "01234/3/123", true },
        { "01234/3/234", true },
    };

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task Roots_are_followed_as_long_as_old_and_new_keys_signed(string sequence, bool isFollowed)
    {
        var repository = new Simulator();
        repository.Published["root"].Clear();
        repository.Root["version"] = 0L;
        foreach (var step in sequence.Split("  "))
        {
            Set(repository, "root", step);
            repository.Publish("root");
        }

        repository.FirstRoot = repository.Published["root"][0];
        var store = new MemoryTrustStore();
        if (isFollowed) await repository.NewClient(store).RefreshAsync();
        else Assert.Equal(TrustError.BadSignature, (await Assert.ThrowsAsync<TrustException>(() => repository.NewClient(store).RefreshAsync())).Error);
        Assert.Equal(repository.Published["root"][isFollowed ? ^1 : ^2], store.Read("root.json"));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Other_roles_are_believed_by_the_keys_of_the_newest_root(string step, bool isBelieved)
    {
        foreach (var role in new[] { "timestamp", "snapshot", "targets" })
        {
            var repository = new Simulator();
            var store = new MemoryTrustStore();
            Set(repository, role, step);
            repository.Publish("root", "targets", "snapshot", "timestamp");
            if (isBelieved) await repository.NewClient(store).RefreshAsync();
            else Assert.Equal(TrustError.BadSignature, (await Assert.ThrowsAsync<TrustException>(() => repository.NewClient(store).RefreshAsync())).Error);
            Assert.Equal(isBelieved ? repository.Published[role][^1] : null, store.Read($"{role}.json"));
        }
    }

    [Fact]
    public async Task A_root_between_may_have_expired_and_the_last_may_not_but_is_kept()
    {
        var repository = new Simulator();
        var store = new MemoryTrustStore();
        repository.SetExpiry("root", repository.Time.Now.AddDays(-1));
        repository.Publish("root");
        Assert.Equal(TrustError.Expired, (await Assert.ThrowsAsync<TrustException>(() => repository.NewClient(store).RefreshAsync())).Error);
        Assert.Equal(repository.Published["root"][^1], store.Read("root.json"));
        Assert.DoesNotContain("timestamp", repository.Asked);
        repository.SetExpiry("root", repository.Time.Now.AddDays(1));
        repository.Publish("root");
        await repository.NewClient(store).RefreshAsync();
    }

    [Fact]
    public async Task A_root_that_skips_a_version_is_refused()
    {
        var repository = new Simulator();
        repository.Root["version"] = 3L;
        repository.Published["root"].Add(repository.Sign("root", repository.Root));
        Assert.Equal(TrustError.Rollback, (await Assert.ThrowsAsync<TrustException>(() => repository.NewClient(new MemoryTrustStore()).RefreshAsync())).Error);
    }

    [Fact]
    public async Task One_refresh_goes_through_a_bounded_number_of_roots_and_the_next_goes_on()
    {
        var repository = new Simulator();
        var store = new MemoryTrustStore();
        for (var i = 0; i < 20; i++) repository.Publish("root");
        await repository.NewClient(store, new TrustClientOptions { MostRootSteps = 8 }).RefreshAsync();
        Assert.Equal(9, JsonNode.Parse(Encoding.UTF8.GetString(store.Read("root.json")!))!["signed"]!["version"]!.GetValue<int>());
        await repository.NewClient(store).RefreshAsync();
        Assert.Equal(repository.Published["root"][^1], store.Read("root.json"));
    }

    private static void Set(Simulator repository, string role, string step)
    {
        var parts = step.Split('/');
        repository.Root["roles"]![role] = new JsonObject { ["keyids"] = new JsonArray(), ["threshold"] = int.Parse(parts[1]) };
        repository.SignersOf(role).Clear();
        foreach (var key in parts[0]) repository.AddKey(role, Keys[key - '0']);
        repository.SignersOf(role).Clear();
        repository.SignersOf(role).AddRange(parts[2].Select(static key => Keys[key - '0']));
    }
}
