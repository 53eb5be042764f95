namespace Alcove.Packaging.Trust;

/// <summary>Fetches from a folder, as from a mirror on a disk.</summary>
/// <param name="folder">The folder.</param>
public sealed class FolderMetadataSource(string folder) : IMetadataSource
{
    /// <inheritdoc/>
    public async Task<byte[]?> FetchAsync(string name, int maxLength, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        var segments = name.Split('/');
        if (segments.Any(static segment => segment is "" or "." or "..")) return null;
        var file = new FileInfo(Path.Combine([folder, .. segments]));
        if (!file.Exists) return null;
        if (file.Length > maxLength) throw new TrustException(TrustError.TooLarge, $"'{name}' is longer than {maxLength} bytes.");
        return await File.ReadAllBytesAsync(file.FullName, cancellationToken).ConfigureAwait(false);
    }
}
