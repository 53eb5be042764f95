using System.Text;
using Alcove.Packaging;
using Alcove.Packaging.Signatures;

namespace Alcove.Signer.Keys;

/// <summary>A key in a file: PKCS#8 in PEM, encrypted, for its owner only. The public half lies beside it.</summary>
public static class KeyFile
{
    /// <summary>End of the names of key files.</summary>
    public const string Extension = ".key.pem";

    /// <summary>End of the names of the public halves.</summary>
    public const string PublicExtension = ".pub.pem";

    /// <summary>Makes a key. A file that is there already is never replaced.</summary>
    /// <param name="path">Path of the file; ends with <see cref="Extension"/>.</param>
    /// <param name="secret">Protects it.</param>
    /// <exception cref="IOException">There is such a file, or it cannot be written.</exception>
    public static PublicKey Create(string path, KeySecret secret)
    {
        if (!path.EndsWith(Extension, StringComparison.Ordinal)) throw new ArgumentException($"The name of a key's file ends with '{Extension}'.", nameof(path));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var key = SigningKey.Create();
        PrivateFiles.Write(path, Encoding.ASCII.GetBytes(key.ExportPem(secret.Passphrase, secret.Rounds)));
        File.WriteAllText(PublicPath(path), key.PublicKey.ExportPem());
        return key.PublicKey;
    }

    /// <summary>Opens a key.</summary>
    /// <exception cref="TrustException">The passphrase is another, it is no key, or others may read the file.</exception>
    public static SigningKey Open(string path, ReadOnlySpan<char> passphrase)
    {
        if (!File.Exists(path)) throw new TrustException(TrustError.NoKey, $"There is no key '{path}'.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~PrivateFiles.OwnerOnly) != 0) throw new TrustException(TrustError.NoKey, $"Others than its owner may use the key '{path}'. Say 'chmod 600 {path}', and think about who could have read it.");
        try
        {
            return SigningKey.ImportPem(File.ReadAllText(path), passphrase);
        }
        catch (TrustException exception)
        {
            throw new TrustException(TrustError.NoKey, $"'{path}': {exception.Message}", exception);
        }
    }

    /// <summary>Reads the public half, of the file beside a key or of a file of its own.</summary>
    /// <exception cref="TrustException">It is not there, or no key.</exception>
    public static PublicKey OpenPublic(string path)
    {
        var file = path.EndsWith(Extension, StringComparison.Ordinal) ? PublicPath(path) : path;
        return File.Exists(file) ? PublicKey.ImportPem(File.ReadAllText(file)) : throw new TrustException(TrustError.NoKey, $"There is no public key '{file}'.");
    }

    /// <summary>Path of the public half of a key.</summary>
    public static string PublicPath(string path) => path[..^Extension.Length] + PublicExtension;
}
