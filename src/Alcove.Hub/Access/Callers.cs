using Alcove.Hub.Storage;

namespace Alcove.Hub.Access;

/// <summary>Finds out who sends a request.</summary>
internal sealed class Callers(HubDatabase database, TimeProvider time)
{
    /// <summary>Who has an account; null when there is none any more.</summary>
    public Task<Caller?> OfAccountAsync(string accountId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => ReadAsync(session, accountId, null), cancellationToken);

    /// <summary>Who has a token; null when it is unknown, ended or revoked. A token of an organisation has no power outside of it and none of the hub's roles.</summary>
    public Task<Caller?> OfTokenAsync(string token, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            if (!Secrets.IsToken(token)) return null;
            var row = await session.FindAsync<TokenRow>(
                "SELECT id, organisation_id, account_id, role FROM tokens WHERE secret_hash = @hash AND revoked_at IS NULL AND expires_at > @now",
                new { hash = Secrets.HashOf(token), now = time.GetUtcNow().ToUnixTimeMilliseconds() });
            if (row is null || await ReadAsync(session, row.AccountId, row.Id) is not { } caller) return null;
            if (row.OrganisationId is null) return caller;
            var role = Math.Min(row.Role, (long)caller.RoleIn(row.OrganisationId));
            return caller with { HubRoles = HubRoles.None, Memberships = new Dictionary<string, MemberRole> { [row.OrganisationId] = (MemberRole)role } };
        },
        cancellationToken);

    private static async Task<Caller?> ReadAsync(HubSession session, string accountId, string? token)
    {
        var account = await session.FindAsync<AccountRow>("SELECT display_name, hub_roles FROM accounts WHERE id = @accountId", new { accountId });
        if (account is null) return null;
        var members = await session.ListAsync<MemberRow>("SELECT organisation_id, role FROM members WHERE account_id = @accountId", new { accountId });
        return new Caller(accountId, account.DisplayName, (HubRoles)account.HubRoles, members.ToDictionary(static row => row.OrganisationId, static row => (MemberRole)row.Role), token);
    }

    private sealed record TokenRow(string Id, string? OrganisationId, string AccountId, long Role);

    private sealed record AccountRow(string DisplayName, long HubRoles);

    private sealed record MemberRow(string OrganisationId, long Role);
}
