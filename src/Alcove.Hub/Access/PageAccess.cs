namespace Alcove.Hub.Access;

/// <summary>Who may look at a page, and who may send something to it.</summary>
internal sealed record PageAccess(RouteAccess Look, RouteAccess Send);
