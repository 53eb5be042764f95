using System.Security.Cryptography;

namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>RFC 6238, as an authenticator app does it.</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The six digits of this moment.</summary>
    /// <param name="base32">The secret as it is shown to people.</param>
    public static string Of(string base32)
    {
        var bits = string.Concat(base32.Trim().Select(static c => Convert.ToString(Alphabet.IndexOf(c), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = BitConverter.GetBytes(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30).Reverse().ToArray();
#pragma warning disable CA5350 // the standard names SHA-1
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        return ((((hash[offset] & 127) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3]) % 1_000_000).ToString("D6");
    }
}
