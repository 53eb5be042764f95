using System.Security.Cryptography;
using System.Text;

namespace Alcove.Runtime.Vault;

/// <summary>
/// The data of one user in one program: a folder, and a random key that seals what is in it. The key itself is kept sealed
/// under a key of the user. Deleting the data deletes the key first, so that what a disk remembers stays unreadable.
/// </summary>
internal sealed class ProgramVault
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] _key;
    private readonly string _label;

    private ProgramVault(string folder, string label, byte[] key) => (Folder, _label, _key) = (folder, label, key);

    public string Folder { get; }

    public static ProgramVault Open(string folder, HostKey host, string userId, string appId)
    {
        Directory.CreateDirectory(folder);
        var label = $"alcove|1|{userId.Length}|{userId}|{appId}";
        var file = Path.Combine(folder, "key");
        var wrapping = new ProgramVault(folder, label, host.Derive("vault", userId));
        if (File.Exists(file)) return new(folder, label, wrapping.Unseal(File.ReadAllBytes(file), "key"));
        var key = RandomNumberGenerator.GetBytes(HostKey.Length);
        AtomicFile.Write(file, wrapping.Seal(key, "key"));
        return new(folder, label, key);
    }

    /// <summary>A key that exists in memory only: what it seals is of no use after the process has ended.</summary>
    public static ProgramVault Ephemeral(string folder) => new(folder, "alcove|ephemeral", RandomNumberGenerator.GetBytes(HostKey.Length));

    /// <summary>Encrypts; the place (table and key) is bound in, so that a sealed value is of no use anywhere else.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, string place)
    {
        var result = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(result.AsSpan(0, NonceSize));
        using var cipher = new AesGcm(_key, TagSize);
        cipher.Encrypt(result.AsSpan(0, NonceSize), plain, result.AsSpan(NonceSize, plain.Length), result.AsSpan(NonceSize + plain.Length), Bound(place));
        return result;
    }

    /// <exception cref="CryptographicException">It was changed, or belongs somewhere else.</exception>
    public byte[] Unseal(ReadOnlySpan<byte> sealedValue, string place)
    {
        if (sealedValue.Length < NonceSize + TagSize) throw new CryptographicException("A sealed value is too short.");
        var plain = new byte[sealedValue.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(_key, TagSize);
        cipher.Decrypt(sealedValue[..NonceSize], sealedValue.Slice(NonceSize, plain.Length), sealedValue[^TagSize..], plain, Bound(place));
        return plain;
    }

    /// <summary>A fixed pseudonym of a name, so that it can be looked up without being written down.</summary>
    public byte[] Blind(string name) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"name|{name}"));

    /// <summary>Ends it: key first, then everything else.</summary>
    public void Destroy()
    {
        File.Delete(Path.Combine(Folder, "key"));
        CryptographicOperations.ZeroMemory(_key);
        Directory.Delete(Folder, recursive: true);
    }

    private byte[] Bound(string place) => Encoding.UTF8.GetBytes($"{_label}|{place}");
}
