namespace Alcove.Hub.Storage;

/// <summary>Reads whole blobs, for files that are small: the largest file of a package is.</summary>
internal static class BlobReading
{
    /// <summary>The bytes of a blob; null when there is none.</summary>
    public static async Task<byte[]?> ReadAsync(this IBlobStore blobs, string hash, CancellationToken cancellationToken)
    {
        await using var stream = await blobs.OpenAsync(hash, cancellationToken);
        if (stream is null) return null;
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }
}
