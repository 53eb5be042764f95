using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Alcove.Runtime.Vault;

/// <summary>The vaults of a host: one for each user and program. Folder names are hashes, because ids come from outside.</summary>
internal sealed class Vaults(string folder, HostKey key)
{
    private readonly ConcurrentDictionary<(string UserId, string AppId), Lazy<ProgramVault>> _open = new();

    public ProgramVault Of(string userId, string appId) =>
        _open.GetOrAdd((userId, appId), id => new Lazy<ProgramVault>(() => ProgramVault.Open(FolderOf(id.UserId, id.AppId), key, id.UserId, id.AppId))).Value;

    /// <summary>Deletes everything that a program has of a user. Whoever holds something open in it has closed it before.</summary>
    public void Wipe(string userId, string appId)
    {
        var vault = Of(userId, appId);
        _open.TryRemove((userId, appId), out _);
        vault.Destroy();
    }

    private string FolderOf(string userId, string appId) => Path.Combine(folder, NameOf(userId), NameOf(appId));

    private static string NameOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..32];
}
