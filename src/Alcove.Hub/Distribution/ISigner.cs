namespace Alcove.Hub.Distribution;

/// <summary>The process that holds the keys. The hub can ask; what it may ask for is the signer's to check.</summary>
internal interface ISigner
{
    /// <summary>Has targets signed, or, with none, only time stamped.</summary>
    /// <returns>The files to keep, the newest `timestamp.json` among them.</returns>
    Task<IReadOnlyDictionary<string, byte[]>> SignAsync(IReadOnlyList<SigningTarget> targets, CancellationToken cancellationToken);

    /// <summary>Has a checkpoint of the log signed.</summary>
    /// <param name="size">Number of its entries.</param>
    /// <param name="log">Gives its root, and proofs that it follows from a smaller one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Packaging.TrustException">It does not follow from the checkpoint that was signed last.</exception>
    Task<byte[]> SignCheckpointAsync(long size, LogTree log, CancellationToken cancellationToken);

    /// <summary>An answer may not have been stored: the next one brings all files there are.</summary>
    void StartOver();
}
