namespace Alcove.Packaging.Trust.Documents;

/// <summary>How far a revocation goes; each includes those before it.</summary>
public enum RevocationLevel
{
    /// <summary>No new installation ("block-install").</summary>
    BlockInstall,

    /// <summary>No new start ("block-start").</summary>
    BlockStart,

    /// <summary>What runs is stopped ("stop").</summary>
    Stop,

    /// <summary>Its data is removed too ("wipe").</summary>
    Wipe,
}
