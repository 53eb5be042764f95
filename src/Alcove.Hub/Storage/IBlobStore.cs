namespace Alcove.Hub.Storage;

/// <summary>Keeps files under the SHA-256 of their bytes. What was written is there for every node, and survives a crash, before the call returns. What it cannot do is an <see cref="IOException"/>.</summary>
internal interface IBlobStore
{
    /// <summary>Keeps bytes; does nothing when they are there.</summary>
    Task WriteAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Which of some files are not there, or not with all their bytes.</summary>
    /// <param name="lengths">Number of bytes by hash.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<IReadOnlyList<string>> FindMissingAsync(IReadOnlyDictionary<string, long> lengths, CancellationToken cancellationToken);

    /// <summary>Opens a file that can be read from any place; null when there is none.</summary>
    Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken);

    /// <summary>All hashes, for copies and checks.</summary>
    IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken);

    /// <summary>Asks whether it can be used.</summary>
    /// <exception cref="IOException">It cannot; the message says why.</exception>
    Task CheckAsync(CancellationToken cancellationToken);
}
