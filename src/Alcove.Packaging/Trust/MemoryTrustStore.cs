using System.Collections.Concurrent;

namespace Alcove.Packaging.Trust;

/// <summary>Keeps files in memory, for as long as it lives.</summary>
public sealed class MemoryTrustStore : ITrustStore
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>Names of what is there.</summary>
    public IEnumerable<string> Names => _files.Keys.Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public byte[]? Read(string name) => _files.GetValueOrDefault(name);

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<byte> bytes) => _files[name] = bytes.ToArray();

    /// <inheritdoc/>
    public void Delete(string name) => _files.TryRemove(name, out _);
}
