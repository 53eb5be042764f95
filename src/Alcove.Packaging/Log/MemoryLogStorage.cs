namespace Alcove.Packaging.Log;

/// <summary>Keeps the hashes of a log in memory.</summary>
public sealed class MemoryLogStorage : ILogStorage
{
    private readonly List<List<byte[]>> _levels = [];

    /// <inheritdoc/>
    public long Count(int level) => level < _levels.Count ? _levels[level].Count : 0;

    /// <inheritdoc/>
    public byte[] Read(int level, long index) => _levels[level][(int)index];

    /// <inheritdoc/>
    public void Append(IReadOnlyList<(int Level, byte[] Hash)> hashes)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        foreach (var (level, hash) in hashes)
        {
            if (level == _levels.Count) _levels.Add([]);
            _levels[level].Add(hash);
        }
    }
}
