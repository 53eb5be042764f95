using System.Security.Cryptography;
using System.Text.Json;
using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Metadata;

/// <summary>
/// A key as metadata names it. Verifies ECDSA over P-256 and RSA-PSS; a key of another kind (Ed25519 is not in .NET), or one that is not
/// what it says, is kept and never verifies anything.
/// </summary>
internal sealed class TrustKey
{
    public const string EcdsaType = "ecdsa";
    public const string EcdsaScheme = "ecdsa-sha2-nistp256";
    private const string RsaScheme = "rsassa-pss-sha256";
    private readonly PublicKey? _ecdsa;
    private readonly byte[]? _rsa;

    private TrustKey(PublicKey? ecdsa, byte[]? rsa)
    {
        (_ecdsa, _rsa) = (ecdsa, rsa);
        Identity = ecdsa?.Id ?? (rsa is null ? null : Convert.ToHexStringLower(SHA256.HashData(rsa)));
    }

    /// <summary>The same for the same key, whatever it is called; null when it cannot verify.</summary>
    public string? Identity { get; }

    /// <summary>It as a key of one of our own formats; null for another kind.</summary>
    public PublicKey? Ecdsa => _ecdsa;

    public static TrustKey Read(JsonElement element)
    {
        var members = new StrictObject(element);
        var (type, scheme) = (members.Text("keytype"), members.Text("scheme"));
        var pem = new StrictObject(members.Member("keyval")).Text("public");
        // SECURITY(T18): type and scheme come from the key's record and must fit each other and the key; a signature names neither.
        return (type, scheme) switch
        {
            (EcdsaType or EcdsaScheme, EcdsaScheme) => new TrustKey(PublicKey.TryImportPem(pem), null),
            ("rsa", RsaScheme) => new TrustKey(null, ReadRsa(pem)),
            _ => new TrustKey(null, null),
        };
    }

    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (_ecdsa is not null) return EcdsaForm.FromDer(signature) is { } halves && _ecdsa.VerifyAny(data, halves);
        if (_rsa is null) return false;
        using var key = RSA.Create();
        key.ImportSubjectPublicKeyInfo(_rsa, out _);
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
    }

    private static byte[]? ReadRsa(string pem)
    {
        try
        {
            if (!PemEncoding.TryFind(pem, out var fields) || pem[fields.Label] != "PUBLIC KEY") return null;
            using var key = RSA.Create();
            key.ImportFromPem(pem);
            return key.KeySize is >= 2048 and <= 8192 ? key.ExportSubjectPublicKeyInfo() : null;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return null;
        }
    }
}
