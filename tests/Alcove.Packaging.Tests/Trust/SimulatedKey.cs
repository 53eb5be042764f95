using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Alcove.Packaging.Tests.Trust;

/// <summary>A key of a simulated repository; signs as other implementations do, and its record can be changed into a lie.</summary>
internal sealed class SimulatedKey
{
    private readonly Func<byte[], byte[]> _sign;

    private SimulatedKey(string type, string scheme, string pem, Func<byte[], byte[]> sign)
    {
        _sign = sign;
        Record = new JsonObject { ["keytype"] = type, ["scheme"] = scheme, ["keyval"] = new JsonObject { ["public"] = pem } };
        Id = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Record.ToJsonString())));
    }

    public string Id { get; set; }

    public JsonObject Record { get; set; }

    public static SimulatedKey Ecdsa(ECCurve? curve = null, string type = "ecdsa")
    {
        var key = ECDsa.Create(curve ?? ECCurve.NamedCurves.nistP256);
        return new SimulatedKey(type, "ecdsa-sha2-nistp256", key.ExportSubjectPublicKeyInfoPem(), data => key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    public static SimulatedKey Rsa(int bits = 2048, string scheme = "rsassa-pss-sha256", RSASignaturePadding? padding = null)
    {
        var key = RSA.Create(bits);
        return new SimulatedKey("rsa", scheme, key.ExportSubjectPublicKeyInfoPem(), data => key.SignData(data, HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pss));
    }

    public static SimulatedKey Ed25519() => new("ed25519", "ed25519", new string('a', 64), static _ => new byte[64]);

    /// <summary>The same key under another name.</summary>
    public SimulatedKey Alias(string id) => new(Record["keytype"]!.GetValue<string>(), Record["scheme"]!.GetValue<string>(), Record["keyval"]!["public"]!.GetValue<string>(), _sign) { Id = id };

    public byte[] Sign(byte[] data) => _sign(data);
}
