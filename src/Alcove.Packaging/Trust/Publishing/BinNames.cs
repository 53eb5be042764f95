using System.Globalization;
using System.Numerics;

namespace Alcove.Packaging.Trust.Publishing;

/// <summary>Hashed bins: names are spread over them by the first digits of their hash.</summary>
internal static class BinNames
{
    public const int Most = 4096;
    private const string Prefix = "bin-";

    public static bool IsBin(string role) => role.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Each bin with the beginnings of the hashes that fall into it.</summary>
    public static IEnumerable<(string Name, string[] Prefixes)> All(int count)
    {
        if (count is < 1 or > Most || !BitOperations.IsPow2(count)) throw new ArgumentOutOfRangeException(nameof(count), count, $"The number of bins must be a power of two up to {Most}.");
        var digits = Math.Max(1, (BitOperations.Log2((uint)count) + 3) / 4);
        var each = (1 << (4 * digits)) / count;
        return Enumerable.Range(0, count).Select(bin => (Prefix + Hex(bin * each, digits), Enumerable.Range(bin * each, each).Select(prefix => Hex(prefix, digits)).ToArray()));
    }

    private static string Hex(int value, int digits) => value.ToString($"x{digits}", CultureInfo.InvariantCulture);
}
