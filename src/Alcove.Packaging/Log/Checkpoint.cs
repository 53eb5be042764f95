using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Log;

/// <summary>
/// How large a log is and what its root is, signed by the log. The text is a note as transparency logs write it: name, size and root on
/// a line each, an empty line, and signature lines of a dash, the name, and Base64 of four bytes of the key's hash and the signature.
/// </summary>
/// <param name="Origin">Name of the log.</param>
/// <param name="Size">Number of its entries.</param>
/// <param name="Root">Root over them, 32 bytes.</param>
public sealed record Checkpoint(string Origin, long Size, ReadOnlyMemory<byte> Root)
{
    /// <summary>Longest note in bytes.</summary>
    public const int MaxLength = 4096;

    private const byte EcdsaKind = 2;
    private const string Dash = "\u2014 ";

    /// <summary>Signs it.</summary>
    public byte[] Sign(SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var text = Text();
        byte[] signature = [.. KeyHash(key.PublicKey), .. key.Sign(Encoding.UTF8.GetBytes(text))];
        return Encoding.UTF8.GetBytes($"{text}\n{Dash}{Origin} {Convert.ToBase64String(signature)}\n");
    }

    /// <summary>Reads a note that the log's key must have signed.</summary>
    /// <exception cref="TrustException">It is of another log, broken, or not signed by the key.</exception>
    public static Checkpoint Verify(ReadOnlyMemory<byte> note, string origin, PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (note.Length > MaxLength) throw new TrustException(TrustError.TooLarge, $"A checkpoint is longer than {MaxLength} bytes.");
        var lines = Encoding.UTF8.GetString(note.Span).Split('\n');
        if (lines.Length < 6 || lines[3].Length > 0 || lines[^1].Length > 0) throw Bad("it has not the lines of one");
        if (lines[0] != origin) throw new TrustException(TrustError.Mismatch, $"The checkpoint is of the log '{lines[0]}', not of '{origin}'.");
        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)) throw Bad("its size is not a number");
        var root = Decode(lines[2]);
        if (root.Length != 32) throw Bad("its root is not a hash");
        var checkpoint = new Checkpoint(origin, size, root);
        var text = Encoding.UTF8.GetBytes(checkpoint.Text());
        // SECURITY(T19): what is verified is the text that these values give, and it must be the text that came.
        if (!note.Span.StartsWith(text)) throw Bad("it is not written in the one form");
        var isSigned = lines[4..^1].Any(line => line.StartsWith($"{Dash}{origin} ", StringComparison.Ordinal) && Decode(line[(Dash.Length + origin.Length + 1)..]) is { Length: 4 + EcdsaForm.Length } signature && signature.AsSpan(0, 4).SequenceEqual(checkpoint.KeyHash(key)) && key.Verify(text, signature.AsSpan(4)));
        return isSigned ? checkpoint : throw new TrustException(TrustError.BadSignature, $"The checkpoint of '{origin}' is not signed by its key.");
    }

    private static byte[] Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : [];
    }

    private static TrustException Bad(string problem) => new(TrustError.BadDocument, $"A checkpoint breaks the format: {problem}.");

    private string Text() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root.Span)}\n");

    private byte[] KeyHash(PublicKey key) => SHA256.HashData([.. Encoding.UTF8.GetBytes(Origin), (byte)'\n', EcdsaKind, .. key.SubjectPublicKeyInfo.Span])[..4];
}
