namespace Alcove.Packaging.Delta;

/// <summary>Finds blocks of a blob by a hash that rolls over another one byte by byte.</summary>
internal sealed class BlockIndex
{
    private const ulong Factor = 0x9E3779B97F4A7C15;
    private static readonly ulong Leaving = Power(DeltaFormat.Block - 1);
    private readonly Dictionary<ulong, int> _places = [];

    public BlockIndex(ReadOnlySpan<byte> blob)
    {
        for (var at = 0; at + DeltaFormat.Block <= blob.Length; at += DeltaFormat.Block) _places.TryAdd(Hash(blob.Slice(at, DeltaFormat.Block)), at);
    }

    public static ulong Hash(ReadOnlySpan<byte> block)
    {
        var hash = 0UL;
        foreach (var value in block) hash = (hash * Factor) + value + 1;
        return hash;
    }

    public static ulong Roll(ulong hash, byte leaving, byte entering) => ((hash - ((leaving + 1UL) * Leaving)) * Factor) + entering + 1;

    /// <summary>Where the block may be; the caller compares the bytes.</summary>
    public bool TryFind(ulong hash, out int place) => _places.TryGetValue(hash, out place);

    private static ulong Power(int exponent)
    {
        var result = 1UL;
        for (var i = 0; i < exponent; i++) result *= Factor;
        return result;
    }
}
