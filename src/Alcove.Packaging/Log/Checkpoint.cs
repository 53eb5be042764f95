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
    /// <summary>Name of a hub's log. Which hub's it is, its keys say.</summary>
    public const string HubOrigin = "alcove-hub";

    /// <summary>Longest note in bytes.</summary>
    public const int MaxLength = 4096;

    private const byte EcdsaKind = 2;
    private const string Dash = "\u2014 ";

    /// <summary>Signs it, with each key on a line of its own.</summary>
    public byte[] Sign(params IReadOnlyList<SigningKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var text = Text();
        var lines = keys.Select(key => $"{Dash}{Origin} {Convert.ToBase64String([.. KeyHash(key.PublicKey), .. key.Sign(Encoding.UTF8.GetBytes(text))])}\n");
        return Encoding.UTF8.GetBytes($"{text}\n{string.Concat(lines)}");
    }

    /// <summary>Reads a note that the log's key must have signed.</summary>
    /// <exception cref="TrustException">It is of another log, broken, or not signed by the key.</exception>
    public static Checkpoint Verify(ReadOnlyMemory<byte> note, string origin, PublicKey key) => Verify(note, origin, new LogKeys([key], 1));

    /// <summary>Reads a note that enough of the log's keys must have signed.</summary>
    /// <exception cref="TrustException">It is of another log, broken, or not signed by enough of them.</exception>
    public static Checkpoint Verify(ReadOnlyMemory<byte> note, string origin, LogKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var checkpoint = Read(note, origin);
        var (text, lines) = (Encoding.UTF8.GetBytes(checkpoint.Text()), Encoding.UTF8.GetString(note.Span).Split('\n')[4..^1]);
        // SECURITY(T17): counted are different keys, not signatures.
        var signers = keys.Keys.DistinctBy(static key => key.Id).Count(key => lines.Any(line => checkpoint.IsSignedBy(line, text, key)));
        return signers >= keys.Threshold ? checkpoint : throw new TrustException(TrustError.BadSignature, $"The checkpoint of '{origin}' is not signed by its key.");
    }

    /// <summary>Reads a note without asking who signed it, for one that was verified when it was taken: the key may have been changed since.</summary>
    /// <exception cref="TrustException">It is of another log, or broken.</exception>
    public static Checkpoint Read(ReadOnlyMemory<byte> note, string origin)
    {
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
        if (!note.Span.StartsWith(text) && Defences.Hold(Defence.CheckpointForm)) throw Bad("it is not written in the one form");
        return checkpoint;
    }

    private bool IsSignedBy(string line, byte[] text, PublicKey key) =>
        line.StartsWith($"{Dash}{Origin} ", StringComparison.Ordinal) && Decode(line[(Dash.Length + Origin.Length + 1)..]) is { Length: 4 + EcdsaForm.Length } signature
        && signature.AsSpan(0, 4).SequenceEqual(KeyHash(key)) && key.Verify(text, signature.AsSpan(4));

    // Only as we would write it: the last character has bits that say nothing, and .NET takes any there.
    private static byte[] Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == base64 ? bytes[..length] : [];
    }

    private static TrustException Bad(string problem) => new(TrustError.BadDocument, $"A checkpoint breaks the format: {problem}.");

    private string Text() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root.Span)}\n");

    private byte[] KeyHash(PublicKey key) => SHA256.HashData([.. Encoding.UTF8.GetBytes(Origin), (byte)'\n', EcdsaKind, .. key.SubjectPublicKeyInfo.Span])[..4];
}
