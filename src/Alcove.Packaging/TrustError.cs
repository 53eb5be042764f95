namespace Alcove.Packaging;

/// <summary>Why something signed is not believed.</summary>
public enum TrustError
{
    /// <summary>A document, a proof or a key breaks its format.</summary>
    BadDocument,

    /// <summary>Too few of the keys that must sign have signed, or a signature is wrong.</summary>
    BadSignature,

    /// <summary>It is older than what was believed before.</summary>
    Rollback,

    /// <summary>It was good, but its time is over.</summary>
    Expired,

    /// <summary>It is longer than it may be.</summary>
    TooLarge,

    /// <summary>There is no such file, or nobody who is trusted names it.</summary>
    NotFound,

    /// <summary>Its hash, length, version or identity is not the one that was promised.</summary>
    Mismatch,

    /// <summary>The log shows one history to one and another to others.</summary>
    Inconsistent,

    /// <summary>The server did not answer, not in time, or too slowly.</summary>
    Unreachable,

    /// <summary>A key that is needed is not there, or the passphrase is wrong.</summary>
    NoKey,

    /// <summary>The one who was asked to sign refuses.</summary>
    Refused,
}
