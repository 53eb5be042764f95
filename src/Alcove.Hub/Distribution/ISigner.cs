namespace Alcove.Hub.Distribution;

/// <summary>The process that holds the keys. The hub can ask; what it may ask for is the signer's to check.</summary>
internal interface ISigner
{
    /// <summary>Has targets signed, or, with none, only time stamped.</summary>
    /// <returns>The files to keep, the newest `timestamp.json` among them.</returns>
    Task<IReadOnlyDictionary<string, byte[]>> SignAsync(IReadOnlyList<SigningTarget> targets, CancellationToken cancellationToken);

    /// <summary>An answer may not have been stored: the next one brings all files there are.</summary>
    void StartOver();
}
