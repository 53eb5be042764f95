using System.Runtime.CompilerServices;

namespace Alcove.Hub.Storage;

/// <summary>Blobs in a folder: aa/bb/aabb….</summary>
internal sealed class FolderBlobs(string folder) : IBlobStore
{
    public async Task WriteAsync(string hash, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var path = PathOf(hash);
        if (Has(path, content.Length)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}");
        try
        {
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous))
            {
                await file.WriteAsync(content, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public Task<IReadOnlyList<string>> FindMissingAsync(IReadOnlyDictionary<string, long> lengths, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. lengths.Where(entry => !Has(PathOf(entry.Key), entry.Value)).Select(static entry => entry.Key)]);

    public Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (BlobHash.IsValid(Path.GetFileName(file))) yield return Path.GetFileName(file);
        }
    }

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var draft = Path.Combine(folder, $".{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(draft, [1], cancellationToken); // a full disk reads well
            File.Delete(draft);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"The folder of the blobs cannot be written: {exception.Message}", exception);
        }
    }

    private static bool Has(string path, long length) => new FileInfo(path) is { Exists: true } file && file.Length == length;

    // SECURITY(T39): a hash of hexadecimal digits is the only thing that becomes a path.
    private string PathOf(string hash) => BlobHash.IsValid(hash) ? Path.Combine(folder, hash[..2], hash[2..4], hash) : throw new ArgumentException($"'{hash}' is not a SHA-256.", nameof(hash));
}
