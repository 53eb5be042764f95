using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Distribution;
using Alcove.Hub.Storage;
using Alcove.Packaging;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust;

namespace Alcove.Hub.Accounts;

/// <summary>The public halves of the keys that sign packages. Clients hold on to the keys of a program, so every change goes through the signer.</summary>
internal sealed class AuthorKeys(HubDatabase database, TimeProvider time)
{
    private const string Columns = "key_id, organisation_id, public_key, name, created_at, revoked_at";

    public Task<IReadOnlyList<AuthorKey>> ListAsync(string organisationId, CancellationToken cancellationToken) => database.ReadAsync(session => ListAsync(session, organisationId), cancellationToken);

    public static Task<IReadOnlyList<AuthorKey>> ListAsync(HubSession session, string organisationId) =>
        session.ListAsync<AuthorKey>($"SELECT {Columns} FROM author_keys WHERE organisation_id = @organisationId ORDER BY created_at", new { organisationId });

    /// <summary>Adds a key.</summary>
    public Task<AuthorKey> AddAsync(Caller caller, string organisationId, string name, string pem, CancellationToken cancellationToken)
    {
        PublicKey key;
        try
        {
            key = PublicKey.ImportPem(pem);
        }
        catch (TrustException exception)
        {
            throw HubException.Bad($"{exception.Message} `alcove key create` makes one, and `alcove key show` prints its public half.");
        }

        if (name.Trim().Length is 0 or > 64) throw HubException.Bad($"The name of a key has 1 to 64 characters.");
        return database.WriteAsync(
            async session =>
            {
                var now = time.GetUtcNow();
                var row = new AuthorKey(key.Id, organisationId, key.ExportPem(), name.Trim(), now.ToUnixTimeMilliseconds(), null);
                if (await session.ExecuteAsync($"INSERT INTO author_keys ({Columns}) VALUES (@KeyId, @OrganisationId, @PublicKey, @Name, @CreatedAt, NULL) ON CONFLICT (key_id, organisation_id) DO NOTHING", row) == 0)
                    throw HubException.Conflict($"The key {key.Id[..16]}… is there already.");
                await ChangedAsync(session, caller, organisationId, "add-author-key", key.Id);
                return row;
            },
            cancellationToken);
    }

    /// <summary>Takes a key out: nothing new that it signed is taken, and clients learn it with the next update check.</summary>
    public Task RevokeAsync(Caller caller, string organisationId, string keyId, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            if (await session.ExecuteAsync("UPDATE author_keys SET revoked_at = @now WHERE key_id = @keyId AND organisation_id = @organisationId AND revoked_at IS NULL", new { keyId, organisationId, now = time.GetUtcNow().ToUnixTimeMilliseconds() }) == 0)
                throw HubException.NotFound($"key '{keyId}' of '{organisationId}' that still counts");
            await ChangedAsync(session, caller, organisationId, "revoke-author-key", keyId);
        },
        cancellationToken);

    private async Task ChangedAsync(HubSession session, Caller caller, string organisationId, string action, string keyId)
    {
        var now = time.GetUtcNow();
        await AuditLog.WriteAsync(session, now, caller.Actor, organisationId, action, keyId);
        foreach (var appId in await session.ListAsync<string>("SELECT app_id FROM programs WHERE organisation_id = @organisationId ORDER BY app_id", new { organisationId }))
            await SigningOrders.AddAsync(session, RoleNames.DevelopersTarget(appId), now);
    }
}
