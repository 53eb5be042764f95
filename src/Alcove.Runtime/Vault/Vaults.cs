using System.Security.Cryptography;
using System.Text;

namespace Alcove.Runtime.Vault;

/// <summary>The vaults of a host: one for each user and program. Folder names are hashes, because ids come from outside.</summary>
internal sealed class Vaults
{
    private readonly string _folder;
    private readonly HostIndex _index;
    private readonly OpenSet<ProgramVault> _open;

    /// <param name="folder">Where the data of users is.</param>
    /// <param name="indexFolder">Where the index of its databases is; what puts an old copy into the one should not reach the other.</param>
    /// <param name="key">The host's key.</param>
    /// <param name="acceptOlderCopy">Whether the host goes on with a database that is older than its index says.</param>
    public Vaults(string folder, string indexFolder, HostKey key, Func<OlderCopy, bool> acceptOlderCopy)
    {
        (_folder, _index) = (folder, new HostIndex(indexFolder, key));
        _open = new OpenSet<ProgramVault>((userId, appId) =>
        {
            if (_index.IsWiping(userId, appId)) EndWipe(userId, appId);
            return ProgramVault.Open(FolderOf(userId, appId), key, userId, appId, _index, acceptOlderCopy);
        });
    }

    public ProgramVault Of(string userId, string appId) => _open.Of(userId, appId);

    /// <summary>Deletes everything that a program has of a user, also what cannot be opened any more. Whoever holds something open in it has closed it before.</summary>
    public void Wipe(string userId, string appId)
    {
        _open.Take(userId, appId)?.ForgetKey();
        _index.BeginWipe(userId, appId);
        EndWipe(userId, appId);
    }

    internal static string NameOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..32];

    private void EndWipe(string userId, string appId)
    {
        ProgramVault.Destroy(FolderOf(userId, appId));
        _index.EndWipe(userId, appId);
    }

    private string FolderOf(string userId, string appId) => Path.Combine(_folder, NameOf(userId), NameOf(appId));
}
