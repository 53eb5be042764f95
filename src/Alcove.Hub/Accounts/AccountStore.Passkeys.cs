using System.Text.Json;
using Alcove.Hub.Audit;
using Alcove.Hub.Storage;
using Microsoft.AspNetCore.Identity;

namespace Alcove.Hub.Accounts;

/// <summary>The passkeys of accounts.</summary>
internal sealed partial class AccountStore : IUserPasskeyStore<HubAccount>
{
    public Task AddOrUpdatePasskeyAsync(HubAccount user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var row = new { id = IdOf(passkey.CredentialId), account = user.Id, name = passkey.Name ?? string.Empty, data = JsonSerializer.Serialize(PasskeyData.Of(passkey)), at = passkey.CreatedAt.ToUnixTimeMilliseconds() };
            var before = await session.FindAsync<string>("SELECT name FROM passkeys WHERE id = @id AND account_id = @account", row);
            if (before is null) await session.ExecuteAsync("INSERT INTO passkeys (id, account_id, name, data, created_at) VALUES (@id, @account, @name, @data, @at)", row);
            else await session.ExecuteAsync("UPDATE passkeys SET name = @name, data = @data WHERE id = @id", row); // also after each sign-in, which counts
            if (before != row.name) await LogAsync(session, user, before is null ? "add-passkey" : "rename-passkey", row.name);
        },
        cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(HubAccount user, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(session => session.ListAsync<string>("SELECT data FROM passkeys WHERE account_id = @id ORDER BY created_at", new { id = user.Id }), cancellationToken);
        return [.. rows.Select(Read)];
    }

    public Task<HubAccount?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.FindAsync<HubAccount>($"SELECT {Columns} FROM accounts WHERE id = (SELECT account_id FROM passkeys WHERE id = @id)", new { id = IdOf(credentialId) }),
        cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(HubAccount user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var data = await database.ReadAsync(session => session.FindAsync<string>("SELECT data FROM passkeys WHERE account_id = @account AND id = @id", new { account = user.Id, id = IdOf(credentialId) }), cancellationToken);
        return data is null ? null : Read(data);
    }

    public Task RemovePasskeyAsync(HubAccount user, byte[] credentialId, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var row = new { account = user.Id, id = IdOf(credentialId) };
            if (await session.FindAsync<string>("SELECT name FROM passkeys WHERE account_id = @account AND id = @id", row) is not { } name) return;
            await session.ExecuteAsync("DELETE FROM passkeys WHERE account_id = @account AND id = @id", row);
            await LogAsync(session, user, "remove-passkey", name);
        },
        cancellationToken);

    private Task LogAsync(HubSession session, HubAccount user, string action, string passkey) =>
        AuditLog.WriteAsync(session, time.GetUtcNow(), $"account:{user.Id}", null, action, user.Name, new { passkey });

    private static string IdOf(byte[] credentialId) => Convert.ToHexStringLower(credentialId);

    private static UserPasskeyInfo Read(string data) => JsonSerializer.Deserialize<PasskeyData>(data)!.ToInfo();

    private sealed record PasskeyData(byte[] CredentialId, byte[] PublicKey, string? Name, DateTimeOffset CreatedAt, uint SignCount, string[]? Transports, bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp, byte[] AttestationObject, byte[] ClientDataJson)
    {
        public static PasskeyData Of(UserPasskeyInfo info) => new(info.CredentialId, info.PublicKey, info.Name, info.CreatedAt, info.SignCount, info.Transports, info.IsUserVerified, info.IsBackupEligible, info.IsBackedUp, info.AttestationObject, info.ClientDataJson);

        public UserPasskeyInfo ToInfo() => new(CredentialId, PublicKey, CreatedAt, SignCount, Transports, IsUserVerified, IsBackupEligible, IsBackedUp, AttestationObject, ClientDataJson) { Name = Name };
    }
}
