namespace Alcove.Hub.Access;

/// <summary>What somebody may do in an organisation; a higher one includes the lower ones.</summary>
internal enum MemberRole : long
{
    /// <summary>Not a member.</summary>
    None = 0,

    /// <summary>Reads everything of the organisation.</summary>
    Viewer = 1,

    /// <summary>Submits versions and releases what was approved.</summary>
    Developer = 2,

    /// <summary>Members, tokens, author keys.</summary>
    Owner = 3,
}
