using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Alcove.Hub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Alcove.Hub.Tests;

/// <summary>Events that are sent to the servers of organisations.</summary>
public sealed class WebhookTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_event_arrives_with_its_name_and_signed_with_the_secret_that_was_shown()
    {
        await using var hub = new HubFixture();
        await hub.InitializeAsync();
        var arrived = new TaskCompletionSource<(string Event, string Signature, byte[] Body)>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LocalWeb.StartAsync(async context =>
            arrived.TrySetResult(($"{context.Request.Headers["Alcove-Event"]}", $"{context.Request.Headers["Alcove-Signature"]}", await LocalWeb.ReadAsync(context.Request))));
        var (organisation, token, appId) = await hub.ProgramAsync();
        var added = await hub.SendAsync(HttpMethod.Post, $"/api/v1/organisations/{organisation}/webhooks", token, new { url = new Uri(server.Address, "events").AbsoluteUri });

        await hub.ReleasedAsync(appId, token, HubFixture.Package(appId, "1.0.0"));

        var (name, signature, content) = await arrived.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.NotEmpty(name);
        Assert.Contains(appId, Encoding.UTF8.GetString(content), StringComparison.Ordinal);
        Assert.Equal($"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(added.GetProperty("secret").GetString()!), content))}", signature);
    }

    [Fact]
    public async Task A_server_of_the_hubs_own_network_gets_nothing()
    {
        using var inner = new TcpListener(IPAddress.Loopback, 0);
        inner.Start();
        await using var hub = new GuardedFixture();
        await hub.InitializeAsync();
        var (organisation, token, appId) = await hub.ProgramAsync();
        await hub.SendAsync(HttpMethod.Post, $"/api/v1/organisations/{organisation}/webhooks", token, new { url = $"https://localhost:{((IPEndPoint)inner.LocalEndpoint).Port}/" });
        using var plain = await hub.TryAsync(HttpMethod.Post, $"/api/v1/organisations/{organisation}/webhooks", token, new { url = "http://example.org/" });
        Assert.Equal(HttpStatusCode.BadRequest, plain.StatusCode);

        await hub.ReleasedAsync(appId, token, HubFixture.Package(appId, "1.0.0"));

        await hub.TamperAsync("UPDATE deliveries SET attempts = 5, next_at = 0"); // the next attempt is the last one, and its outcome is kept
        Assert.StartsWith("given up: 'localhost' is not on the public internet.", await OutcomeAsync(hub), StringComparison.Ordinal);
        Assert.False(inner.Pending());
    }

    private static async Task<string> OutcomeAsync(HubFixture hub)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var status = await hub.Hub.Services.GetRequiredService<HubDatabase>().ReadAsync(static session => session.FindAsync<string>("SELECT status FROM deliveries WHERE status <> 'waiting'"), patience.Token);
            if (status is not null) return status;
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    /// <summary>A hub that sends nothing to its own network, as hubs do outside tests.</summary>
    private sealed class GuardedFixture : HubFixture
    {
        protected override HubOptions Adapt(HubOptions options) => options with { AllowsLocalWebhooks = false };
    }
}
