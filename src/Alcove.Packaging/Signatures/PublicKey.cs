using System.Security.Cryptography;

namespace Alcove.Packaging.Signatures;

/// <summary>A key that verifies: ECDSA over P-256 with SHA-256.</summary>
public sealed class PublicKey : IEquatable<PublicKey>
{
    private const string P256 = "1.2.840.10045.3.1.7";
    private readonly byte[] _spki;

    private PublicKey(byte[] spki)
    {
        _spki = spki;
        Id = Convert.ToHexStringLower(SHA256.HashData(spki));
    }

    /// <summary>SHA-256 of its SubjectPublicKeyInfo, 64 hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>Its SubjectPublicKeyInfo in DER.</summary>
    public ReadOnlyMemory<byte> SubjectPublicKeyInfo => _spki;

    /// <summary>Reads a SubjectPublicKeyInfo in DER.</summary>
    /// <exception cref="TrustException">It is not a P-256 key, or not written in the one form.</exception>
    public static PublicKey Import(ReadOnlySpan<byte> subjectPublicKeyInfo) =>
        Normalise(subjectPublicKeyInfo) is { } spki && subjectPublicKeyInfo.SequenceEqual(spki)
            ? new PublicKey(spki)
            : throw new TrustException(TrustError.BadDocument, "A public key is not a P-256 key in its one form.");

    /// <summary>Reads a PEM text ("PUBLIC KEY").</summary>
    /// <exception cref="TrustException">It is not a P-256 key.</exception>
    public static PublicKey ImportPem(string pem) =>
        NormalisePem(pem) is { } spki ? new PublicKey(spki) : throw new TrustException(TrustError.BadDocument, "The PEM text holds no P-256 public key.");

    /// <summary>The key as PEM text ("PUBLIC KEY").</summary>
    public string ExportPem() => PemEncoding.WriteString("PUBLIC KEY", _spki) + "\n";

    /// <summary>Whether this key made the signature: 64 bytes, r and s, s the lower of its two values.</summary>
    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        // SECURITY(T18): exactly one signature of each kind; the other value of s is refused although it verifies.
        if (signature.Length != EcdsaForm.Length || (!EcdsaForm.IsLow(signature) && Defences.Hold(Defence.LowSignatures))) return false;
        return VerifyAny(data, signature);
    }

    /// <inheritdoc/>
    public bool Equals(PublicKey? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PublicKey);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>For metadata of others, which may carry either value of s.</summary>
    internal bool VerifyAny(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(_spki, out _);
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <summary>The key of a PEM text, or null when it is another kind of key or none.</summary>
    internal static PublicKey? TryImportPem(string pem) => NormalisePem(pem) is { } spki ? new PublicKey(spki) : null;

    internal static PublicKey Of(ECDsa key) => new(key.ExportSubjectPublicKeyInfo());

    private static byte[]? NormalisePem(string pem)
    {
        if (!PemEncoding.TryFind(pem, out var fields) || pem[fields.Label] != "PUBLIC KEY") return null;
        var der = new byte[fields.DecodedDataLength];
        return Convert.TryFromBase64String(pem[fields.Base64Data], der, out var length) && length == der.Length ? Normalise(der) : null;
    }

    private static byte[]? Normalise(ReadOnlySpan<byte> spki)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(spki, out var read);
            if (read != spki.Length) return null;
            // SECURITY(T18): the curve is the one that the scheme names, by its name, not by parameters of somebody's choice.
            var curve = key.ExportParameters(includePrivateParameters: false).Curve;
            return !Defences.Hold(Defence.KeyCurve) || (curve.IsNamed && curve.Oid.Value == P256) ? key.ExportSubjectPublicKeyInfo() : null;
        }
        catch (Exception exception) when (exception is CryptographicException or PlatformNotSupportedException or NotSupportedException)
        {
            return null;
        }
    }
}
