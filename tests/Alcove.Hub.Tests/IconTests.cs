using System.Net;
using System.Text;
using System.Text.Json;
using Alcove.Hub.Access;
using Alcove.Hub.Storage;

namespace Alcove.Hub.Tests;

/// <summary>Icons of programs: who sees which, as what, and what is no icon.</summary>
public sealed class IconTests(HubFixture hub) : IClassFixture<HubFixture>
{
    private const string Path = "images/icon.png";

    [Fact]
    public async Task The_icon_of_a_release_is_a_picture_for_everybody_and_nothing_else()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var icon = Png(appId);
        await hub.ReleasedAsync(appId, token, PackageWith(appId, icon));
        var listed = (await ListedAsync(appId)).GetProperty("icon");
        Assert.Equal((BlobHash.Of(icon), icon.Length), (listed.GetProperty("hash").GetString(), listed.GetProperty("size").GetInt32()));

        using var answer = await hub.Http.GetAsync(new Uri($"/icons/{BlobHash.Of(icon)}", UriKind.Relative));

        Assert.Equal(icon, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
        Assert.Contains($"<img class=\"tile\" src=\"/icons/{BlobHash.Of(icon)}\"", await PageAsync($"/m/{appId}", null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_icon_of_a_draft_is_for_members_and_reviewers_only()
    {
        var (organisation, token, appId) = await hub.ProgramAsync();
        var (viewer, _) = await hub.AccountAsync(HubRoles.None, organisation, MemberRole.Viewer);
        var (reviewer, _) = await hub.AccountAsync(HubRoles.Reviewer);
        var (released, draft) = (Png($"{appId} 1"), Png($"{appId} 2"));
        await hub.ReleasedAsync(appId, token, PackageWith(appId, released));
        using var uploaded = await hub.TryUploadAsync(appId, token, PackageWith(appId, draft, version: "2.0.0"));
        Assert.True(uploaded.IsSuccessStatusCode);
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/2/submit", token);

        using var open = await hub.Http.GetAsync(new Uri($"/icons/{BlobHash.Of(draft)}", UriKind.Relative));
        using var member = await SeeAsync($"/console/programs/{appId}/icons/{BlobHash.Of(draft)}", viewer);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (open.StatusCode, member.StatusCode));
        Assert.True(member.Headers.CacheControl!.Private);
        Assert.Equal(BlobHash.Of(released), (await ListedAsync(appId)).GetProperty("icon").GetProperty("hash").GetString());
        foreach (var (page, who) in ((string, Caller)[])[("/console", viewer), ($"/console/organisations/{organisation}", viewer), ($"/console/programs/{appId}", viewer), ($"/console/programs/{appId}/versions/2", viewer), ("/console/reviews", reviewer)])
            Assert.Contains($"/console/programs/{appId}/icons/{BlobHash.Of(draft)}", await PageAsync(page, who), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_was_taken_down_shows_its_icon_to_nobody_outside()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var (_, operation) = await hub.AccountAsync(HubRoles.Operator);
        var icon = Png(appId);
        await hub.ReleasedAsync(appId, token, PackageWith(appId, icon));
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/take-down", operation, new { reason = "test" });

        using var answer = await hub.Http.GetAsync(new Uri($"/icons/{BlobHash.Of(icon)}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_no_picture_of_pixels_is_named_and_lists_show_a_letter()
    {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray();
        foreach (var (icon, name, says) in ((byte[], string, string)[])[(svg, Path, "is no PNG, JPEG or WebP"), ([.. Png("large"), .. new byte[HubLimits.Icon]], Path, $"{HubLimits.Icon} are allowed"), (Png("elsewhere"), "images/other.png", "is not in the package"), (Png("none"), string.Empty, "There is no icon")])
        {
            var (organisation, token, appId) = await hub.ProgramAsync();
            var (viewer, _) = await hub.AccountAsync(HubRoles.None, organisation, MemberRole.Viewer);
            await hub.ReleasedAsync(appId, token, PackageWith(appId, icon, name: name));

            var version = (await hub.SendAsync(HttpMethod.Get, $"/api/v1/programs/{appId}/versions/1", token)).ToString();
            using var open = await hub.Http.GetAsync(new Uri($"/icons/{BlobHash.Of(icon)}", UriKind.Relative));
            using var member = await SeeAsync($"/console/programs/{appId}/icons/{BlobHash.Of(icon)}", viewer);

            Assert.Contains(says, version, StringComparison.Ordinal);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (open.StatusCode, member.StatusCode));
            Assert.Equal(JsonValueKind.Null, (await ListedAsync(appId)).GetProperty("icon").ValueKind);
            Assert.Contains("class=\"tile tint-", await PageAsync($"/m/{appId}", null), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_host_shows_the_icon_of_a_program_that_it_only_lists_and_has_it_without_the_hub()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var icon = Png(appId);
        await hub.ReleasedAsync(appId, token, PackageWith(appId, icon));
        var isGone = false;
        await using var way = await LocalWeb.StartAsync(async context =>
        {
            if (isGone) context.Abort();
            else await context.Response.Body.WriteAsync(await hub.Http.GetByteArrayAsync(new Uri($"{context.Request.Path}{context.Request.QueryString}", UriKind.Relative)));
        });
        await using var client = new HubSourceClient(hub, $"{way.Address}");
        await client.Source.ListAsync(CancellationToken.None);

        Assert.Equal(icon, (await client.Source.FindIconAsync(appId, CancellationToken.None))!.Value.ToArray());
        Assert.Null(await client.Source.FindHereAsync(appId, CancellationToken.None));
        isGone = true;
        Assert.Equal(icon, (await client.Source.FindIconAsync(appId, CancellationToken.None))!.Value.ToArray());
        Assert.Null(await client.Source.FindIconAsync("somebody-else", CancellationToken.None));
    }

    [Fact]
    public async Task What_a_hub_lists_as_an_icon_and_is_none_is_shown_by_nobody()
    {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(2)</script></svg>"u8.ToArray();
        var (_, token, appId) = await hub.ProgramAsync();
        await hub.ReleasedAsync(appId, token, PackageWith(appId, svg));
        await hub.TamperAsync("UPDATE versions SET icon = @hash, icon_size = @size WHERE app_id = @appId", new { appId, hash = BlobHash.Of(svg), size = (long)svg.Length });
        await using var client = new HubSourceClient(hub);
        await client.Source.ListAsync(CancellationToken.None);

        using var open = await hub.Http.GetAsync(new Uri($"/icons/{BlobHash.Of(svg)}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, open.StatusCode);
        Assert.Null(await client.Source.FindIconAsync(appId, CancellationToken.None));
    }

    // The first bytes of a picture, and others that make it another one.
    private static byte[] Png(string seed) => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Encoding.UTF8.GetBytes(seed)];

    private static byte[] PackageWith(string appId, byte[] icon, string version = "1.0.0", string name = Path) =>
        HubFixture.Package(appId, version, more: new Dictionary<string, byte[]> { [Path] = icon }, icon: name);

    private async Task<JsonElement> ListedAsync(string appId) => (await hub.SendAsync(HttpMethod.Get, $"/catalogue?q={appId}", null)).EnumerateArray().Single();

    private async Task<HttpResponseMessage> SeeAsync(string path, Caller? who)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        if (who is not null) request.Headers.Add("Cookie", hub.CookieOf(who));
        return await hub.Http.SendAsync(request);
    }

    private async Task<string> PageAsync(string path, Caller? who)
    {
        using var answer = await SeeAsync(path, who);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
