using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Alcove.Runtime.Vault;

namespace Alcove.Runtime.Accounts;

/// <summary>The pair of keys (P-256) that signs launch tokens. It is derived from the host's key, so that all processes of a host have the same and no other secret has to be kept.</summary>
internal sealed class LaunchKey
{
    private static readonly BigInteger Order = BigInteger.Parse("0ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    private readonly ECParameters _parameters;

    public LaunchKey(HostKey host)
    {
        using var pair = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = PrivateOf(host) });
        _parameters = pair.ExportParameters(includePrivateParameters: true);
        // RFC 7638: the thumbprint of the public key names it.
        Id = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{X}}","y":"{{Y}}"}""")));
    }

    /// <summary>Names the key in the header of a token and in the set of public keys.</summary>
    public string Id { get; }

    /// <summary>The public key as a JSON Web Key Set (RFC 7517).</summary>
    public string PublicSet => $$"""{"keys":[{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"{{Id}}","x":"{{X}}","y":"{{Y}}"}]}""";

    private string X => Base64Url.EncodeToString(_parameters.Q.X);

    private string Y => Base64Url.EncodeToString(_parameters.Q.Y);

    public byte[] Sign(ReadOnlySpan<byte> content)
    {
        using var key = ECDsa.Create(_parameters);
        return key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    public bool Verify(ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create(_parameters);
        return key.VerifyData(content, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    // FIPS 186-5, A.2.2: a candidate that is no number of the curve's is thrown away, which never happens twice in practice.
    private static byte[] PrivateOf(HostKey host)
    {
        for (var candidate = 0; ; candidate++)
        {
            var bytes = host.Derive("launch|v1", candidate.ToString(CultureInfo.InvariantCulture));
            var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
            if (number > BigInteger.Zero && number < Order) return bytes;
        }
    }
}
