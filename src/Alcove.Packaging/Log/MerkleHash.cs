using System.Security.Cryptography;

namespace Alcove.Packaging.Log;

/// <summary>Hashes of RFC 6962 and 9162: what stands before an entry and before a node differs, so that none can be taken for the other.</summary>
public static class MerkleHash
{
    /// <summary>Root of a log without entries.</summary>
    public static byte[] Empty() => SHA256.HashData([]);

    /// <summary>Hash of an entry.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> entry) => SHA256.HashData([0, .. entry]);

    /// <summary>Hash of two nodes.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => SHA256.HashData([1, .. left, .. right]);
}
