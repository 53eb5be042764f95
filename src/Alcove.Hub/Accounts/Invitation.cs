namespace Alcove.Hub.Accounts;

/// <summary>What an invitation gives.</summary>
internal sealed record Invitation(string? OrganisationId, long Role, long HubRoles);
