using System.Security.Cryptography;

namespace Alcove.Hub.Storage;

/// <summary>Names of blobs.</summary>
internal static class BlobHash
{
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static bool IsValid(string text) => text.Length == 64 && text.All(static c => char.IsAsciiHexDigitLower(c));
}
