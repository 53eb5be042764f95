namespace Alcove.Packaging.Log;

/// <summary>Checks proofs of a log, by the algorithms of RFC 9162 (2.1.3.2 and 2.1.4.2).</summary>
public static class LogProof
{
    private const int Longest = 63;

    /// <summary>Whether an entry is at this place of the log with this size and root.</summary>
    public static bool VerifyInclusion(ReadOnlySpan<byte> leafHash, long index, long size, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (index < 0 || index >= size || !AreHashes(proof)) return false;
        var (node, last, hash) = (index, size - 1, leafHash.ToArray());
        foreach (var sibling in proof)
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleHash.Node(sibling, hash);
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                hash = MerkleHash.Node(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && root.SequenceEqual(hash);
    }

    /// <summary>Whether the log with the new size and root begins with the one with the old size and root.</summary>
    public static bool VerifyConsistency(long oldSize, ReadOnlySpan<byte> oldRoot, long newSize, ReadOnlySpan<byte> newRoot, IReadOnlyList<byte[]> proof)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (oldSize < 0 || oldSize > newSize || !AreHashes(proof)) return false;
        if (oldSize == newSize) return proof.Count == 0 && oldRoot.SequenceEqual(newRoot);
        if (oldSize == 0) return proof.Count == 0 && oldRoot.SequenceEqual(MerkleHash.Empty());
        // A whole old tree is its own first node.
        byte[][] path = long.IsPow2(oldSize) ? [oldRoot.ToArray(), .. proof] : [.. proof];
        if (path.Length == 0) return false;
        var (node, last) = (oldSize - 1, newSize - 1);
        while ((node & 1) == 1) (node, last) = (node >> 1, last >> 1);
        var (oldHash, newHash) = (path[0], path[0]);
        foreach (var sibling in path.Skip(1))
        {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last)
            {
                (oldHash, newHash) = (MerkleHash.Node(sibling, oldHash), MerkleHash.Node(sibling, newHash));
                while ((node & 1) == 0 && node != 0) (node, last) = (node >> 1, last >> 1);
            }
            else
            {
                newHash = MerkleHash.Node(newHash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && oldRoot.SequenceEqual(oldHash) && newRoot.SequenceEqual(newHash);
    }

    private static bool AreHashes(IReadOnlyList<byte[]> proof) => proof.Count <= Longest && proof.All(static hash => hash.Length == 32);
}
