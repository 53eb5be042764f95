using Alcove.Hub.Distribution;
using Alcove.Packaging.Log;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Documents;
using Alcove.Packaging.Trust.Publishing;

namespace Alcove.Hub.Tests;

/// <summary>Signs in the process of the tests, for what is not about the signer.</summary>
internal sealed class LocalSigner : ISigner
{
    private readonly TrustRepository _repository = TrustRepository.Open(new MemoryTrustStore());
    private readonly KeyRing _ring;
    private RevocationList _revoked = RevocationList.Empty;
    private bool _isFirst = true;

    public LocalSigner()
    {
        using var offline = SigningKey.Create();
        var online = SigningKey.Create();
        RolePlan One(SigningKey key) => new([key.PublicKey], 1);
        var drafts = _repository.DraftNew(new RepositoryPlan { Root = One(offline), Targets = One(offline), Developers = One(online), Revocations = One(online), Bins = One(online), Snapshot = One(online), Timestamp = One(online), BinCount = 16 });
        foreach (var draft in drafts.Where(static draft => draft.Role is RoleNames.Root or RoleNames.Targets)) draft.Sign(offline);
        (_ring, CheckpointKey) = (new KeyRing([online]), online);
        _repository.Commit(drafts, _ring);
    }

    /// <summary>Signs a checkpoint of the log. It signs whatever it is asked to: hubs that lie have their signers with them.</summary>
    public SigningKey CheckpointKey { get; set; }

    public Task<byte[]> SignCheckpointAsync(long size, LogTree log, CancellationToken cancellationToken) => Task.FromResult(new Checkpoint(Checkpoint.HubOrigin, size, log.Root(size)).Sign(CheckpointKey));

    public void StartOver() => _isFirst = true;

    public ReadOnlyMemory<byte> Root => _repository.Root;

    public Task<IReadOnlyDictionary<string, byte[]>> SignAsync(IReadOnlyList<SigningTarget> targets, CancellationToken cancellationToken)
    {
        var files = targets.Count > 0 ? _repository.Publish(targets.ToDictionary(static target => target.Name, target => (byte[]?)ContentOf(target)), _ring) : _repository.Refresh(_ring);
        if (_isFirst) files = _repository.Files();
        _isFirst = false;
        return Task.FromResult<IReadOnlyDictionary<string, byte[]>>(files.ToDictionary(static file => file.Name, static file => file.Bytes.ToArray()));
    }

    // The list only ever grows, and the hub hands over what is new.
    private byte[] ContentOf(SigningTarget target)
    {
        if (target.Name != RoleNames.RevocationsTarget) return target.Content;
        foreach (var entry in RevocationList.Parse(target.Content).Entries) _revoked = _revoked.With(entry);
        return _revoked.ToJson();
    }
}
