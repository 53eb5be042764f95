namespace Alcove.Hub.Access;

/// <summary>What somebody may do for the whole hub.</summary>
[Flags]
internal enum HubRoles : long
{
    None = 0,

    /// <summary>Gives roles and sees everything.</summary>
    Administrator = 1,

    /// <summary>Decides on versions, domains and sensitive APIs.</summary>
    Reviewer = 2,

    /// <summary>Takes down, revokes, halts.</summary>
    Operator = 4,
}
