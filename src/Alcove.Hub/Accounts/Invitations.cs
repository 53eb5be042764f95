using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Storage;

namespace Alcove.Hub.Accounts;

/// <summary>The way in for people: links with a secret that work once. The first one makes the administrator of a new hub; there is no default password.</summary>
internal sealed class Invitations(HubDatabase database, TimeProvider time)
{
    private static readonly TimeSpan FirstLife = TimeSpan.FromHours(24);
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>The secret of the link for the first account; null when there is an account already. An earlier secret stops working.</summary>
    public Task<string?> FirstAsync(CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            // Accounts that nobody can sign in to do not count (those that come with a host).
            if (await session.ScalarAsync<long>("SELECT COUNT(*) FROM accounts WHERE password_hash IS NOT NULL OR id IN (SELECT account_id FROM passkeys)") > 0) return null;
            await session.ExecuteAsync("DELETE FROM invitations WHERE organisation_id IS NULL");
            return (string?)await InsertAsync(session, null, MemberRole.None, HubRoles.Administrator | HubRoles.Operator, FirstLife);
        },
        cancellationToken);

    /// <summary>A link for somebody new, or for somebody who has an account, to join an organisation or to get roles of the hub.</summary>
    public Task<string> InviteAsync(Caller caller, string? organisationId, MemberRole role, HubRoles hubRoles, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var secret = await InsertAsync(session, organisationId, role, hubRoles, Life);
            await AuditLog.WriteAsync(session, time.GetUtcNow(), caller.Actor, organisationId, "invite", organisationId ?? "hub", new { role = role.ToString(), hubRoles = hubRoles.ToString() });
            return secret;
        },
        cancellationToken);

    /// <summary>What a link gives; null when it is unknown, used or too old.</summary>
    public Task<Invitation?> FindAsync(string secret, CancellationToken cancellationToken) => database.ReadAsync(session => FindAsync(session, secret), cancellationToken);

    /// <summary>Uses a link for an account. New accounts are written with it, in one piece.</summary>
    /// <exception cref="HubException">It does not work any more.</exception>
    public Task AcceptAsync(string secret, HubAccount account, bool isNew, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var invitation = await FindAsync(session, secret) ?? throw HubException.Conflict($"This link was used already or is too old. Ask for a new one.");
            await session.ExecuteAsync("UPDATE invitations SET used_at = @now WHERE secret_hash = @hash", new { now = Now, hash = Secrets.HashOf(secret) });
            if (isNew)
            {
                account.CreatedAt = Now;
                await AccountStore.InsertAsync(session, account);
            }

            await session.ExecuteAsync("UPDATE accounts SET hub_roles = @roles WHERE id = @Id", new { roles = account.HubRoles | invitation.HubRoles, account.Id });
            if (invitation.OrganisationId is not null)
                await session.ExecuteAsync("INSERT INTO members (organisation_id, account_id, role) VALUES (@OrganisationId, @Id, @Role) ON CONFLICT (organisation_id, account_id) DO UPDATE SET role = excluded.role", new { invitation.OrganisationId, account.Id, invitation.Role });
            await AuditLog.WriteAsync(session, time.GetUtcNow(), $"account:{account.Id}", invitation.OrganisationId, "accept-invitation", account.Name);
        },
        cancellationToken);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<Invitation?> FindAsync(HubSession session, string secret) => session.FindAsync<Invitation>(
        "SELECT organisation_id, role, hub_roles FROM invitations WHERE secret_hash = @hash AND used_at IS NULL AND expires_at > @now", new { hash = Secrets.HashOf(secret), now = Now });

    private async Task<string> InsertAsync(HubSession session, string? organisationId, MemberRole role, HubRoles hubRoles, TimeSpan life)
    {
        var secret = Secrets.NewLinkSecret();
        await session.ExecuteAsync(
            "INSERT INTO invitations (secret_hash, organisation_id, role, hub_roles, expires_at) VALUES (@hash, @organisationId, @role, @hubRoles, @end)",
            new { hash = Secrets.HashOf(secret), organisationId, role = (long)role, hubRoles = (long)hubRoles, end = Now + (long)life.TotalMilliseconds });
        return secret;
    }
}
