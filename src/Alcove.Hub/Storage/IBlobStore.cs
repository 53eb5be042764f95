namespace Alcove.Hub.Storage;

/// <summary>Keeps files under the SHA-256 of their bytes. What was written is there for every node, and survives a crash, before the call returns.</summary>
internal interface IBlobStore
{
    /// <summary>Keeps bytes; does nothing when they are there.</summary>
    Task WriteAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Which of some hashes are not there.</summary>
    Task<IReadOnlyList<string>> FindMissingAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken);

    /// <summary>Opens a file that can be read from any place; null when there is none.</summary>
    Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken);

    /// <summary>All hashes, for copies and checks.</summary>
    IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken);
}
