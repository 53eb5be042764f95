using System.Collections;

namespace Alcove.Generators.Model;

/// <summary>A list that is equal to another with the same entries, so that the compiler's cache knows when nothing changed.</summary>
internal sealed class Sequence<T>(IEnumerable<T> entries) : IReadOnlyList<T>, IEquatable<Sequence<T>>
    where T : IEquatable<T>
{
    private readonly T[] _entries = [.. entries];

    public static Sequence<T> Empty { get; } = new([]);

    public int Count => _entries.Length;

    public T this[int index] => _entries[index];

    public bool Equals(Sequence<T>? other) => other is not null && _entries.AsSpan().SequenceEqual(other._entries);

    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    public override int GetHashCode() => _entries.Aggregate(17, static (hash, entry) => unchecked((hash * 31) + entry.GetHashCode()));

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();
}
