using System.Net;
using System.Text.Json;
using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Storage;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace Alcove.Hub.Tests;

/// <summary>The way of a version through the hub, over HTTP.</summary>
public sealed class StoryTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task A_version_that_was_approved_and_released_is_what_clients_get()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var seq = await hub.ApprovedAsync(appId, token, HubFixture.Package(appId, "1.0.0", domains: ["https://example.org"]));
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/{seq}/release", token, new { share = 50 });

        var index = await IndexAsync(appId);

        var release = Assert.Single(index.Releases);
        Assert.Equal((seq, "1.0.0", 50), (release.Seq, release.Version, release.Share.Percent));
        Assert.Equal(Review.Approved, Review.Parse(release.Review!.Payload).Result);
        Assert.Equal(release.ManifestSize, (await hub.Http.GetByteArrayAsync($"/blobs/{release.ManifestSha256}")).Length);
    }

    [Fact]
    public async Task A_release_that_fails_too_often_is_halted_and_clients_go_back()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var first = await hub.ApprovedAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/{first}/release", token, new { });
        var second = await hub.ApprovedAsync(appId, token, HubFixture.Package(appId, "2.0.0", "App({b:1})"));
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/{second}/release", token, new { share = 50, haltRate = 10 });

        var answer = await hub.SendAsync(HttpMethod.Post, "/api/v1/usage", token, new { programs = new[] { new { appId, seq = second, starts = 40, failures = 5, errors = new[] { new { message = "x is not a function", stack = "at pages/index/index.js:3", count = 5 } } } } });

        Assert.Equal($"{appId}#{second}", Assert.Single(answer.GetProperty("halted").EnumerateArray()).GetString());
        var index = await WaitForIndexAsync(appId, index => index.Releases.Count == 1);
        Assert.True(index.AllowRollback);
        Assert.Equal(first, index.Releases[0].Seq);
        Assert.Contains("x is not a function", (await hub.SendAsync(HttpMethod.Get, $"/api/v1/programs/{appId}/versions/{second}/failures", token)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_nobody_approved_is_not_released()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        using var upload = await hub.TryUploadAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        using var answer = await hub.TryAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/1/release", token, new { });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("only an approved version", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_nobody_granted_keeps_a_version_from_being_released()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        using var upload = await hub.TryUploadAsync(appId, token, HubFixture.Package(appId, "1.0.0", domains: ["https://example.org"]));
        var manifest = JsonSerializer.Deserialize<JsonElement>(await upload.Content.ReadAsStringAsync()).GetProperty("manifestHash").GetString();
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/1/submit", token);
        var (_, reviewer) = await hub.AccountAsync(HubRoles.Reviewer);
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/reviews/{appId}/1/decide", reviewer, new { manifestHash = manifest, approve = true });

        using var answer = await hub.TryAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/1/release", token, new { });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("https://example.org", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reviews_what_the_same_person_handed_in()
    {
        var (organisation, _, appId) = await hub.ProgramAsync();
        var (_, both) = await hub.AccountAsync(HubRoles.Reviewer, organisation, MemberRole.Developer);
        using var upload = await hub.TryUploadAsync(appId, both, HubFixture.Package(appId, "1.0.0"));
        var manifest = JsonSerializer.Deserialize<JsonElement>(await upload.Content.ReadAsStringAsync()).GetProperty("manifestHash").GetString();
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/1/submit", both);

        using var answer = await hub.TryAsync(HttpMethod.Post, $"/api/v1/reviews/{appId}/1/decide", both, new { manifestHash = manifest, approve = true });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_decision_about_another_package_does_not_count()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        using var upload = await hub.TryUploadAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/1/submit", token);
        var (_, reviewer) = await hub.AccountAsync(HubRoles.Reviewer);

        using var answer = await hub.TryAsync(HttpMethod.Post, $"/api/v1/reviews/{appId}/1/decide", reviewer, new { manifestHash = new string('0', 64), approve = true });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task A_hundred_equal_uploads_make_one_version()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var package = HubFixture.Package(appId, "1.0.0");
        var key = Guid.NewGuid().ToString("N");

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            using var response = await hub.TryUploadAsync(appId, token, package, requestKey: key);
            return (response.StatusCode, Body: JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()));
        }));

        Assert.Equal(1, answers.Count(static answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.All(answers, static answer => Assert.Equal(1, answer.Body.GetProperty("seq").GetInt64()));
        Assert.Equal(1, (await hub.SendAsync(HttpMethod.Get, $"/api/v1/programs/{appId}/versions", token)).GetArrayLength());
    }

    [Fact]
    public async Task The_same_request_key_with_another_package_is_refused()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var key = Guid.NewGuid().ToString("N");
        using var first = await hub.TryUploadAsync(appId, token, HubFixture.Package(appId, "1.0.0"), requestKey: key);
        using var second = await hub.TryUploadAsync(appId, token, HubFixture.Package(appId, "2.0.0"), requestKey: key);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task A_package_that_somebody_else_signed_is_refused()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        using var stranger = Alcove.Packaging.Signatures.SigningKey.Create();
        using var answer = await hub.TryUploadAsync(appId, token, HubFixture.Package(appId, "1.0.0"), stranger);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("signature does not hold", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_of_another_program_is_refused()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        using var answer = await hub.TryUploadAsync(appId, token, HubFixture.Package("somebody.elses", "1.0.0"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("somebody.elses", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_in_a_package_keep_it_from_the_reviewers()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        using var upload = await hub.TryUploadAsync(appId, token, HubFixture.Package(appId, "1.0.0", $"const a = '{Secrets.NewToken()}'"));
        Assert.Contains("A token of this hub", await upload.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var answer = await hub.TryAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/1/submit", token);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task A_program_that_was_taken_down_is_nobodys_any_more()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var seq = await hub.ApprovedAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/{seq}/release", token, new { });
        var (_, oper) = await hub.AccountAsync(HubRoles.Operator);
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/take-down", oper, new { reason = "It copies another program." });

        Assert.Empty((await WaitForIndexAsync(appId, static index => index.Releases.Count == 0)).Releases);
        using var again = await hub.TryAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/{seq}/release", token, new { });
        using var link = await hub.Http.GetAsync($"/m/{appId}");
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.NotFound), (again.StatusCode, link.StatusCode));
        Assert.DoesNotContain(appId, await hub.Http.GetStringAsync("/catalogue?q=" + appId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_looks_like_another_organisations_is_refused()
    {
        var (_, _, appId) = await hub.ProgramAsync();
        var (organisation, token, _) = await hub.ProgramAsync();
        var lookAlike = $"Name {appId}".Replace('a', '\u0430'); // Cyrillic
        using var answer = await hub.TryAsync(HttpMethod.Post, $"/api/v1/organisations/{organisation}/programs", token, new { appId = $"app-{Guid.NewGuid():N}"[..20], name = lookAlike, category = "tools" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("looks like", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_opens_with_its_own_signature_until_its_time_is_over()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var seq = await hub.ApprovedAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/{seq}/release", token, new { });
        var link = await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/links", token, new { channel = "release", path = "", query = "", scene = "", days = 1 });
        var address = new Uri(link.GetProperty("address").GetString()!, UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } whole ? whole.PathAndQuery : link.GetProperty("address").GetString()!;

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(address));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(address[..^22] + new string('A', 22)));
        await hub.TamperAsync("UPDATE links SET expires_at = 1 WHERE app_id = @appId", new { appId });
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(address));
    }

    [Fact]
    public async Task A_revocation_reaches_the_signed_list()
    {
        var (_, _, appId) = await hub.ProgramAsync();
        var (_, oper) = await hub.AccountAsync(HubRoles.Operator);
        await hub.SendAsync(HttpMethod.Post, "/api/v1/revocations", oper, new { level = "stop", appId, reason = "It stole passwords." });

        using var source = new TrustedReader(hub);
        var list = RevocationList.Parse(await source.ReadAsync(RoleNames.RevocationsTarget));

        Assert.Equal(RevocationLevel.Stop, list.For(appId, 1, new string('a', 64), null)!.Level);
    }

    [Fact]
    public async Task A_changed_row_of_the_audit_log_is_found()
    {
        await hub.ProgramAsync();
        var database = hub.Hub.Services.GetRequiredService<HubDatabase>();
        Assert.Null(await database.ReadAsync(AuditLog.FindBreakAsync, CancellationToken.None));
        var problem = "";
        try
        {
            await database.WriteAsync(
                async session =>
                {
                    await session.ExecuteAsync("UPDATE audit SET subject = 'changed' WHERE idx = 1");
                    problem = await AuditLog.FindBreakAsync(session);
                    throw new OperationCanceledException("the change is not kept");
                },
                CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            // As meant.
        }

        Assert.Equal("row 1 was changed", problem);
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await hub.Http.GetAsync(address);
        return answer.StatusCode;
    }

    private async Task<ReleaseIndex> IndexAsync(string appId)
    {
        using var source = new TrustedReader(hub);
        return ReleaseIndex.Parse(await source.ReadAsync(RoleNames.IndexTarget(appId, "release")));
    }

    private async Task<ReleaseIndex> WaitForIndexAsync(string appId, Func<ReleaseIndex, bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var index = await IndexAsync(appId);
            if (condition(index)) return index;
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }
}
