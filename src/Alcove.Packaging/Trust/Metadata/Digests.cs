using System.Security.Cryptography;
using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Metadata;

/// <summary>Length and hashes that a file must have.</summary>
internal sealed record Digests(long? Length, string? Sha256, string? Sha512)
{
    public static readonly Digests None = new(null, null, null);

    public static Digests Read(StrictObject members, bool required)
    {
        if (required || members.Has("hashes"))
        {
            var hashes = members.Members("hashes").ToDictionary(static hash => hash.Name, static hash => hash.Value.GetString() ?? string.Empty);
            var (sha256, sha512) = (hashes.GetValueOrDefault("sha256"), hashes.GetValueOrDefault("sha512"));
            if (sha256 is null && sha512 is null) throw new FormatException("there is neither a sha256 nor a sha512 among the hashes");
            if (!IsHex(sha256, 64) || !IsHex(sha512, 128)) throw new FormatException("a hash is not written in lower-case hexadecimal digits");
            return new Digests(required || members.Has("length") ? members.Number("length") : null, sha256, sha512);
        }

        return members.Has("length") ? None with { Length = members.Number("length") } : None;
    }

    /// <exception cref="TrustException">The bytes are other ones.</exception>
    public void Check(ReadOnlySpan<byte> bytes, string what)
    {
        if (Length is { } length && bytes.Length != length) throw new TrustException(TrustError.Mismatch, $"{what} has {bytes.Length} bytes, but {length} were promised.");
        // SECURITY(T12): every hash that was promised must be right.
        if (!Matches(bytes) && Defences.Hold(Defence.PromisedHashes)) throw new TrustException(TrustError.Mismatch, $"{what} is not the file that was promised: its hash is another.");
    }

    public bool Matches(ReadOnlySpan<byte> bytes) =>
        (Length is null || Length == bytes.Length)
        && (Sha256 is null || Sha256 == Convert.ToHexStringLower(SHA256.HashData(bytes)))
        && (Sha512 is null || Sha512 == Convert.ToHexStringLower(SHA512.HashData(bytes)));

    private static bool IsHex(string? text, int length) => text is null || (text.Length == length && text.All(char.IsAsciiHexDigitLower));
}
