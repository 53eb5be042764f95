namespace Alcove.Runtime.Permissions;

/// <summary>How far a host trusts a program's author; the sandbox is the same for all.</summary>
public enum ProgramTrust
{
    /// <summary>Nobody looked at it: trials, links of strangers.</summary>
    Unreviewed,

    /// <summary>Somebody looked at it, or its author is known.</summary>
    Reviewed,

    /// <summary>It is the host's own.</summary>
    Own,
}
