namespace Alcove.Packaging.Log;

/// <summary>
/// Keeps the hashes of a log, which is only ever added to. Level 0 are the entries; the node <c>i</c> of level <c>n</c> stands for the
/// nodes <c>2i</c> and <c>2i + 1</c> of the level below, and is there once both are.
/// </summary>
public interface ILogStorage
{
    /// <summary>Number of hashes of a level.</summary>
    long Count(int level);

    /// <summary>One hash, 32 bytes.</summary>
    byte[] Read(int level, long index);

    /// <summary>Adds hashes: the new entry, and the nodes that it completes, one level after the other. All of them or none.</summary>
    void Append(IReadOnlyList<(int Level, byte[] Hash)> hashes);
}
