using System.Security.Cryptography;

namespace Alcove.Packaging.Signatures;

/// <summary>A key that signs: ECDSA over P-256 with SHA-256. Safe for several threads.</summary>
public sealed class SigningKey : IDisposable
{
    /// <summary>Rounds of PBKDF2-SHA256 that stand between a stolen key file and its passphrase.</summary>
    public const int Rounds = 600_000;

    /// <summary>Rounds for a passphrase of 256 random bits: more would protect nothing, and each opening takes them.</summary>
    public const int RoundsOfRandomSecret = 1;

    private readonly ECDsa _key;
    private readonly Lock _lock = new(); // guards _key

    private SigningKey(ECDsa key) => (_key, PublicKey) = (key, PublicKey.Of(key));

    /// <summary>The half that others may know.</summary>
    public PublicKey PublicKey { get; }

    /// <summary>Makes a new key.</summary>
    public static SigningKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Reads an encrypted PEM text ("ENCRYPTED PRIVATE KEY").</summary>
    /// <exception cref="TrustException">It is not a P-256 key, or the passphrase is another.</exception>
    public static SigningKey ImportPem(string pem, ReadOnlySpan<char> passphrase)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromEncryptedPem(pem, passphrase);
            _ = PublicKey.Import(key.ExportSubjectPublicKeyInfo());
            return new SigningKey(key);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException or TrustException)
        {
            key.Dispose();
            throw new TrustException(TrustError.NoKey, "The key cannot be opened: it is not an encrypted P-256 key, or the passphrase is another.", exception);
        }
    }

    /// <summary>The key as PEM text, encrypted with the passphrase.</summary>
    /// <param name="passphrase">What opens it; not empty.</param>
    /// <param name="rounds"><see cref="RoundsOfRandomSecret"/> when a machine has made the passphrase.</param>
    public string ExportPem(ReadOnlySpan<char> passphrase, int rounds = Rounds)
    {
        if (passphrase.IsEmpty) throw new ArgumentException("A key is never written without a passphrase.", nameof(passphrase));
        var protection = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, rounds);
        lock (_lock) return _key.ExportEncryptedPkcs8PrivateKeyPem(passphrase, protection) + "\n";
    }

    /// <summary>Signs; 64 bytes, r and s, s the lower of its two values.</summary>
    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        lock (_lock) return EcdsaForm.ToLow(_key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
