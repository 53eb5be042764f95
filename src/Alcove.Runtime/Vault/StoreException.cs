namespace Alcove.Runtime.Vault;

/// <summary>The data of a program cannot be used as it lies there. Nothing was changed.</summary>
internal sealed class StoreException(string problem, OlderCopy? olderCopy = null, Exception? innerException = null) : Exception(problem, innerException)
{
    /// <summary>Set when the data is whole, but older than it should be.</summary>
    public OlderCopy? OlderCopy { get; } = olderCopy;
}
