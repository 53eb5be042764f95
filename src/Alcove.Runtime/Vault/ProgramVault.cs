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
    private readonly (string UserId, string AppId) _owner;
    private readonly HostIndex? _index;
    private readonly Func<OlderCopy, bool> _acceptOlderCopy = static _ => false;

    private ProgramVault(string folder, string label, byte[] key) => (Folder, _label, _key) = (folder, label, key);

    private ProgramVault(string folder, string label, byte[] key, (string, string) owner, HostIndex index, Func<OlderCopy, bool> acceptOlderCopy)
        : this(folder, label, key) => (_owner, _index, _acceptOlderCopy) = (owner, index, acceptOlderCopy);

    public string Folder { get; }

    /// <exception cref="StoreException">Its key is gone or does not open; nothing was changed.</exception>
    public static ProgramVault Open(string folder, HostKey host, string userId, string appId, HostIndex index, Func<OlderCopy, bool> acceptOlderCopy)
    {
        Directory.CreateDirectory(folder);
        var label = $"alcove|1|{userId.Length}|{userId}|{appId}";
        var wrapping = new ProgramVault(folder, label, host.Derive("vault", userId));
        return new(folder, label, ReadKey(folder, wrapping) ?? MakeKey(folder, wrapping), (userId, appId), index, acceptOlderCopy);
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

    /// <summary>The number of one of its databases in the host's index.</summary>
    public IndexEntry IndexOf(string store) => _index?.Open(_owner.UserId, _owner.AppId, store) ?? throw new InvalidOperationException("What is in memory only has no index.");

    public OlderCopy OlderCopyOf(string store, long found, long expected) => new(_owner.UserId, _owner.AppId, store, found, expected);

    /// <summary>Whether the host goes on with it.</summary>
    public bool MayGoOnWith(OlderCopy copy) => _acceptOlderCopy(copy);

    /// <summary>From here on nothing opens any more.</summary>
    public void ForgetKey() => CryptographicOperations.ZeroMemory(_key);

    /// <summary>Ends what is in a folder: key first, then everything else.</summary>
    public static void Destroy(string folder)
    {
        if (!Directory.Exists(folder)) return;
        File.Delete(Path.Combine(folder, "key"));
        Directory.Delete(folder, recursive: true);
    }

    private static byte[]? ReadKey(string folder, ProgramVault wrapping)
    {
        var file = Path.Combine(folder, "key");
        if (!File.Exists(file)) return null;
        try
        {
            return wrapping.Unseal(File.ReadAllBytes(file), "key");
        }
        catch (CryptographicException exception)
        {
            throw new StoreException("the key of the data does not open: it was damaged, or is of another host or user", innerException: exception);
        }
    }

    private static byte[] MakeKey(string folder, ProgramVault wrapping)
    {
        // A new key beside old data would leave it unreadable for good without a word.
        if (Directory.EnumerateFiles(folder, "*.db").Any()) throw new StoreException("the key of the data is gone");
        var key = RandomNumberGenerator.GetBytes(HostKey.Length);
        AtomicFile.Write(Path.Combine(folder, "key"), wrapping.Seal(key, "key"));
        return key;
    }

    private byte[] Bound(string place) => Encoding.UTF8.GetBytes($"{_label}|{place}");
}
