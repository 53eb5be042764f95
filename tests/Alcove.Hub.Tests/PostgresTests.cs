using System.Net;
using System.Text.Json;
using Alcove.Hub.Audit;
using Alcove.Hub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Alcove.Hub.Tests;

/// <summary>What has to hold on a real PostgreSQL too, also when it crashes. ALCOVE_POSTGRES_CRASHES=20 is the long form.</summary>
public sealed class PostgresTests(PostgresFixture hub, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
    private const int UploadsOfOneCrash = 16;
    private const int ShortRun = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private int _repeats;

    [Fact]
    public async Task A_version_goes_all_the_way()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var seq = await hub.ApprovedAsync(appId, token, HubFixture.Package(appId, "1.0.0", domains: ["https://example.org"]));
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/{seq}/release", token, new { share = 50 });

        Assert.Contains(appId, await hub.Http.GetStringAsync("/catalogue?q=" + appId), StringComparison.Ordinal);
        Assert.Null(await hub.Hub.Services.GetRequiredService<HubDatabase>().ReadAsync(AuditLog.FindBreakAsync, CancellationToken.None));
    }

    [Fact]
    public async Task Crashes_of_the_database_lose_no_upload_and_double_none()
    {
        var crashes = int.TryParse(Environment.GetEnvironmentVariable("ALCOVE_POSTGRES_CRASHES"), out var wanted) ? wanted : ShortRun;
        var (_, token, appId) = await hub.ProgramAsync();
        var acknowledged = new List<long>();
        for (var crash = 0; crash < crashes; crash++)
        {
            var uploads = Task.WhenAll(Enumerable.Range((crash * UploadsOfOneCrash) + 1, UploadsOfOneCrash).Select(number => UploadAsync(appId, token, number)));
            await hub.Server.CrashAsync();
            acknowledged.AddRange(await uploads);
        }

        Assert.Equal(Enumerable.Range(1, crashes * UploadsOfOneCrash).Select(static seq => (long)seq), acknowledged.Order());
        var versions = (await hub.SendAsync(HttpMethod.Get, $"/api/v1/programs/{appId}/versions", token)).EnumerateArray().Select(static version => version.GetProperty("seq").GetInt64());
        Assert.Equal(acknowledged.Order(), versions.Order());
        Assert.Null(await hub.Hub.Services.GetRequiredService<HubDatabase>().ReadAsync(AuditLog.FindBreakAsync, CancellationToken.None));
        output.WriteLine($"{crashes} crashes, {acknowledged.Count} uploads, {_repeats} of their requests sent again");
    }

    // As a build server does: what was not answered is sent again under the same key.
    private async Task<long> UploadAsync(string appId, string token, int number)
    {
        var package = HubFixture.Package(appId, $"1.0.{number}", $"App({{ number: {number} }})");
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            using var answer = await hub.TryUploadAsync(appId, token, package, requestKey: $"upload-{appId}-{number}");
            if (answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK) return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("seq").GetInt64();
            Assert.True((int)answer.StatusCode >= 500, $"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            Interlocked.Increment(ref _repeats);
            await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
        }
    }
}
