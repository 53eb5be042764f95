using System.Text.Json;
using Alcove.Hub.Access;
using Alcove.Hub.Storage;

namespace Alcove.Hub.Webhooks;

/// <summary>Notes events for the addresses of an organisation, in the transaction of what happened; they are sent afterwards, and again when that fails.</summary>
internal sealed class WebhookQueue(TimeProvider time)
{
    /// <summary>Adds an event for every address of the organisation.</summary>
    public async Task AddAsync(HubSession session, string organisationId, string name, object data)
    {
        var hooks = await session.ListAsync<string>("SELECT id FROM webhooks WHERE organisation_id = @organisationId AND disabled IS NULL", new { organisationId });
        var now = time.GetUtcNow();
        foreach (var hook in hooks)
        {
            var id = Secrets.NewId();
            await session.ExecuteAsync(
                "INSERT INTO deliveries (id, webhook_id, event, body, attempts, next_at, status, created_at) VALUES (@id, @hook, @name, @body, 0, @now, 'waiting', @now)",
                new { id, hook, name, body = JsonSerializer.Serialize(new { id, @event = name, at = now, data }, JsonSerializerOptions.Web), now = now.ToUnixTimeMilliseconds() });
        }
    }
}
