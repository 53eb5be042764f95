namespace Alcove.Runtime.Accounts;

/// <summary>A sample account system: everybody at this computer is the same user. For development and for hosts of one person.</summary>
public sealed class LocalAccount(HostUser user) : IHostAccount
{
    /// <summary>The id under which programs are opened when the host names none.</summary>
    public const string DefaultUserId = "local";

    /// <inheritdoc/>
    public ValueTask<HostUser?> FindUserAsync(string userId, CancellationToken cancellationToken) => new(user with { Id = userId });
}
