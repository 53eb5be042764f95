using Alcove.Hub.Storage;
using Microsoft.AspNetCore.Identity;

namespace Alcove.Hub.Accounts;

/// <summary>Keeps accounts for the framework's identity library. Passkeys are in the other part.</summary>
internal sealed partial class AccountStore(HubDatabase database, TimeProvider time) :
    IUserPasswordStore<HubAccount>, IUserSecurityStampStore<HubAccount>, IUserTwoFactorStore<HubAccount>, IUserAuthenticatorKeyStore<HubAccount>,
    IUserTwoFactorRecoveryCodeStore<HubAccount>, IUserLockoutStore<HubAccount>
{
    private const string Columns = "id, name, normalized_name, display_name, password_hash, security_stamp, two_factor, authenticator_key, recovery_codes, lockout_end, failed_count, hub_roles, created_at";

    public async Task<IdentityResult> CreateAsync(HubAccount user, CancellationToken cancellationToken)
    {
        await database.WriteAsync(session => InsertAsync(session, user), cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(HubAccount user, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            session => session.ExecuteAsync(
                "UPDATE accounts SET name = @Name, normalized_name = @NormalizedName, display_name = @DisplayName, password_hash = @PasswordHash, security_stamp = @SecurityStamp, two_factor = @TwoFactor, authenticator_key = @AuthenticatorKey, recovery_codes = @RecoveryCodes, lockout_end = @LockoutEnd, failed_count = @FailedCount WHERE id = @Id",
                user),
            cancellationToken);
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(HubAccount user, CancellationToken cancellationToken) => throw new NotSupportedException("Accounts stay, because the audit log names them.");

    public Task<HubAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.FindAsync<HubAccount>($"SELECT {Columns} FROM accounts WHERE id = @userId", new { userId }), cancellationToken);

    public Task<HubAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.FindAsync<HubAccount>($"SELECT {Columns} FROM accounts WHERE normalized_name = @normalizedUserName", new { normalizedUserName }), cancellationToken);

    public Task<string> GetUserIdAsync(HubAccount user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(HubAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(HubAccount user, string? userName, CancellationToken cancellationToken) => Set(() => user.Name = userName ?? string.Empty);

    public Task<string?> GetNormalizedUserNameAsync(HubAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedName);

    public Task SetNormalizedUserNameAsync(HubAccount user, string? normalizedName, CancellationToken cancellationToken) => Set(() => user.NormalizedName = normalizedName ?? string.Empty);

    public Task SetPasswordHashAsync(HubAccount user, string? passwordHash, CancellationToken cancellationToken) => Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetPasswordHashAsync(HubAccount user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(HubAccount user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(HubAccount user, string stamp, CancellationToken cancellationToken) => Set(() => user.SecurityStamp = stamp);

    public Task<string?> GetSecurityStampAsync(HubAccount user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetTwoFactorEnabledAsync(HubAccount user, bool enabled, CancellationToken cancellationToken) => Set(() => user.TwoFactor = enabled ? 1 : 0);

    public Task<bool> GetTwoFactorEnabledAsync(HubAccount user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactor != 0);

    public Task SetAuthenticatorKeyAsync(HubAccount user, string key, CancellationToken cancellationToken) => Set(() => user.AuthenticatorKey = key);

    public Task<string?> GetAuthenticatorKeyAsync(HubAccount user, CancellationToken cancellationToken) => Task.FromResult(user.AuthenticatorKey);

    public Task ReplaceCodesAsync(HubAccount user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) => Set(() => user.RecoveryCodes = string.Join(';', recoveryCodes.Select(Access.Secrets.HashOf)));

    public Task<bool> RedeemCodeAsync(HubAccount user, string code, CancellationToken cancellationToken)
    {
        var left = Codes(user).ToList();
        var isKnown = left.Remove(Access.Secrets.HashOf(code));
        user.RecoveryCodes = string.Join(';', left); // the library saves the account next
        return Task.FromResult(isKnown);
    }

    public Task<int> CountCodesAsync(HubAccount user, CancellationToken cancellationToken) => Task.FromResult(Codes(user).Length);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(HubAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockoutEnd is { } end ? DateTimeOffset.FromUnixTimeMilliseconds(end) : (DateTimeOffset?)null);

    public Task SetLockoutEndDateAsync(HubAccount user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Set(() => user.LockoutEnd = lockoutEnd?.ToUnixTimeMilliseconds());

    public Task<int> IncrementAccessFailedCountAsync(HubAccount user, CancellationToken cancellationToken) => Task.FromResult((int)++user.FailedCount);

    public Task ResetAccessFailedCountAsync(HubAccount user, CancellationToken cancellationToken) => Set(() => user.FailedCount = 0);

    public Task<int> GetAccessFailedCountAsync(HubAccount user, CancellationToken cancellationToken) => Task.FromResult((int)user.FailedCount);

    public Task<bool> GetLockoutEnabledAsync(HubAccount user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(HubAccount user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }

    /// <summary>Writes a new account in a transaction that does more than that.</summary>
    public static Task InsertAsync(HubSession session, HubAccount account) => session.ExecuteAsync(
        $"INSERT INTO accounts ({Columns}) VALUES (@Id, @Name, @NormalizedName, @DisplayName, @PasswordHash, @SecurityStamp, @TwoFactor, @AuthenticatorKey, @RecoveryCodes, @LockoutEnd, @FailedCount, @HubRoles, @CreatedAt)",
        account);

    private static string[] Codes(HubAccount user) => user.RecoveryCodes.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static Task Set(Action set)
    {
        set();
        return Task.CompletedTask;
    }
}
