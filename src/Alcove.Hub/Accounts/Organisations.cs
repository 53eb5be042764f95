using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Storage;

namespace Alcove.Hub.Accounts;

/// <summary>Organisations with their members. Every program belongs to one.</summary>
internal sealed class Organisations(HubDatabase database, TimeProvider time)
{
    private const int LongestName = 64;

    /// <summary>Makes one; whoever makes it owns it.</summary>
    public Task<Organisation> CreateAsync(Caller caller, string id, string name, CancellationToken cancellationToken)
    {
        CheckId(id);
        if (name.Trim().Length is 0 or > LongestName) throw HubException.Bad($"The name of an organisation has 1 to {LongestName} characters.");
        return database.WriteAsync(
            async session =>
            {
                if (await session.FindAsync<string>("SELECT id FROM organisations WHERE id = @id", new { id }) is not null) throw HubException.Conflict($"There is an organisation '{id}' already: choose another id.");
                var organisation = new Organisation(id, name.Trim(), Now);
                await session.ExecuteAsync("INSERT INTO organisations (id, name, created_at) VALUES (@Id, @Name, @CreatedAt)", organisation);
                await session.ExecuteAsync("INSERT INTO members (organisation_id, account_id, role) VALUES (@id, @account, @role)", new { id, account = caller.AccountId, role = (long)MemberRole.Owner });
                await AuditLog.WriteAsync(session, time.GetUtcNow(), caller.Actor, id, "create-organisation", id);
                return organisation;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<Organisation>> ListAsync(Caller caller, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.ListAsync<Organisation>("SELECT o.id, o.name, o.created_at FROM organisations o JOIN members m ON m.organisation_id = o.id WHERE m.account_id = @id ORDER BY o.name", new { id = caller.AccountId }), cancellationToken);

    public async Task<Organisation> GetAsync(string id, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => session.FindAsync<Organisation>("SELECT id, name, created_at FROM organisations WHERE id = @id", new { id }), cancellationToken) ?? throw HubException.NotFound($"organisation '{id}'");

    public Task<IReadOnlyList<Member>> MembersAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.ListAsync<Member>("SELECT a.id AS account_id, a.name, a.display_name, m.role FROM members m JOIN accounts a ON a.id = m.account_id WHERE m.organisation_id = @id ORDER BY a.display_name", new { id }), cancellationToken);

    /// <summary>Gives a member another role, or takes it out with <see cref="MemberRole.None"/>. One owner has to stay.</summary>
    public Task SetRoleAsync(Caller caller, string id, string accountId, MemberRole role, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var changed = role == MemberRole.None
                ? await session.ExecuteAsync("DELETE FROM members WHERE organisation_id = @id AND account_id = @accountId", new { id, accountId })
                : await session.ExecuteAsync("UPDATE members SET role = @role WHERE organisation_id = @id AND account_id = @accountId", new { id, accountId, role = (long)role });
            if (changed == 0) throw HubException.NotFound($"member '{accountId}' of '{id}'");
            if (await session.ScalarAsync<long>("SELECT COUNT(*) FROM members WHERE organisation_id = @id AND role = @owner", new { id, owner = (long)MemberRole.Owner }) == 0)
                throw HubException.Conflict($"'{id}' would be without an owner: make somebody else one first.");
            await AuditLog.WriteAsync(session, time.GetUtcNow(), caller.Actor, id, "set-role", accountId, new { role = role.ToString() });
        },
        cancellationToken);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static void CheckId(string id)
    {
        if (id.Length is < 2 or > 40 || id.Any(static c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) || id[0] == '-')
            throw HubException.Bad($"'{id}' is no id for an organisation: 2 to 40 small letters, digits and dashes.");
    }
}
