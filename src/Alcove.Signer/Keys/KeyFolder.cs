using Alcove.Packaging;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust.Publishing;

namespace Alcove.Signer.Keys;

/// <summary>The keys of a folder, one file for each, all with one passphrase.</summary>
public sealed class KeyFolder : IDisposable
{
    private readonly Dictionary<string, SigningKey> _keys = new(StringComparer.Ordinal);

    private KeyFolder()
    {
    }

    /// <summary>The keys, as a repository takes them.</summary>
    public KeyRing Ring => new(_keys.Values);

    /// <summary>The keys by the names of their files.</summary>
    public IReadOnlyDictionary<string, SigningKey> Keys => _keys;

    /// <summary>Opens all keys of a folder. Takes about 0.4 s for each whose passphrase a person has chosen.</summary>
    /// <exception cref="TrustException">There is none, or one cannot be opened.</exception>
    public static KeyFolder Open(string folder, ReadOnlySpan<char> passphrase)
    {
        var paths = Directory.Exists(folder) ? Directory.GetFiles(folder, $"*{KeyFile.Extension}") : [];
        if (paths.Length == 0) throw new TrustException(TrustError.NoKey, $"There are no keys in '{folder}'. Make them with 'alcove hub keys init'.");
        var keys = new KeyFolder();
        try
        {
            foreach (var path in paths) keys._keys[Path.GetFileName(path)[..^KeyFile.Extension.Length]] = KeyFile.Open(path, passphrase);
            return keys;
        }
        catch
        {
            keys.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in _keys.Values) key.Dispose();
    }
}
