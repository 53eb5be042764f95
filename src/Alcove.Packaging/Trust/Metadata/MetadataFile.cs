using System.Text.Json;
using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Metadata;

/// <summary>A metadata file that was read, not yet believed: its bytes, what is signed of it, and its signatures.</summary>
internal sealed record MetadataFile(byte[] Raw, byte[] SignedBytes, IReadOnlyList<(string KeyId, byte[] Signature)> Signatures, long Version, DateTimeOffset Expires, MetadataBody Body)
{
    public const int MostSignatures = 256;

    /// <summary>Reads a file of one type.</summary>
    /// <exception cref="TrustException">It breaks the format or is of another type.</exception>
    public static MetadataFile Read<T>(byte[] bytes, string role)
        where T : MetadataBody =>
        StrictJson.Read(bytes, MetadataLimits.Of(role), $"The metadata '{role}'", root =>
        {
            var members = new StrictObject(root);
            var signed = members.Member("signed");
            var header = new StrictObject(signed);
            if (header.Text("spec_version").Split('.') is not ["1", _, ..]) throw new FormatException("it follows another major version of The Update Framework");
            var version = header.Number("version");
            if (version < 1) throw new FormatException("its version is below 1");
            var body = MetadataBody.Read(header, header.Text("_type"));
            if (body is not T) throw new FormatException("it is of another type");
            return new MetadataFile(bytes, CanonicalJson.Of(signed), ReadSignatures(members), version, header.Time("expires"), body);
        });

    // A signature that is no hexadecimal text counts for nothing; others beside it may still be enough.
    private static (string KeyId, byte[] Signature)[] ReadSignatures(StrictObject members)
    {
        (string KeyId, byte[] Signature)[] signatures = [.. members.List("signatures").Select(static item => new StrictObject(item)).Select(static item => (item.Text("keyid"), Decode(item.Text("sig"))))];
        if (signatures.Length > MostSignatures) throw new FormatException("there are too many signatures");
        // SECURITY(T17): a key that is named twice is an error, even where others are enough.
        if (signatures.DistinctBy(static signature => signature.KeyId).Count() != signatures.Length) throw new FormatException("a key signed twice");
        return signatures;
    }

    private static byte[] Decode(string hex)
    {
        try
        {
            return Convert.FromHexString(hex);
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
