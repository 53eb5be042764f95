namespace Alcove.Packaging.Container;

/// <summary>The checksum of ZIP entries. System.IO.Hashing has it too, but is not in every NuGet source that builds Alcove.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(static value => Step((uint)value))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var checksum = uint.MaxValue;
        foreach (var value in bytes) checksum = Table[(byte)(checksum ^ value)] ^ (checksum >> 8);
        return ~checksum;
    }

    private static uint Step(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1;
        return value;
    }
}
