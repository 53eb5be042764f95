namespace Alcove.Hub.Access;

/// <summary>Who may use a route. Every route has one; a route without is refused and fails the start.</summary>
/// <param name="Public">Everybody, without an account.</param>
/// <param name="Member">The least role in the organisation to which what the route names belongs.</param>
/// <param name="Staff">Roles of the hub of which one is enough, also without a membership.</param>
internal sealed record RouteAccess(bool Public, MemberRole Member, HubRoles Staff)
{
    /// <summary>Everybody.</summary>
    public static RouteAccess Anyone { get; } = new(true, MemberRole.None, HubRoles.None);

    /// <summary>Everybody with an account.</summary>
    public static RouteAccess SignedIn { get; } = new(false, MemberRole.None, HubRoles.None);

    /// <summary>Members of the organisation that the route names, or staff that reads everything.</summary>
    public static RouteAccess Viewer { get; } = new(false, MemberRole.Viewer, HubRoles.Administrator | HubRoles.Reviewer | HubRoles.Operator);

    /// <summary>Members who work on programs.</summary>
    public static RouteAccess Developer { get; } = new(false, MemberRole.Developer, HubRoles.None);

    /// <summary>The same, and operators.</summary>
    public static RouteAccess DeveloperOrOperator { get; } = new(false, MemberRole.Developer, HubRoles.Operator);

    /// <summary>The same, and reviewers.</summary>
    public static RouteAccess DeveloperOrReviewer { get; } = new(false, MemberRole.Developer, HubRoles.Reviewer);

    /// <summary>Owners of the organisation.</summary>
    public static RouteAccess Owner { get; } = new(false, MemberRole.Owner, HubRoles.Administrator);

    /// <summary>Reviewers.</summary>
    public static RouteAccess Reviewer { get; } = new(false, MemberRole.None, HubRoles.Reviewer);

    /// <summary>Operators.</summary>
    public static RouteAccess Operator { get; } = new(false, MemberRole.None, HubRoles.Operator);

    /// <summary>Administrators.</summary>
    public static RouteAccess Administrator { get; } = new(false, MemberRole.None, HubRoles.Administrator);

    /// <summary>Whether only the hub's own people may use it.</summary>
    public bool IsStaffOnly => !Public && Member == MemberRole.None && Staff != HubRoles.None;
}
