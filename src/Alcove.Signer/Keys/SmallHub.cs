using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Publishing;

namespace Alcove.Signer.Keys;

/// <summary>
/// Makes the keys and the repository of a hub of one person: all keys in one folder, root and targets apart from those that are used
/// every day. For trying things out and for a hub inside of a host app; a hub for others has a ceremony (docs/guides/key-ceremony.md).
/// </summary>
public static class SmallHub
{
    /// <summary>Roles whose keys the signer opens each day.</summary>
    private static readonly string[] Online = [RoleNames.Developers, RoleNames.Revocations, RoleNames.Bins, RoleNames.Snapshot, RoleNames.Timestamp];

    /// <summary>Makes keys ("online/" and "offline/" in the folder) and the first metadata (in the store), if there are none.</summary>
    /// <param name="keyFolder">For the keys.</param>
    /// <param name="secret">Protects them all.</param>
    /// <param name="store">For the metadata.</param>
    /// <param name="time">The clock; the system's by default.</param>
    /// <returns>Files to serve; none when there was a repository already.</returns>
    public static IReadOnlyList<TrustFile> Create(string keyFolder, KeySecret secret, ITrustStore store, TimeProvider? time = null)
    {
        var repository = TrustRepository.Open(store, time);
        if (!repository.IsEmpty) return [];
        foreach (var role in new[] { RoleNames.Root, RoleNames.Targets }) EnsureKey(Path.Combine(keyFolder, "offline"), role, secret);
        foreach (var role in Online) EnsureKey(Path.Combine(keyFolder, "online"), role, secret);
        using var offline = KeyFolder.Open(Path.Combine(keyFolder, "offline"), secret.Passphrase);
        using var online = KeyFolder.Open(Path.Combine(keyFolder, "online"), secret.Passphrase);
        RolePlan Plan(KeyFolder folder, string role) => new([folder.Keys[role].PublicKey]);
        var drafts = repository.DraftNew(new RepositoryPlan
        {
            Root = Plan(offline, RoleNames.Root),
            Targets = Plan(offline, RoleNames.Targets),
            Developers = Plan(online, RoleNames.Developers),
            Revocations = Plan(online, RoleNames.Revocations),
            Bins = Plan(online, RoleNames.Bins),
            Snapshot = Plan(online, RoleNames.Snapshot),
            Timestamp = Plan(online, RoleNames.Timestamp),
        });
        return repository.Commit(drafts, new KeyRing([.. offline.Keys.Values, .. online.Keys.Values]));
    }

    private static void EnsureKey(string folder, string role, KeySecret secret)
    {
        var path = Path.Combine(folder, role + KeyFile.Extension);
        if (!File.Exists(path)) KeyFile.Create(path, secret);
    }
}
