using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Storage;

namespace Alcove.Hub.Accounts;

/// <summary>Tokens for commands and build servers. Each acts for the account that made it, in one organisation, with at most the role that the account has there.</summary>
internal sealed class Tokens(HubDatabase database, TimeProvider time)
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(365);

    /// <summary>Makes one. Its text is shown this once.</summary>
    /// <param name="caller">Whose it is.</param>
    /// <param name="organisationId">Where it counts; null for everything that the account may, which only the sign-in of a command uses.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="role">Its role there.</param>
    /// <param name="life">How long, at most a year.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<(string Id, string Token)> CreateAsync(Caller caller, string? organisationId, string name, MemberRole role, TimeSpan life, CancellationToken cancellationToken)
    {
        if (life <= TimeSpan.Zero || life > LongestLife) throw HubException.Bad($"A token lives 1 to {LongestLife.TotalDays} days.");
        if (name.Trim().Length is 0 or > 64) throw HubException.Bad($"The name of a token has 1 to 64 characters.");
        if (organisationId is not null && role > caller.RoleIn(organisationId)) throw new HubException(403, $"A token cannot have a higher role than your own.");
        return database.WriteAsync(
            async session =>
            {
                var (id, token, now) = (Secrets.NewId(), Secrets.NewToken(), time.GetUtcNow());
                await session.ExecuteAsync(
                    "INSERT INTO tokens (id, secret_hash, organisation_id, account_id, name, role, created_at, expires_at) VALUES (@id, @hash, @organisationId, @account, @name, @role, @now, @end)",
                    new { id, hash = Secrets.HashOf(token), organisationId, account = caller.AccountId, name = name.Trim(), role = (long)role, now = now.ToUnixTimeMilliseconds(), end = (now + life).ToUnixTimeMilliseconds() });
                await AuditLog.WriteAsync(session, now, caller.Actor, organisationId, "create-token", id, new { name, role = role.ToString() });
                return (id, token);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<TokenInfo>> ListAsync(string organisationId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.ListAsync<TokenInfo>("SELECT id, name, account_id, role, created_at, expires_at, revoked_at FROM tokens WHERE organisation_id = @organisationId ORDER BY created_at DESC", new { organisationId }), cancellationToken);

    public Task RevokeAsync(Caller caller, string organisationId, string id, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var now = time.GetUtcNow();
            if (await session.ExecuteAsync("UPDATE tokens SET revoked_at = @now WHERE id = @id AND organisation_id = @organisationId AND revoked_at IS NULL", new { id, organisationId, now = now.ToUnixTimeMilliseconds() }) == 0)
                throw HubException.NotFound($"token '{id}' that still works");
            await AuditLog.WriteAsync(session, now, caller.Actor, organisationId, "revoke-token", id);
        },
        cancellationToken);
}
