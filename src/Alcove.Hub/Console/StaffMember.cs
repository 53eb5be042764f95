namespace Alcove.Hub.Console;

/// <summary>An account as the list of staff shows it.</summary>
internal sealed record StaffMember(string Id, string Name, string DisplayName, long HubRoles, long TwoFactor);
