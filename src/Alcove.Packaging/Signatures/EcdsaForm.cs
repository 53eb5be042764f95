namespace Alcove.Packaging.Signatures;

/// <summary>
/// The two forms of an ECDSA signature over P-256, each written in exactly one way. Ours is r and s, 32 bytes each, with the lower of
/// the two values that s can have. The Update Framework's is DER, of which only the shortest encoding is taken.
/// </summary>
internal static class EcdsaForm
{
    public const int Length = 64;
    private const int Half = Length / 2;

    // The order of the curve's group and half of it, from SEC 2.
    private static readonly byte[] Order = Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551");
    private static readonly byte[] HalfOrder = Convert.FromHexString("7FFFFFFF800000007FFFFFFFFFFFFFFFDE737D56D38BCF4279DCE5617E3192A8");

    /// <summary>Whether s is the lower of its two values, so that a signature cannot be turned into another one for the same text.</summary>
    public static bool IsLow(ReadOnlySpan<byte> signature) => signature.Length == Length && signature[Half..].SequenceCompareTo(HalfOrder) <= 0;

    /// <summary>Replaces s by n - s where that is lower.</summary>
    public static byte[] ToLow(byte[] signature)
    {
        if (IsLow(signature)) return signature;
        var borrow = 0;
        for (var i = Half - 1; i >= 0; i--)
        {
            var difference = Order[i] - signature[Half + i] - borrow;
            borrow = difference < 0 ? 1 : 0;
            signature[Half + i] = (byte)difference;
        }

        return signature;
    }

    /// <summary>r and s of a DER signature, or null when it is not written in the one shortest way.</summary>
    public static byte[]? FromDer(ReadOnlySpan<byte> der)
    {
        var signature = new byte[Length];
        if (der.Length is < 8 or > 72 || der[0] != 0x30 || der[1] != der.Length - 2) return null;
        var rest = der[2..];
        if (!TakeNumber(ref rest, signature.AsSpan(0, Half)) || !TakeNumber(ref rest, signature.AsSpan(Half)) || rest.Length != 0) return null;
        // SECURITY(T18): what we read must be what we would write; .NET alone accepts encodings with a missing zero.
        return !Defences.Hold(Defence.ShortestDer) || ToDer(signature).AsSpan().SequenceEqual(der) ? signature : null;
    }

    public static byte[] ToDer(ReadOnlySpan<byte> signature)
    {
        Span<byte> buffer = stackalloc byte[72];
        var length = 2;
        length += PutNumber(signature[..Half], buffer[length..]);
        length += PutNumber(signature[Half..], buffer[length..]);
        buffer[0] = 0x30;
        buffer[1] = (byte)(length - 2);
        return buffer[..length].ToArray();
    }

    private static bool TakeNumber(ref ReadOnlySpan<byte> rest, Span<byte> into)
    {
        if (rest.Length < 3 || rest[0] != 0x02 || rest[1] is 0 or > Half + 1 || rest.Length < 2 + rest[1]) return false;
        var number = rest.Slice(2, rest[1]);
        rest = rest[(2 + number.Length)..];
        if ((number[0] & 0x80) != 0) return false; // negative
        number = number.TrimStart((byte)0);
        if (number.Length > Half) return false;
        number.CopyTo(into[(Half - number.Length)..]);
        return true;
    }

    private static int PutNumber(ReadOnlySpan<byte> number, Span<byte> into)
    {
        number = number.TrimStart((byte)0);
        var sign = number.Length == 0 || (number[0] & 0x80) != 0 ? 1 : 0;
        into[0] = 0x02;
        into[1] = (byte)(number.Length + sign);
        into[2] = 0;
        number.CopyTo(into[(2 + sign)..]);
        return 2 + sign + number.Length;
    }
}
