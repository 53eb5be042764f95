using System.Net;
using System.Text.Json;
using Alcove.Packaging;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Documents;
using Alcove.Runtime.Packages;

namespace Alcove.Hub.Tests;

/// <summary>Releases for some base libraries only, from the package to hosts that bring along older and newer ones.</summary>
public sealed class BaseLibraryTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task What_a_package_says_is_what_its_release_says_and_a_release_narrows_it()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var seq = await hub.ApprovedAsync(appId, token, HubFixture.Package(appId, "1.0.0", baseLibrary: "3.0.."));

        await ReleaseAsync(appId, seq, token, new { });
        Assert.Equal("3.0..", await SpanAsync(appId));

        await ReleaseAsync(appId, seq, token, new { share = 50, baseLibrary = "..3.8" });
        Assert.Equal("3.0..3.8", await SpanAsync(appId));

        await ReleaseAsync(appId, seq, token, new { share = 100 }); // another share leaves it as it is
        Assert.Equal("3.0..3.8", await SpanAsync(appId));

        await ReleaseAsync(appId, seq, token, new { baseLibrary = ".." });
        Assert.Equal("3.0..", await SpanAsync(appId));
        Assert.Equal("3.0..", (await hub.SendAsync(HttpMethod.Get, $"/api/v1/programs/{appId}/versions/{seq}", token)).GetProperty("facts").GetProperty("baseLibrary").GetString());
        Assert.Equal("3.0..", (await hub.SendAsync(HttpMethod.Get, $"/api/v1/programs/{appId}/releases", token))[0].GetProperty("baseLibrary").GetString());
    }

    [Theory]
    [InlineData("3.8", "LOWEST..HIGHEST")]
    [InlineData("3.8..3.0", "the lowest is above the highest")]
    [InlineData("new..", "'new' is no version")]
    [InlineData("2.9..", "2.9.. reaches beyond 3.0..")]
    [InlineData("..2.9", "no base library is from 3.0 to 2.9")]
    public async Task A_release_for_what_is_no_span_or_not_the_packages_is_refused_with_a_reason(string span, string expected)
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var seq = await hub.ApprovedAsync(appId, token, HubFixture.Package(appId, "1.0.0", baseLibrary: "3.0.."));

        using var answer = await hub.TryAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/{seq}/release", token, new { baseLibrary = span });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(expected, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4.0..3.8", "Error", "the lowest is above the highest", HttpStatusCode.Conflict)]
    [InlineData("newest", "Error", "LOWEST..HIGHEST", HttpStatusCode.Conflict)]
    [InlineData("", "Error", "LOWEST..HIGHEST", HttpStatusCode.Conflict)]
    [InlineData("99..", "Warning", "do not get it", HttpStatusCode.OK)]
    public async Task The_checks_say_when_nobody_has_what_a_package_needs(string span, string level, string expected, HttpStatusCode submitted)
    {
        var (_, token, appId) = await hub.ProgramAsync();
        using var upload = await hub.TryUploadAsync(appId, token, HubFixture.Package(appId, "1.0.0", baseLibrary: span));
        var report = JsonSerializer.Deserialize<JsonElement>(await upload.Content.ReadAsStringAsync()).GetProperty("report");

        var finding = Assert.Single(report.EnumerateArray(), static one => one.GetProperty("check").GetString() == "base-library");
        Assert.Equal(level, finding.GetProperty("level").GetString());
        Assert.Contains(expected, finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        using var answer = await hub.TryAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/1/submit", token);
        Assert.Equal(submitted, answer.StatusCode);
    }

    [Fact]
    public async Task Each_host_gets_the_newest_release_that_runs_on_its_base_library()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        await hub.ReleasedAsync(appId, token, HubFixture.Package(appId, "1.0.0", baseLibrary: "3.0.."));
        await hub.ReleasedAsync(appId, token, HubFixture.Package(appId, "2.0.0", "App({b:1})", baseLibrary: "3.8.."));
        var third = await hub.ApprovedAsync(appId, token, HubFixture.Package(appId, "3.0.0", "App({c:1})"));
        await ReleaseAsync(appId, third, token, new { baseLibrary = "3.9.." });

        foreach (var (library, version) in new[] { ("3.0.0", "1.0.0"), ("3.7.99", "1.0.0"), ("3.8.12", "2.0.0"), ("3.9.0", "3.0.0"), ("4", "3.0.0") })
        {
            await using var client = new HubSourceClient(hub, baseLibrary: library);
            Assert.Equal((library, version), (library, (await client.OpenAsync(appId)).Version));
        }
    }

    [Fact]
    public async Task A_host_on_which_nothing_runs_says_what_is_needed_what_is_there_and_what_to_do()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var seq = await hub.ApprovedAsync(appId, token, HubFixture.Package(appId, "1.0.0", baseLibrary: "3.8.."));
        await ReleaseAsync(appId, seq, token, new { baseLibrary = "..3.8" });
        await using var old = new HubSourceClient(hub, baseLibrary: "3.7.1");
        await using var coming = new HubSourceClient(hub, baseLibrary: "3.9.0");

        await RefusesAsync(old, appId, "It needs base library 3.8 or later, and this app has 3.7.1. Update the app, then open it again.");
        await RefusesAsync(coming, appId, "It runs on base libraries up to 3.8, and this app has 3.9.0. Its author has to release a version for this app.");
        Assert.Equal(0, old.Source.FetchedBytes);
    }

    [Fact]
    public async Task What_is_installed_goes_on_when_a_newer_release_does_not_run_here_also_without_the_hub()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        await hub.ReleasedAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        string folder;
        await using (var client = new HubSourceClient(hub))
        {
            await client.OpenAsync(appId);
            await hub.ReleasedAsync(appId, token, HubFixture.Package(appId, "2.0.0", "App({b:1})", baseLibrary: "99.."));
            await client.Source.CheckAsync(appId, CancellationToken.None);
            Assert.Equal("1.0.0", (await client.OpenAsync(appId)).Version);
            folder = client.Folder;
        }

        await using (var offline = new HubSourceClient(hub, "http://127.0.0.1:9/", folder)) Assert.Equal("1.0.0", (await offline.OpenAsync(appId)).Version);

        // The host app is updated: now it runs, and is fetched behind the start of what is here.
        await using var updated = new HubSourceClient(hub, folder: folder, baseLibrary: "99.0.0");
        await updated.Source.CheckAsync(appId, CancellationToken.None);
        Assert.Equal("2.0.0", (await updated.OpenAsync(appId)).Version);
    }

    [Fact]
    public async Task What_is_installed_and_does_not_run_in_an_updated_host_gives_way_or_is_refused_also_without_the_hub()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var first = await hub.ApprovedAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        await ReleaseAsync(appId, first, token, new { baseLibrary = "..3.8" });
        string folder;
        await using (var client = new HubSourceClient(hub))
        {
            await client.OpenAsync(appId);
            folder = client.Folder;
        }

        const string Says = "It runs on base libraries up to 3.8, and this app has 4.0.0.";
        await using (var offline = new HubSourceClient(hub, "http://127.0.0.1:9/", folder, baseLibrary: "4.0.0")) await RefusesAsync(offline, appId, Says);
        await using var updated = new HubSourceClient(hub, folder: folder, baseLibrary: "4.0.0");
        await RefusesAsync(updated, appId, Says);
        Assert.Null(await updated.Source.FindHereAsync(appId, CancellationToken.None));

        await hub.ReleasedAsync(appId, token, HubFixture.Package(appId, "2.0.0", "App({b:1})"));
        Assert.Equal("2.0.0", (await updated.OpenAsync(appId)).Version);
    }

    [Fact]
    public async Task A_release_that_is_narrowed_afterwards_leaves_the_hosts_that_are_not_meant_any_more()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        await hub.ReleasedAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        var second = await hub.ReleasedAsync(appId, token, HubFixture.Package(appId, "2.0.0", "App({b:1})"));
        await using var client = new HubSourceClient(hub);
        Assert.Equal("2.0.0", (await client.OpenAsync(appId)).Version);

        await ReleaseAsync(appId, second, token, new { baseLibrary = "99.." });
        await client.Source.CheckAsync(appId, CancellationToken.None);

        Assert.Equal("1.0.0", (await client.OpenAsync(appId)).Version);
    }

    [Fact]
    public async Task A_minimum_that_nothing_on_this_host_reaches_is_an_error_and_no_update_without_end()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        await hub.ReleasedAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        await using var client = new HubSourceClient(hub);
        await client.OpenAsync(appId);
        var second = await hub.ReleasedAsync(appId, token, HubFixture.Package(appId, "2.0.0", "App({b:1})", baseLibrary: "99.."));
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/minimum", token, new { seq = second });
        await client.Source.CheckAsync(appId, CancellationToken.None);
        var fetched = client.Source.FetchedBytes;

        for (var time = 0; time < 3; time++)
            await RefusesAsync(client, appId, "This version must not be used any more, and a newer one is not here yet. It needs base library 99 or later, and this app has 3.8.12. Update the app");
        Assert.Equal(fetched, client.Source.FetchedBytes);
    }

    [Fact]
    public void A_host_that_brings_along_what_is_no_version_is_refused_when_it_starts() =>
        Assert.Contains("'newest' is no version", Assert.Throws<ArgumentException>(() => new HubSourceClient(hub, baseLibrary: "newest")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Starts_are_counted_by_the_base_library_of_the_host_within_a_bound()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var seq = await hub.ReleasedAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        for (var minor = 0; minor < 40; minor++) await ReportAsync(token, appId, seq, $"3.{minor}", 2);
        await ReportAsync(token, appId, seq, "3.0", 5);

        var counts = (await hub.SendAsync(HttpMethod.Get, $"/api/v1/programs/{appId}/usage", token)).EnumerateArray().Where(static count => count.GetProperty("kind").GetString()!.StartsWith("library:", StringComparison.Ordinal)).GroupBy(static count => count.GetProperty("kind").GetString()!).ToDictionary(static group => group.Key, static group => group.Sum(static count => count.GetProperty("amount").GetInt64()));

        Assert.Equal(7, counts["library:3.0"]);
        Assert.InRange(counts.Count, 32, 64); // 32 in an hour; the test may see two
        using var wrong = await hub.TryAsync(HttpMethod.Post, "/api/v1/usage", token, new { baseLibrary = "new", programs = Array.Empty<object>() });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    private async Task ReportAsync(string token, string appId, long seq, string baseLibrary, int starts) =>
        await hub.SendAsync(HttpMethod.Post, "/api/v1/usage", token, new { baseLibrary, programs = new[] { new { appId, seq, starts } } });

    private static async Task RefusesAsync(HubSourceClient client, string appId, string expected)
    {
        var refused = await Assert.ThrowsAsync<PackageRefusedException>(async () => await client.Source.FindAsync(appId, CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.True(refused.IsOfBaseLibrary);
    }

    private async Task ReleaseAsync(string appId, long seq, string token, object order) => await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/{seq}/release", token, order);

    private async Task<string> SpanAsync(string appId)
    {
        using var source = new TrustedReader(hub);
        var release = Assert.Single(ReleaseIndex.Parse(await source.ReadAsync(RoleNames.IndexTarget(appId, "release"))).Releases);
        return (release.BaseLibrary ?? VersionSpan.Any).ToString();
    }
}
