using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Metadata;

/// <summary>Who must sign something: these keys, so many of them.</summary>
internal sealed record Role(IReadOnlyList<string> KeyIds, int Threshold)
{
    private const int MostKeys = 256;

    public static Role Read(StrictObject members)
    {
        var role = new Role(members.Texts("keyids"), members.Small("threshold"));
        if (role.Threshold < 1) throw new FormatException("a threshold is below 1");
        if (role.KeyIds.Count > MostKeys || role.KeyIds.Distinct(StringComparer.Ordinal).Count() != role.KeyIds.Count) throw new FormatException("a role names a key twice, or too many");
        return role;
    }

    /// <summary>Checks that enough different keys of this role signed.</summary>
    /// <exception cref="TrustException">Too few did.</exception>
    public void Check(MetadataFile file, IReadOnlyDictionary<string, TrustKey> keys, string what)
    {
        // SECURITY(T17): counted are different keys, not their names and not signatures.
        var signers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (keyId, signature) in file.Signatures)
        {
            if (!KeyIds.Contains(keyId) || !keys.TryGetValue(keyId, out var key) || key.Identity is null || signers.Contains(key.Identity)) continue;
            if (key.Verify(file.SignedBytes, signature)) signers.Add(Defences.Hold(Defence.KeysOnce) ? key.Identity : keyId);
            if (signers.Count >= Threshold) return;
        }

        throw new TrustException(TrustError.BadSignature, $"{what} version {file.Version} is signed by {signers.Count} of the keys that may sign it, but {Threshold} must.");
    }
}
