using System.Security.Cryptography;
using System.Text;

namespace Alcove.Runtime.Vault;

/// <summary>
/// SECURITY(T61): how far each database of a program's has come, kept outside of it, so that an older copy of a whole database is
/// noticed. Numbers are signed with the host's key. A database is committed first and its number written after it: a host that is
/// killed between the two leaves a number that is one behind, which is in order. It is never ahead.
/// </summary>
internal sealed class HostIndex(string folder, HostKey host)
{
    private readonly byte[] _key = host.Derive("index", string.Empty);

    /// <summary>The number of one database.</summary>
    public IndexEntry Open(string userId, string appId, string store) =>
        new(Path.Combine(Directory.CreateDirectory(FolderOf(userId, appId)).FullName, store), _key, $"{userId.Length}|{userId}|{appId}|{store}");

    /// <summary>From here on the data is gone for good, also when the host ends before it is deleted.</summary>
    public void BeginWipe(string userId, string appId) => AtomicFile.Write(Path.Combine(Directory.CreateDirectory(FolderOf(userId, appId)).FullName, "wiped"), Mark(userId, appId));

    /// <summary>Whether a wipe was begun and not ended.</summary>
    public bool IsWiping(string userId, string appId)
    {
        var file = Path.Combine(FolderOf(userId, appId), "wiped");
        return File.Exists(file) && CryptographicOperations.FixedTimeEquals(File.ReadAllBytes(file), Mark(userId, appId));
    }

    public void EndWipe(string userId, string appId)
    {
        if (Directory.Exists(FolderOf(userId, appId))) Directory.Delete(FolderOf(userId, appId), recursive: true);
    }

    private byte[] Mark(string userId, string appId) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"wiped|{userId.Length}|{userId}|{appId}"));

    private string FolderOf(string userId, string appId) => Path.Combine(folder, Vaults.NameOf(userId), Vaults.NameOf(appId));
}
