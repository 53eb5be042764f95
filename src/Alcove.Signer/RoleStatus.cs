namespace Alcove.Signer;

/// <summary>The current metadata of a role.</summary>
/// <param name="Role">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Expires">When it expires.</param>
public sealed record RoleStatus(string Role, long Version, DateTimeOffset Expires);
