using System.Text;
using Alcove.Hub.Access;
using Alcove.Packaging;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Updates;

namespace Alcove.Hub.Tests;

/// <summary>A host's programs from a real hub, over HTTP, with every check.</summary>
public sealed class HubSourceTests(HubFixture hub) : IClassFixture<HubFixture>
{
    private const int LargeFile = 2 * 1024 * 1024;

    [Fact]
    public async Task A_program_that_is_not_here_is_fetched_and_the_next_release_comes_behind_it()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        await ReleaseAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        await using var client = new HubSourceClient(hub);

        var first = await client.OpenAsync(appId);
        await ReleaseAsync(appId, token, HubFixture.Package(appId, "2.0.0", "App({b:1})"));
        var still = await client.OpenAsync(appId);
        var newest = await client.Source.CheckAsync(appId, CancellationToken.None);

        Assert.Equal(("1.0.0", "1.0.0"), (first.Version, still.Version));
        Assert.Equal("2.0.0", (await client.Library.VerifyAsync(newest!, CancellationToken.None)).Version);
    }

    [Fact]
    public async Task An_update_of_one_line_in_a_large_program_fetches_a_little_of_it()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var code = Text(LargeFile);
        await ReleaseAsync(appId, token, HubFixture.Package(appId, "1.0.0", code));
        await using var client = new HubSourceClient(hub);
        await client.OpenAsync(appId);
        var whole = client.Source.FetchedBytes;
        await ReleaseAsync(appId, token, HubFixture.Package(appId, "1.0.1", code.Replace("// line 777 ", "// changed  ", StringComparison.Ordinal)));

        await client.Source.CheckAsync(appId, CancellationToken.None);

        var fetched = client.Source.FetchedBytes - whole;
        Assert.Equal("1.0.1", (await client.OpenAsync(appId)).Version);
        Assert.True(whole > LargeFile && fetched < 4096, $"the whole program was {whole} bytes, its update {fetched}");
    }

    [Fact]
    public async Task Without_the_hub_what_is_here_still_starts_and_a_damaged_file_is_noticed()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        await ReleaseAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        string folder;
        await using (var client = new HubSourceClient(hub))
        {
            await client.OpenAsync(appId);
            folder = client.Folder;
        }

        await using var offline = new HubSourceClient(hub, "http://127.0.0.1:9/", folder);

        Assert.Equal("1.0.0", (await offline.OpenAsync(appId)).Version);

        var blob = Directory.EnumerateFiles(Path.Combine(folder, "blobs")).First(static file => File.ReadAllText(file) == "App({})");
        await File.WriteAllTextAsync(blob, "Bad({})"); // of the same length
        await using var again = new HubSourceClient(hub, folder: folder);
        Assert.Equal("App({})", (await again.OpenAsync(appId)).Package.ReadText(PackagePath.Parse("logic.js")));
    }

    [Fact]
    public async Task A_list_shows_programs_without_fetching_them()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        await ReleaseAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        await using var client = new HubSourceClient(hub);

        Assert.Equal(1, (await client.Source.ListAsync(CancellationToken.None)).Single(program => program.AppId == appId).Pages);
        Assert.Null(await client.Source.FindHereAsync(appId, CancellationToken.None));
        Assert.Equal(0, client.Source.FetchedBytes);
    }

    [Fact]
    public async Task What_was_taken_back_ends_and_does_not_start_again()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        await ReleaseAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        await using var client = new HubSourceClient(hub);
        var program = await client.OpenAsync(appId);
        var revoked = new TaskCompletionSource();
        client.Source.Revoked += revoked.SetResult;
        var (_, oper) = await hub.AccountAsync(HubRoles.Operator);

        await hub.SendAsync(HttpMethod.Post, "/api/v1/revocations", oper, new { level = "stop", appId, reason = "It stole passwords." });
        await revoked.Task.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(new ProgramRevocation("It stole passwords.", true, false), client.Source.FindRevocation(appId, program.Package.Hash));
        var refused = await Assert.ThrowsAsync<PackageRefusedException>(async () => await client.Source.FindAsync(appId, CancellationToken.None));
        Assert.Contains("It stole passwords.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_below_the_minimum_waits_for_a_newer_one()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        await ReleaseAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        await using var client = new HubSourceClient(hub);
        await client.OpenAsync(appId);
        var second = await ReleaseAsync(appId, token, HubFixture.Package(appId, "2.0.0", "App({b:1})"));
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/minimum", token, new { seq = second });
        await client.Source.CheckAsync(appId, CancellationToken.None);

        Assert.Equal("2.0.0", (await client.OpenAsync(appId)).Version);
    }

    [Fact]
    public async Task Whose_a_program_is_comes_from_what_the_hub_signed_and_own_programs_need_no_introduction()
    {
        var (organisation, token, appId) = await hub.ProgramAsync();
        await ReleaseAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        await using var client = new HubSourceClient(hub);
        var program = await client.OpenAsync(appId);
        await using var own = new HubSourceClient(hub, ownAuthorKey: hub.AuthorKey.PublicKey.Id);
        await own.OpenAsync(appId);

        Assert.Equal(new ProgramOrigin($"Name {appId}", $"Name of {organisation}", "1.0.0"), client.Source.FindOrigin(appId, program.Package.Hash));
        Assert.Null(client.Source.FindOrigin("another", program.Package.Hash));
        Assert.Null(own.Source.FindOrigin(appId, program.Package.Hash));
    }

    [Fact]
    public async Task Links_of_the_hub_open_its_programs_and_those_of_others_are_nobodys()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        await ReleaseAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        await using var client = new HubSourceClient(hub);
        var made = (await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/links", token, new { channel = "release", path = "pages/index/index", query = "a=1", scene = "table 7", days = 1 })).GetProperty("address").GetString()!;
        var trial = (await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/links", token, new { channel = "trial", path = "", query = "", scene = "", days = 1 })).GetProperty("address").GetString()!;

        Assert.Equal(new ProgramLink(appId, string.Empty), await FindAsync($"{hub.Address}/m/{appId}"));
        Assert.Equal(new ProgramLink(appId, "pages/a b/c?x=%20y"), await FindAsync($"{hub.Address}/m/{appId}/pages/a%20b/c?x=%20y"));
        Assert.Equal(new ProgramLink(appId, "pages/index/index?a=1&scene=table%207"), await FindAsync(made));
        var port = new Uri(hub.Address).Port;
        foreach (var foreign in new[] { "https://hub.example", $"https://127.0.0.1:{port}", $"http://127.0.0.1:{port + 1}", $"http://localhost:{port}", $"http://127.0.0.1:{port}@hub.example", $"http://hub.example@127.0.0.1:{port}" })
            Assert.Null(await FindAsync($"{foreign}/m/{appId}"));
        foreach (var (dead, reason) in new[] { (made[..^2], "does not work any more"), (trial, "for testers"), ($"{hub.Address}/console", "no mini-program"), ($"{hub.Address}/m/", "no mini-program"), ($"{hub.Address}/m/..%2Fconsole", "no mini-program") })
            Assert.Contains(reason, (await Assert.ThrowsAsync<PackageRefusedException>(() => FindAsync(dead))).Message, StringComparison.Ordinal);

        Task<ProgramLink?> FindAsync(string address) => client.Source.FindLinkAsync(new Uri(address), CancellationToken.None).AsTask();
    }

    private Task<long> ReleaseAsync(string appId, string token, byte[] package) => hub.ReleasedAsync(appId, token, package);

    // Text that no compression makes small, so that what is fetched is what is different.
    private static string Text(int size)
    {
        var text = new StringBuilder("App({})\n");
        for (var line = 0; text.Length < size; line++) text.Append($"// line {line} ").Append(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(line)))).Append('\n');
        return text.ToString();
    }
}
