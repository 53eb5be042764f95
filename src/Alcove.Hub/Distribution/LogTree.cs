using Alcove.Hub.Storage;
using Alcove.Packaging.Log;

namespace Alcove.Hub.Distribution;

/// <summary>The log as a tree of hashes, which proves to anybody that nothing was changed or left out. In memory, brought up to the database before it is asked.</summary>
internal sealed class LogTree
{
    private readonly Lock _lock = new(); // guards _tree
    private readonly TransparencyLog _tree = new(new MemoryLogStorage());

    /// <summary>Takes in what was added.</summary>
    /// <returns>Number of entries.</returns>
    public async Task<long> CatchUpAsync(HubSession session)
    {
        long from;
        lock (_lock) from = _tree.Size;
        var rows = await session.ListAsync<Row>("SELECT idx, content FROM log_entries WHERE idx >= @from ORDER BY idx", new { from });
        lock (_lock)
        {
            foreach (var row in rows.Where(row => row.Idx == _tree.Size)) _tree.Append(row.Content);
            return _tree.Size;
        }
    }

    public byte[] Root(long size)
    {
        lock (_lock) return _tree.Root(size);
    }

    /// <summary>Proves that an entry is among the first ones; null when there are not so many.</summary>
    public IReadOnlyList<byte[]>? InclusionProof(long index, long size)
    {
        lock (_lock) return index >= 0 && index < size && size <= _tree.Size ? _tree.InclusionProof(index, size) : null;
    }

    /// <summary>Proves that the log begins with what it was.</summary>
    public IReadOnlyList<byte[]> ConsistencyProof(long from, long to) => TryConsistencyProof(from, to) ?? throw new ArgumentOutOfRangeException(nameof(to));

    /// <summary>The same; null when there are not so many entries.</summary>
    public IReadOnlyList<byte[]>? TryConsistencyProof(long from, long to)
    {
        lock (_lock) return from > 0 && from <= to && to <= _tree.Size ? _tree.ConsistencyProof(from, to) : null;
    }

    private sealed record Row(long Idx, byte[] Content);
}
