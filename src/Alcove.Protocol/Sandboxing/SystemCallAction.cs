namespace Alcove.Protocol.Sandboxing;

/// <summary>What happens to a system call that is listed.</summary>
public enum SystemCallAction
{
    /// <summary>The kernel carries it out.</summary>
    Allow,

    /// <summary>It fails as if this kernel did not know it.</summary>
    Unknown,

    /// <summary>Nothing is done, and the caller is told that it worked.</summary>
    Pretend,
}
