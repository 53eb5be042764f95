using Alcove.Packaging;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Publishing;

namespace Alcove.Signer.Keys;

/// <summary>
/// Changes of keys that several people carry out: 1. a draft is written; 2. it goes to one key holder after the other, and each signs;
/// 3. what is signed by enough of them is taken. Drafts lie in the folder "drafts" beside the metadata.
/// </summary>
public sealed class Ceremony
{
    private readonly string _drafts;
    private readonly TrustRepository _repository;

    /// <summary>Opens the folder with a repository's current metadata, which may be empty yet.</summary>
    /// <exception cref="TrustException">What is there is damaged.</exception>
    public Ceremony(string stateFolder, TimeProvider? time = null)
    {
        _drafts = Path.Combine(stateFolder, "drafts");
        _repository = TrustRepository.Open(new FolderTrustStore(stateFolder), time);
    }

    /// <summary>The current root, or null when there is no repository yet.</summary>
    public ReadOnlyMemory<byte>? Root => _repository.IsEmpty ? null : _repository.Root;

    /// <summary>The current metadata.</summary>
    public IReadOnlyList<RoleStatus> Roles => [.. _repository.Versions.Select(static role => new RoleStatus(role.Role, role.Version, role.Expires))];

    /// <summary>Drafts that wait for signatures: their files, and who signed.</summary>
    public IReadOnlyList<(string Path, TrustDraft Draft)> Drafts => [.. DraftPaths().Select(static path => (path, ReadDraft(path)))];

    /// <summary>Drafts a new repository.</summary>
    /// <returns>Files that have to be signed.</returns>
    public IReadOnlyList<string> Begin(RepositoryPlan plan) => Write(_repository.DraftNew(plan));

    /// <summary>Drafts other keys for a role. A draft of the root needs its old and its new keys; what the new keys must sign anew is drafted too.</summary>
    /// <returns>Files that have to be signed.</returns>
    public IReadOnlyList<string> Rotate(string role, RolePlan plan) => Write(role switch
    {
        RoleNames.Root or RoleNames.Snapshot or RoleNames.Timestamp => [_repository.DraftRoot((role, plan))],
        RoleNames.Targets => [_repository.DraftRoot((role, plan)), _repository.DraftTargets()],
        RoleNames.Developers => [_repository.DraftTargets((role, plan)), Renewed(role)],
        RoleNames.Revocations or RoleNames.Bins => [_repository.DraftTargets((role, plan))],
        _ => throw new TrustException(TrustError.NotFound, $"There is no role '{role}'. The roles are root, targets, developers, revocations, bins, snapshot and timestamp."),
    });

    /// <summary>Drafts the same again, to live longer: root, targets or developers.</summary>
    /// <returns>The file that has to be signed.</returns>
    public IReadOnlyList<string> Renew(string role) => Write(role switch
    {
        RoleNames.Root => [_repository.DraftRoot()],
        RoleNames.Targets => [_repository.DraftTargets()],
        RoleNames.Developers => [Renewed(role)],
        _ => throw new TrustException(TrustError.NotFound, $"'{role}' is renewed by the signer itself."),
    });

    /// <summary>Adds a key's signature to a draft.</summary>
    public static TrustDraft Sign(string draftPath, SigningKey key)
    {
        var draft = ReadDraft(draftPath);
        draft.Sign(key);
        File.WriteAllBytes(draftPath, draft.ToBytes());
        return draft;
    }

    /// <summary>Takes all drafts, signs with the keys at hand what belongs to them, and removes the drafts.</summary>
    /// <returns>Files to serve; a hub gets them from its signer too.</returns>
    /// <exception cref="TrustException">A draft is not signed by enough keys, or a key is missing. Nothing changed.</exception>
    public IReadOnlyList<TrustFile> Commit(KeyRing online)
    {
        var drafts = Drafts;
        if (drafts.Count == 0) throw new TrustException(TrustError.NotFound, $"There are no drafts in '{_drafts}'.");
        var files = _repository.Commit([.. drafts.Select(static draft => draft.Draft)], online);
        foreach (var (path, _) in drafts) File.Delete(path);
        return files;
    }

    private static TrustDraft ReadDraft(string path)
    {
        // "3.targets.json": the version, the role, the kind.
        if (Path.GetFileName(path).Split('.') is not [_, var role, "json"]) throw new TrustException(TrustError.BadDocument, $"'{path}' is not the name of a draft, as in 3.targets.json.");
        return File.Exists(path) ? TrustDraft.Parse(role, File.ReadAllBytes(path)) : throw new TrustException(TrustError.NotFound, $"There is no draft '{path}'.");
    }

    private TrustDraft Renewed(string role) => _repository.DraftFiles(role, new Dictionary<string, byte[]?>());

    private string[] DraftPaths() => Directory.Exists(_drafts) ? [.. Directory.GetFiles(_drafts, "*.json").Order(StringComparer.Ordinal)] : [];

    private string[] Write(IReadOnlyList<TrustDraft> drafts)
    {
        if (DraftPaths() is [var waiting, ..]) throw new TrustException(TrustError.Refused, $"Another draft waits: '{waiting}'. Finish it with 'alcove hub keys commit', or remove it.");
        Directory.CreateDirectory(_drafts);
        foreach (var draft in drafts) File.WriteAllBytes(Path.Combine(_drafts, draft.FileName), draft.ToBytes());
        return [.. drafts.Select(draft => Path.Combine(_drafts, draft.FileName))];
    }
}
