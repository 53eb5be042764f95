using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Programs;
using Alcove.Hub.Releases;
using Alcove.Hub.Storage;

namespace Alcove.Hub.Links;

/// <summary>
/// Links that open a program: /m/APPID?l=ID&amp;s=SIGNATURE. What a link opens stands in the database under its id; the signature keeps
/// anybody from trying ids. A plain /m/APPID opens the first page of what is released. Trial and develop links end after half an hour.
/// </summary>
internal sealed class LinkBook(HubDatabase database, TimeProvider time)
{
    private static readonly TimeSpan UnreleasedLife = TimeSpan.FromMinutes(30);

    /// <summary>Makes a link.</summary>
    /// <returns>Its path with query on the hub.</returns>
    public async Task<(HubLink Link, string Address)> CreateAsync(Caller caller, string appId, LinkOrder order, CancellationToken cancellationToken)
    {
        if (!Channel.IsKnown(order.Channel)) throw HubException.Bad($"There is no channel '{order.Channel}': develop, trial or release.");
        if (order.Scene.Length > 32) throw HubException.Bad($"The scene of a link has at most 32 characters.");
        if (order.Path.Length > 256 || order.Query.Length > 512) throw HubException.Bad($"The page of a link has at most 256 characters, its query 512.");
        if (order.Days < 1 || order.Days > HubLimits.LongestLink.TotalDays) throw HubException.Bad($"A link works 1 to {HubLimits.LongestLink.TotalDays} days.");
        var now = time.GetUtcNow();
        var end = order.Channel == Channel.Release ? now.AddDays(order.Days) : now + UnreleasedLife;
        var link = new HubLink(Secrets.NewId(), appId, order.Channel, order.Path.TrimStart('/'), order.Query, order.Scene, caller.AccountId, now.ToUnixTimeMilliseconds(), end.ToUnixTimeMilliseconds(), null);
        await database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO links (id, app_id, channel, path, query, scene, created_by, created_at, expires_at) VALUES (@Id, @AppId, @Channel, @Path, @Query, @Scene, @CreatedBy, @CreatedAt, @ExpiresAt)", link);
                await AuditLog.WriteAsync(session, now, caller.Actor, await Versions.OrganisationOfAsync(session, appId), "create-link", appId, new { link.Id, link.Channel });
            },
            cancellationToken);
        return (link, $"/m/{appId}?l={link.Id}&s={await SignatureAsync(link.Id, cancellationToken)}");
    }

    /// <summary>What a link opens; null when it is unknown, was changed, revoked, or is too old.</summary>
    public async Task<HubLink?> FindAsync(string appId, string id, string signature, CancellationToken cancellationToken)
    {
        if (Defences.Hold(Defence.LinkSignature) && !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(await SignatureAsync(id, cancellationToken)), Encoding.UTF8.GetBytes(signature))) return null;
        return await database.ReadAsync(
            session => session.FindAsync<HubLink>($"SELECT {HubLink.Columns} FROM links WHERE id = @id AND app_id = @appId AND revoked_at IS NULL AND expires_at > @now", new { id, appId, now = Defences.Hold(Defence.LinkLife) ? time.GetUtcNow().ToUnixTimeMilliseconds() : 0 }),
            cancellationToken);
    }

    public Task<IReadOnlyList<HubLink>> ListAsync(string appId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.ListAsync<HubLink>($"SELECT {HubLink.Columns} FROM links WHERE app_id = @appId ORDER BY created_at DESC LIMIT 200", new { appId }), cancellationToken);

    public Task RevokeAsync(Caller caller, string appId, string id, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            if (await session.ExecuteAsync("UPDATE links SET revoked_at = @now WHERE id = @id AND app_id = @appId AND revoked_at IS NULL", new { id, appId, now = time.GetUtcNow().ToUnixTimeMilliseconds() }) == 0) throw HubException.NotFound($"link '{id}' of '{appId}' that still works");
            await AuditLog.WriteAsync(session, time.GetUtcNow(), caller.Actor, await Versions.OrganisationOfAsync(session, appId), "revoke-link", id);
        },
        cancellationToken);

    // SECURITY(T43): a key of the hub's own, in its database, for nothing else.
    private async Task<string> SignatureAsync(string id, CancellationToken cancellationToken)
    {
        var key = await HubSecret.GetAsync(database, "links", cancellationToken);
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"alcove-link|{id}")).AsSpan(0, 16));
    }
}
