using System.Numerics;

namespace Alcove.Packaging.Log;

/// <summary>A log to which entries are only ever added, and which can prove to anybody that it did nothing else. One writer at a time.</summary>
/// <param name="storage">Keeps its hashes.</param>
public sealed class TransparencyLog(ILogStorage storage)
{
    /// <summary>Number of entries.</summary>
    public long Size => storage.Count(0);

    /// <summary>Adds an entry and says at which place it is.</summary>
    public long Append(ReadOnlySpan<byte> entry)
    {
        var index = Size;
        var hash = MerkleHash.Leaf(entry);
        var hashes = new List<(int, byte[])> { (0, hash) };
        for (var (level, at) = (0, index); (at & 1) == 1; level++, at >>= 1)
        {
            hash = MerkleHash.Node(storage.Read(level, at - 1), hash);
            hashes.Add((level + 1, hash));
        }

        storage.Append(hashes);
        return index;
    }

    /// <summary>The root over the first <paramref name="size"/> entries.</summary>
    public byte[] Root(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        return size == 0 ? MerkleHash.Empty() : Range(0, size);
    }

    /// <summary>Proves that an entry is among the first <paramref name="size"/>.</summary>
    public IReadOnlyList<byte[]> InclusionProof(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        var proof = new List<byte[]>();
        var (start, end) = (0L, size);
        while (end - start > 1)
        {
            var middle = start + Split(end - start);
            if (index < middle) (end, _) = (middle, AddFirst(proof, Range(middle, end)));
            else (start, _) = (middle, AddFirst(proof, Range(start, middle)));
        }

        return proof;
    }

    /// <summary>Proves that the log of <paramref name="newSize"/> entries begins with the one of <paramref name="oldSize"/>.</summary>
    public IReadOnlyList<byte[]> ConsistencyProof(long oldSize, long newSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(newSize, Size);
        var proof = new List<byte[]>();
        var (start, end, isWhole) = (0L, newSize, true);
        while (oldSize < end)
        {
            var middle = start + Split(end - start);
            if (oldSize <= middle)
            {
                AddFirst(proof, Range(middle, end));
                end = middle;
            }
            else
            {
                AddFirst(proof, Range(start, middle));
                (start, isWhole) = (middle, false);
            }
        }

        if (!isWhole) AddFirst(proof, Range(start, end));
        return proof;
    }

    private static long Split(long size) => (long)BitOperations.RoundUpToPowerOf2((ulong)size) / 2;

    private static int AddFirst(List<byte[]> proof, byte[] hash)
    {
        proof.Insert(0, hash);
        return proof.Count;
    }

    // A whole subtree is at hand; others are put together from whole ones.
    private byte[] Range(long start, long end)
    {
        var size = end - start;
        if (BitOperations.IsPow2(size) && start % size == 0)
        {
            var level = BitOperations.Log2((ulong)size);
            return storage.Read(level, start >> level);
        }

        var middle = start + Split(size);
        return MerkleHash.Node(Range(start, middle), Range(middle, end));
    }
}
