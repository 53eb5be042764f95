using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Alcove.Hub.Access;

/// <summary>Secrets that the hub hands out once and keeps only as a hash. Their end is a checksum, so that a scanner knows them for sure.</summary>
internal static class Secrets
{
    /// <summary>How tokens start.</summary>
    public const string TokenPrefix = "alc_";

    private const int SecretSize = 32;
    private const int ChecksumSize = 4;

    /// <summary>A new token.</summary>
    public static string NewToken()
    {
        var secret = RandomNumberGenerator.GetHexString(SecretSize * 2, lowercase: true);
        return $"{TokenPrefix}{secret}{Checksum(secret)}";
    }

    /// <summary>A new secret for a link.</summary>
    public static string NewLinkSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretSize));

    /// <summary>A new short id.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    /// <summary>Whether a text is a token of a hub.</summary>
    public static bool IsToken(string text) =>
        text.Length == TokenPrefix.Length + (SecretSize * 2) + (ChecksumSize * 2) && text.StartsWith(TokenPrefix, StringComparison.Ordinal)
        && Checksum(text.Substring(TokenPrefix.Length, SecretSize * 2)) == text[^(ChecksumSize * 2)..];

    /// <summary>What is kept of a secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static string Checksum(string secret) => HashOf($"alcove-token:{secret}")[..(ChecksumSize * 2)];
}
