using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Storage;
using Alcove.Packaging.Trust;

namespace Alcove.Hub.Distribution;

/// <summary>Takes programs away from the devices that have them. A revocation never vanishes; what replaces a revoked version is a newer one.</summary>
internal sealed class Revocations(HubDatabase database, ReleaseLog log, TimeProvider time)
{
    private static readonly string[] Levels = ["block-install", "block-start", "stop", "wipe"];

    public Task<IReadOnlyList<HubRevocation>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync(ListAsync, cancellationToken);

    public static Task<IReadOnlyList<HubRevocation>> ListAsync(HubSession session) => session.ListAsync<HubRevocation>($"SELECT {HubRevocation.Columns} FROM revocations ORDER BY created_at, id");

    /// <summary>Revokes.</summary>
    /// <returns>The order for the signer.</returns>
    public Task<long> AddAsync(Caller caller, RevocationOrder order, CancellationToken cancellationToken)
    {
        if (!Levels.Contains(order.Level)) throw HubException.Bad($"There is no level '{order.Level}': {string.Join(", ", Levels)}.");
        if (order.Reason.Trim().Length is 0 or > HubLimits.Text) throw HubException.Bad($"A revocation needs a reason: the people who used the program read it.");
        if (order.AppId is null && order.ManifestHash is null && order.AuthorKey is null) throw HubException.Bad($"Say what is revoked: a program, a package or an author key.");
        return database.WriteAsync(
            async session =>
            {
                var (id, now) = (Secrets.NewId(), time.GetUtcNow());
                await session.ExecuteAsync(
                    "INSERT INTO revocations (id, level, app_id, seq_from, seq_to, manifest_hash, author_key, reason, created_by, created_at) VALUES (@id, @Level, @AppId, @SeqFrom, @SeqTo, @ManifestHash, @AuthorKey, @Reason, @by, @at)",
                    new { id, order.Level, order.AppId, order.SeqFrom, order.SeqTo, order.ManifestHash, order.AuthorKey, order.Reason, by = caller.AccountId, at = now.ToUnixTimeMilliseconds() });
                await log.AppendAsync(session, new { type = "revoke", id, order.Level, order.AppId, order.SeqFrom, order.SeqTo, order.ManifestHash, order.AuthorKey, at = now.ToUnixTimeMilliseconds() });
                var organisation = order.AppId is null ? null : await session.FindAsync<string>("SELECT organisation_id FROM programs WHERE app_id = @AppId", order);
                await AuditLog.WriteAsync(session, now, caller.Actor, organisation, "revoke", order.AppId ?? order.ManifestHash ?? order.AuthorKey!, new { id, order.Level, order.SeqFrom, order.SeqTo });
                return await SigningOrders.AddAsync(session, RoleNames.RevocationsTarget, now);
            },
            cancellationToken);
    }
}
