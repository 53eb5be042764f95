using System.Net;
using System.Text.RegularExpressions;
using Alcove.Hub.Access;

namespace Alcove.Hub.Tests.Measuring;

/// <summary>
/// What the hub says about its own work, to whom, and what it does not say. Meters are known by name in a whole process, so no hub of
/// another test begins or ends meanwhile.
/// </summary>
[CollectionDefinition(nameof(MeasuringTests), DisableParallelization = true)]
[Collection(nameof(MeasuringTests))]
public sealed class MeasuringTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task Measurements_are_for_operators_with_a_token()
    {
        var (_, owner, _) = await hub.ProgramAsync();
        var (_, administrator) = await hub.AccountAsync(HubRoles.Administrator);
        var (_, oper) = await hub.AccountAsync(HubRoles.Operator);
        foreach (var (token, status) in ((string?, HttpStatusCode)[])[(null, HttpStatusCode.Unauthorized), ("alc_nonsense", HttpStatusCode.Unauthorized), (owner, HttpStatusCode.Forbidden), (administrator, HttpStatusCode.Forbidden), (oper, HttpStatusCode.OK)])
        {
            using var answer = await hub.TryAsync(HttpMethod.Get, "/metrics", token);
            Assert.Equal(status, answer.StatusCode);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Add("Cookie", ".AspNetCore.Identity.Application=anything");
        using var cookie = await hub.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, cookie.StatusCode);
    }

    [Fact]
    public async Task Uploads_checks_signings_updates_requests_and_queues_are_counted()
    {
        var (_, token, appId) = await hub.ProgramAsync();
        var (_, oper) = await hub.AccountAsync(HubRoles.Operator);
        var seq = await hub.ApprovedAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
        using var wrong = await hub.TryUploadAsync(appId, token, HubFixture.Package("somebody.elses", "1.0.0"));
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/programs/{appId}/versions/{seq}/release", token, new { });
        await hub.Http.GetStringAsync("/tuf/timestamp.json");

        await UntilAsync(oper, [
            Line("alcove_hub_upload_duration_seconds_count", "result=\"taken\""), Line("alcove_hub_upload_duration_seconds_count", "result=\"refused\""),
            Line("alcove_hub_check_duration_seconds_count", ""), Line("alcove_hub_check_findings_total", "level=\"Note\""),
            Line("alcove_hub_signing_duration_seconds_count", "result=\"signed\""), Line("alcove_hub_signing_documents_total", ""),
            Line("alcove_hub_updates_total", "kind=\"metadata\",.*result=\"sent\""), Line("http_server_request_duration_seconds_count", "http_response_status_code=\"201\""),
            Line("alcove_hub_queue_length", "queue=\"reviews\""),
        ]);
    }

    [Fact]
    public async Task A_collector_gets_measurements_and_traces_and_no_secrets()
    {
        await using var collector = await Collector.StartAsync();
        var measured = new MeasuredFixture(collector.Address);
        string appId, token;
        await using (measured)
        {
            await measured.InitializeAsync();
            (_, token, appId) = await measured.ProgramAsync();
            using var upload = await measured.TryUploadAsync(appId, token, HubFixture.Package(appId, "1.0.0"));
            Assert.Equal(HttpStatusCode.Created, upload.StatusCode);
            using var link = await measured.Http.GetAsync("/console/join?secret=not-for-others");
        }

        var (metrics, traces) = (collector.Of("/v1/metrics"), collector.Of("/v1/traces"));
        Assert.Contains("alcove.hub.upload.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", metrics, StringComparison.Ordinal);
        foreach (var span in (string[])["upload", "check", appId]) Assert.Contains(span, traces, StringComparison.Ordinal);
        foreach (var secret in (string[])["not-for-others", token, "Bearer"])
        {
            Assert.DoesNotContain(secret, metrics, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, traces, StringComparison.Ordinal);
        }
    }

    private static Regex Line(string name, string tags) => new($"^{name}\\{{.*{tags}.*\\}} [0-9.]+", RegexOptions.Multiline);

    // The text is made anew after a moment, and queues are counted now and then.
    private async Task UntilAsync(string token, Regex[] lines)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var answer = await hub.TryAsync(HttpMethod.Get, "/metrics", token);
            var text = await answer.Content.ReadAsStringAsync();
            if (lines.FirstOrDefault(line => !line.IsMatch(text)) is not { } missing) return;
            Assert.False(patience.IsCancellationRequested, $"no line {missing}:\n{text}");
            await Task.Delay(TimeSpan.FromMilliseconds(500), CancellationToken.None);
        }
    }
}
