namespace Alcove.Hub.Access;

/// <summary>Who sends a request, as the database says at this moment: a role that was taken back is gone with the next request.</summary>
/// <param name="AccountId">Id of the account.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="HubRoles">Roles in the hub.</param>
/// <param name="Memberships">Role in each organisation.</param>
/// <param name="Token">Id of the token that was used; null in a browser.</param>
internal sealed record Caller(string AccountId, string Name, HubRoles HubRoles, IReadOnlyDictionary<string, MemberRole> Memberships, string? Token)
{
    /// <summary>How the audit log names it.</summary>
    public string Actor => Token is null ? $"account:{AccountId}" : $"account:{AccountId}/token:{Token}";

    public MemberRole RoleIn(string organisationId) => Memberships.GetValueOrDefault(organisationId, MemberRole.None);

    public bool Is(HubRoles role) => (HubRoles & role) != 0;
}
