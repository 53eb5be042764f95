namespace Alcove.Packaging;

/// <summary>Where the files of a package come from, one by one. What it gives is not believed: its hash is compared.</summary>
public interface IBlobSource
{
    /// <summary>Reads a file that a manifest names.</summary>
    /// <exception cref="IOException">It is not to be had at the moment.</exception>
    ValueTask<ReadOnlyMemory<byte>> ReadAsync(FileEntry entry, CancellationToken cancellationToken);
}
