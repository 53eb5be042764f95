using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Alcove.Hub.Storage;
using Alcove.Packaging;

namespace Alcove.Hub.Tests.Storage;

/// <summary>A hub with its files in a real object store, also when that crashes.</summary>
public sealed class BucketTests(BucketFixture hub) : IClassFixture<BucketFixture>
{
    private const int Uploads = 16;
    private const int Crashes = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_version_goes_all_the_way_and_its_files_come_whole_and_in_parts()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var code = $"App({{}})\n{new string('a', 300_000)}";
        var package = HubFixture.Package(appId, "1.0.0", code);
        var seq = await hub.ApprovedAsync(appId, token, package);
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/{seq}/release", token, new { });

        var manifest = PackageVerifier.Verify(package).Manifest;
        foreach (var file in manifest.Files.Values) Assert.Equal(file.Sha256, BlobHash.Of(await hub.Http.GetByteArrayAsync($"/blobs/{file.Sha256}")));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/blobs/{BlobHash.Of(Encoding.UTF8.GetBytes(code))}") { Headers = { Range = new RangeHeaderValue(2, 6) } };
        using var part = await hub.Http.SendAsync(request);
        Assert.Equal((HttpStatusCode.PartialContent, "p({})"), (part.StatusCode, await part.Content.ReadAsStringAsync()));
        using var none = await hub.Http.GetAsync($"/blobs/{new string('0', 64)}");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Crashes_of_the_store_lose_no_upload_that_was_acknowledged()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var packages = Enumerable.Range(1, Uploads).Select(number => HubFixture.Package(appId, $"1.0.{number}", $"App({{ number: {number} }})")).ToArray();
        var uploads = Task.WhenAll(packages.Select((package, number) => UploadAsync(appId, token, package, $"upload-{appId}-{number}")));
        for (var crash = 0; crash < Crashes && !uploads.IsCompleted; crash++) await hub.Store.CrashAsync();

        Assert.Equal(Enumerable.Range(1, Uploads).Select(static seq => (long)seq), (await uploads).Order());
        await hub.Store.CrashAsync(); // what was acknowledged is not only in its memory
        foreach (var package in packages.Select(static package => PackageVerifier.Verify(package)))
            foreach (var hash in package.Manifest.Files.Values.Select(static file => file.Sha256).Append(package.Hash)) Assert.Equal(hash, BlobHash.Of(await hub.Http.GetByteArrayAsync($"/blobs/{hash}")));
    }

    [Fact]
    public async Task A_store_that_is_away_is_said_and_comes_back_by_itself()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        await UntilReadyAsync(static text => text == "database: ok\nblobs: ok\nsigner: ok\n");
        await hub.Store.StopAsync();
        try
        {
            using var refused = await hub.TryUploadAsync(appId, token, HubFixture.Package(appId, "1.0.0"), requestKey: $"away-{appId}");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            await UntilReadyAsync(static text => text.Contains("blobs: They cannot be read", StringComparison.Ordinal) && text.Contains("database: ok", StringComparison.Ordinal));
        }
        finally
        {
            await hub.Store.RunAsync();
        }

        Assert.Equal(1, await UploadAsync(appId, token, HubFixture.Package(appId, "1.0.0"), $"away-{appId}"));
        await UntilReadyAsync(static text => text.Contains("blobs: ok", StringComparison.Ordinal));
    }

    // What was found out counts for a moment, so the answer changes a little later.
    private async Task UntilReadyAsync(Func<string, bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var answer = await hub.Http.GetAsync("/health/ready", patience.Token);
            var text = await answer.Content.ReadAsStringAsync(patience.Token);
            if (condition(text))
            {
                Assert.Equal(text.Split('\n').All(static line => line.Length == 0 || line.EndsWith(": ok", StringComparison.Ordinal)) ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
        }
    }

    // As a build server does: what was not answered is sent again under the same key.
    private async Task<long> UploadAsync(string appId, string token, byte[] package, string key)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            using var answer = await hub.TryUploadAsync(appId, token, package, requestKey: key);
            var text = await answer.Content.ReadAsStringAsync(patience.Token);
            if (answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK) return JsonSerializer.Deserialize<JsonElement>(text).GetProperty("seq").GetInt64();
            Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{(int)answer.StatusCode}: {text}");
        }
    }
}
