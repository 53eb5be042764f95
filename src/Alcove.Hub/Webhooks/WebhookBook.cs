using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Storage;

namespace Alcove.Hub.Webhooks;

/// <summary>The addresses of organisations.</summary>
internal sealed class WebhookBook(HubDatabase database, HubOptions options, TimeProvider time)
{
    private const int Most = 10;

    public Task<IReadOnlyList<Webhook>> ListAsync(string organisationId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.ListAsync<Webhook>("SELECT id, url, created_at, disabled FROM webhooks WHERE organisation_id = @organisationId ORDER BY created_at", new { organisationId }), cancellationToken);

    /// <summary>Adds one.</summary>
    /// <returns>Its id, and the secret that signs what is sent there, shown this once.</returns>
    public Task<(string Id, string Secret)> AddAsync(Caller caller, string organisationId, string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || !(address.Scheme == "https" || (options.AllowsLocalWebhooks && address.Scheme == "http")))
            throw HubException.Bad($"'{url}' is no address for events: an https address without a name and password.");
        return database.WriteAsync(
            async session =>
            {
                if (await session.ScalarAsync<long>("SELECT COUNT(*) FROM webhooks WHERE organisation_id = @organisationId", new { organisationId }) >= Most) throw HubException.Conflict($"'{organisationId}' has {Most} addresses already.");
                var (id, secret) = (Secrets.NewId(), Secrets.NewLinkSecret());
                await session.ExecuteAsync("INSERT INTO webhooks (id, organisation_id, url, secret, created_at) VALUES (@id, @organisationId, @url, @secret, @now)", new { id, organisationId, url = address.AbsoluteUri, secret, now = time.GetUtcNow().ToUnixTimeMilliseconds() });
                await AuditLog.WriteAsync(session, time.GetUtcNow(), caller.Actor, organisationId, "add-webhook", id, new { address.Host });
                return (id, secret);
            },
            cancellationToken);
    }

    public Task RemoveAsync(Caller caller, string organisationId, string id, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            if (await session.FindAsync<string>("SELECT id FROM webhooks WHERE id = @id AND organisation_id = @organisationId", new { id, organisationId }) is null) throw HubException.NotFound($"webhook '{id}'");
            await session.ExecuteAsync("DELETE FROM deliveries WHERE webhook_id = @id", new { id });
            await session.ExecuteAsync("DELETE FROM webhooks WHERE id = @id", new { id });
            await AuditLog.WriteAsync(session, time.GetUtcNow(), caller.Actor, organisationId, "remove-webhook", id);
        },
        cancellationToken);
}
