using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Publishing;

/// <summary>Keys that are at hand for signing.</summary>
/// <param name="keys">The keys; they stay the caller's.</param>
public sealed class KeyRing(params IEnumerable<SigningKey> keys)
{
    private readonly Dictionary<string, SigningKey> _keys = keys.DistinctBy(static key => key.PublicKey.Id).ToDictionary(static key => key.PublicKey.Id, StringComparer.Ordinal);

    /// <summary>Ids of the keys.</summary>
    public IEnumerable<string> KeyIds => _keys.Keys;

    internal IReadOnlyList<SigningKey> For(Metadata.Role role) => [.. role.KeyIds.Select(id => _keys.GetValueOrDefault(id)).OfType<SigningKey>().Take(role.Threshold)];
}
