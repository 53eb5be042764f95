namespace Alcove.Runtime.Permissions;

/// <summary>What a user has decided about a scope.</summary>
public enum GrantState
{
    /// <summary>Nothing yet: the next use asks.</summary>
    Undecided,

    /// <summary>Allowed while the program is used.</summary>
    Allowed,

    /// <summary>Refused; only the settings of the program change that.</summary>
    Refused,
}
