using System.Numerics;
using System.Security.Cryptography;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Tests.Trust;
using Alcove.Packaging.Trust.Metadata;

namespace Alcove.Packaging.Tests.Signatures;

/// <summary>Signatures and keys at their edges: what verifiers of others were found to accept, ours must not.</summary>
public sealed class SignatureEdgeTests
{
    private static readonly BigInteger Order = Number(Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"));
    private static readonly SigningKey Key = SigningKey.Create();
    private static readonly byte[] Text = "text"u8.ToArray();

    [Fact]
    public void A_signature_is_always_low_and_its_other_value_is_refused()
    {
        for (var i = 0; i < 200; i++)
        {
            var signature = Key.Sign(Text);
            Assert.True(EcdsaForm.IsLow(signature));
            Assert.True(Key.PublicKey.Verify(Text, signature));
            var high = Halves(Number(signature.AsSpan(0, 32)), Order - Number(signature.AsSpan(32)));
            Assert.True(Key.PublicKey.VerifyAny(Text, high)); // .NET alone takes it
            Assert.False(Key.PublicKey.Verify(Text, high));
            Assert.Equal(signature, EcdsaForm.ToLow((byte[])high.Clone()));
        }
    }

    [Fact]
    public void Values_of_r_and_s_outside_of_their_range_are_refused()
    {
        var signature = Key.Sign(Text);
        var (r, s) = (Number(signature.AsSpan(0, 32)), Number(signature.AsSpan(32)));
        BigInteger[] edges = [0, 1, 2, Order - 1, Order, Order + 1, (BigInteger.One << 256) - 1, (Order - 1) / 2, ((Order - 1) / 2) + 1];
        foreach (var left in edges.Append(r))
        {
            foreach (var right in edges.Append(s))
            {
                if (left == r && right == s) continue;
                Assert.False(Key.PublicKey.Verify(Text, Halves(left, right)), $"r = {left:x}, s = {right:x}");
                Assert.False(VerifyDer(EcdsaForm.ToDer(Halves(left, right))));
            }
        }

        if (r + Order < BigInteger.One << 256) Assert.False(Key.PublicKey.Verify(Text, Halves(r + Order, s)));
    }

    [Fact]
    public void Signatures_of_another_length_are_refused()
    {
        var signature = Key.Sign(Text);
        foreach (var wrong in new byte[][] { [], signature[..63], [.. signature, 0], [0, .. signature], signature[..32], [.. signature, .. signature], EcdsaForm.ToDer(signature), new byte[96] })
            Assert.False(Key.PublicKey.Verify(Text, wrong));
    }

    [Fact]
    public void Every_encoding_of_a_der_signature_but_the_shortest_is_refused()
    {
        for (var round = 0; round < 50; round++)
        {
            var signature = Key.Sign(Text);
            var der = EcdsaForm.ToDer(signature);
            Assert.True(VerifyDer(der));
            Assert.Equal(signature, EcdsaForm.FromDer(der));
            var (r, s) = (signature.AsSpan(0, 32).TrimStart((byte)0).ToArray(), signature.AsSpan(32).TrimStart((byte)0).ToArray());
            byte[] Integer(byte[] value) => [2, (byte)(value.Length + (value[0] >> 7)), .. new byte[value[0] >> 7], .. value];
            byte[] Padded(byte[] value) => [2, (byte)(value.Length + (value[0] >> 7) + 1), .. new byte[(value[0] >> 7) + 1], .. value]; // one zero too many
            byte[] Sequence(params byte[][] parts) => [0x30, (byte)parts.Sum(static part => part.Length), .. parts.SelectMany(static part => part)];
            foreach (var wrong in new byte[][]
            {
                Sequence([2, (byte)r.Length, .. r], [2, (byte)s.Length, .. s, 0]),
                Sequence(Padded(r), Integer(s)),
                Sequence(Integer(r), Padded(s)),
                [.. der, 0], // bytes behind
                [.. Sequence(Integer(r), Integer(s), [0])],
                [.. Sequence(Integer(r), Integer(s), Integer(s))],
                [0x30, 0x81, der[1], .. der[2..]], // a long length
                [0x30, 0x80, .. der[2..], 0, 0], // a length that is not there
                [0x31, .. der[1..]],
                [0x30, (byte)(der[1] + 1), .. der[2..]],
                [0x30, (byte)(der[1] - 1), .. der[2..]],
                Sequence([3, .. Integer(r)[1..]], Integer(s)),
                Sequence([2, 0x81, .. Integer(r)[1..]], Integer(s)),
                Sequence(Integer(r)),
                Sequence([2, 0], Integer(s)),
                Sequence(Integer(s), Integer(r)),
                [], [0x30], [0x30, 0],
            })
                Assert.False(VerifyDer(wrong), Convert.ToHexString(wrong));
            // A number whose first bit is set and that has no zero before it is negative; .NET takes it all the same.
            if (r[0] >= 0x80) Assert.False(VerifyDer(Sequence([2, (byte)r.Length, .. r], Integer(s))));
            if (s[0] >= 0x80) Assert.False(VerifyDer(Sequence(Integer(r), [2, (byte)s.Length, .. s])));
        }
    }

    [Fact]
    public void No_flipped_bit_of_a_signature_or_text_is_overlooked()
    {
        var signature = Key.Sign(Text);
        for (var bit = 0; bit < signature.Length * 8; bit++)
        {
            var changed = (byte[])signature.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(Key.PublicKey.Verify(Text, changed));
        }

        Assert.False(Key.PublicKey.Verify("texu"u8, signature));
    }

    [Fact]
    public void Keys_of_other_curves_kinds_and_spellings_are_refused()
    {
        foreach (var curve in new[] { ECCurve.NamedCurves.nistP384, ECCurve.NamedCurves.nistP521, ECCurve.NamedCurves.brainpoolP256r1 })
        {
            using var other = ECDsa.Create(curve);
            Assert.Throws<TrustException>(() => PublicKey.Import(other.ExportSubjectPublicKeyInfo()));
            Assert.Throws<TrustException>(() => PublicKey.ImportPem(other.ExportSubjectPublicKeyInfoPem()));
        }

        using var rsa = RSA.Create(2048);
        Assert.Throws<TrustException>(() => PublicKey.Import(rsa.ExportSubjectPublicKeyInfo()));
        var spki = Key.PublicKey.SubjectPublicKeyInfo.ToArray();
        Assert.Equal(Key.PublicKey, PublicKey.Import(spki));
        Assert.Throws<TrustException>(() => PublicKey.Import([.. spki, 0]));
        Assert.Throws<TrustException>(() => PublicKey.Import(spki.AsSpan(..^1)));
        Assert.Throws<TrustException>(() => PublicKey.Import(new byte[spki.Length]));
        byte[] compressed = [0x30, 0x39, .. spki[2..24], 0x22, 0x00, (byte)(2 + (spki[^1] & 1)), .. spki[27..59]];
        Assert.Throws<TrustException>(() => PublicKey.Import(compressed));
        for (var i = 27; i < spki.Length; i += 7) // a point that is not on the curve
        {
            var changed = (byte[])spki.Clone();
            changed[i] ^= 1;
            Assert.Throws<TrustException>(() => PublicKey.Import(changed));
        }
    }

    [Fact]
    public void A_key_on_the_same_curve_by_parameters_instead_of_its_name_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var explicitKey = ECDsa.Create(key.ExportExplicitParameters(includePrivateParameters: true));
        Assert.Throws<TrustException>(() => PublicKey.Import(explicitKey.ExportSubjectPublicKeyInfo()));
    }

    [Fact]
    public void Tampered_key_files_are_never_opened()
    {
        var pem = Key.ExportPem("p");
        var lines = pem.Split('\n');
        for (var line = 1; line < lines.Length - 2; line++)
        {
            var changed = (string[])lines.Clone();
            changed[line] = (changed[line][0] == 'A' ? 'B' : 'A') + changed[line][1..];
            Assert.Throws<TrustException>(() => SigningKey.ImportPem(string.Join('\n', changed), "p"));
        }

        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.Throws<TrustException>(() => SigningKey.ImportPem(other.ExportEncryptedPkcs8PrivateKeyPem("p", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)), "p"));
        Assert.Throws<TrustException>(() => SigningKey.ImportPem(Key.PublicKey.ExportPem(), "p"));
    }

    private static bool VerifyDer(byte[] der)
    {
        var record = SimulatedKey.Ecdsa().Record;
        record["keyval"]!["public"] = Key.PublicKey.ExportPem();
        using var document = System.Text.Json.JsonDocument.Parse(record.ToJsonString());
        return TrustKey.Read(document.RootElement).Verify(Text, der);
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private static byte[] Halves(BigInteger r, BigInteger s)
    {
        var halves = new byte[64];
        r.ToByteArray(isUnsigned: true, isBigEndian: true).AsSpan().CopyTo(halves.AsSpan(32 - r.GetByteCount(isUnsigned: true)));
        s.ToByteArray(isUnsigned: true, isBigEndian: true).AsSpan().CopyTo(halves.AsSpan(64 - s.GetByteCount(isUnsigned: true)));
        return halves;
    }
}
