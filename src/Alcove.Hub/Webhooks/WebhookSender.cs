using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Alcove.Hub.Storage;
using Alcove.Protocol.Network;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alcove.Hub.Webhooks;

/// <summary>
/// Sends noted events: POST with the body and its HMAC-SHA256 in `Alcove-Signature`. What is not answered with 2xx is sent again after
/// 1, 4, 16, 64 and 256 minutes, with the same id, so that receivers can tell.
/// </summary>
internal sealed class WebhookSender(HubDatabase database, HubOptions options, TimeProvider time, ILogger<WebhookSender> log) : BackgroundService
{
    private const int MostAttempts = 6;
    private const int Batch = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ConnectCallback = (context, token) => ConnectAsync(context, options.AllowsLocalWebhooks, token) }) { Timeout = TimeSpan.FromSeconds(10) };

    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Webhooks could not be sent; they are tried again");
            }
        }
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        // Taking a delivery moves its next time on, so that no two nodes send it at once.
        var due = await database.WriteAsync(
            async session =>
            {
                var now = time.GetUtcNow().ToUnixTimeMilliseconds();
                var rows = await session.ListAsync<Delivery>("SELECT d.id, d.event AS name, d.body, d.attempts, w.url, w.secret FROM deliveries d JOIN webhooks w ON w.id = d.webhook_id WHERE d.status = 'waiting' AND d.next_at <= @now AND w.disabled IS NULL ORDER BY d.next_at LIMIT @Batch", new { now, Batch = (long)Batch });
                foreach (var row in rows) await session.ExecuteAsync("UPDATE deliveries SET attempts = attempts + 1, next_at = @next WHERE id = @Id", new { row.Id, next = now + ((long)Math.Pow(4, row.Attempts) * 60_000) });
                return rows;
            },
            cancellationToken);
        foreach (var delivery in due)
        {
            var answer = await PostAsync(delivery, cancellationToken);
            var status = answer is "ok" ? "sent" : delivery.Attempts + 1 >= MostAttempts ? $"given up: {answer}" : "waiting";
            if (status != "waiting") await database.WriteAsync(session => session.ExecuteAsync("UPDATE deliveries SET status = @status, next_at = NULL WHERE id = @Id", new { status, delivery.Id }), cancellationToken);
        }
    }

    private async Task<string> PostAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Url) { Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json") };
            request.Headers.Add("Alcove-Event", delivery.Name);
            request.Headers.Add("Alcove-Signature", $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(delivery.Secret), Encoding.UTF8.GetBytes(delivery.Body)))}");
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode ? "ok" : $"status {(int)response.StatusCode}";
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or IOException)
        {
            return exception.Message;
        }
    }

    // SECURITY(T36): the address that is checked is the address that is used, and none of this machine or its neighbours.
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, bool allowsLocal, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (!allowsLocal && Defences.Hold(Defence.WebhookAddresses) && addresses.Any(static address => !AddressRules.IsPublic(address))) throw new HttpRequestException($"'{context.DnsEndPoint.Host}' is not on the public internet.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses[0], context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed record Delivery(string Id, string Name, string Body, long Attempts, string Url, string Secret);
}
