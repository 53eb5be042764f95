using Alcove.Hub.Access;

namespace Alcove.Hub.Accounts;

/// <summary>Somebody who can sign in.</summary>
internal sealed class HubAccount
{
    public string Id { get; set; } = Secrets.NewId();

    /// <summary>Name for signing in.</summary>
    public string Name { get; set; } = string.Empty;

    public string NormalizedName { get; set; } = string.Empty;

    /// <summary>Name for people.</summary>
    public string DisplayName { get; set; } = string.Empty;

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = Secrets.NewId();

    public long TwoFactor { get; set; }

    public string? AuthenticatorKey { get; set; }

    public string RecoveryCodes { get; set; } = string.Empty;

    public long? LockoutEnd { get; set; }

    public long FailedCount { get; set; }

    public long HubRoles { get; set; }

    public long CreatedAt { get; set; }
}
