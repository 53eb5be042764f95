using Alcove.Hub.Storage;
using Alcove.Packaging;
using Alcove.Packaging.Log;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Documents;
using Alcove.Packaging.Trust.Publishing;
using Alcove.Signer;

namespace Alcove.Hub.Distribution;

/// <summary>The signer's process, over its socket.</summary>
internal sealed class SignerProcess(HubOptions options, IBlobStore blobs) : ISigner
{
    private readonly SignerClient _client = new(options.SignerSocket);
    private bool _hasAll;

    public void StartOver() => _hasAll = false;

    public async Task<IReadOnlyDictionary<string, byte[]>> SignAsync(IReadOnlyList<SigningTarget> targets, CancellationToken cancellationToken)
    {
        var signed = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        // Files that an earlier answer brought and a crash kept from being stored come again.
        if (!_hasAll) Take(await _client.FilesAsync(cancellationToken));
        foreach (var revocation in targets.Where(static target => target.Name == RoleNames.RevocationsTarget).SelectMany(static target => RevocationList.Parse(target.Content).Entries))
            Take(await _client.RevokeAsync(revocation, cancellationToken));
        var files = targets.Where(static target => target.Name != RoleNames.RevocationsTarget).ToArray();
        if (files.Length > 0) Take(await _client.PublishAsync([.. files.Select(static file => new SignTarget(file.Name, file.Content))], await EvidenceAsync(files, cancellationToken), cancellationToken));
        else if (targets.Count == 0) Take(await _client.RefreshAsync(cancellationToken));
        _hasAll = true;
        return signed;

        void Take(IReadOnlyList<TrustFile> answer)
        {
            foreach (var file in answer) signed[file.Name] = file.Bytes.ToArray();
        }
    }

    public async Task<byte[]> SignCheckpointAsync(long size, LogTree log, CancellationToken cancellationToken)
    {
        var before = await _client.CheckpointAsync(cancellationToken) is { } note ? Checkpoint.Read(note, Checkpoint.HubOrigin).Size : 0;
        if (before > size) throw new TrustException(TrustError.Inconsistent, $"The log has {size} entries, but it had {before} when it was signed last. Entries were taken out; restore the hub from a backup.");
        return await _client.SignCheckpointAsync(size, log.Root(size), before == 0 ? [] : log.ConsistencyProof(before, size), cancellationToken);
    }

    private async Task<PublishEvidence> EvidenceAsync(SigningTarget[] files, CancellationToken cancellationToken)
    {
        var manifests = new List<byte[]>();
        foreach (var hash in files.Where(static file => RoleNames.IsIndexTarget(file.Name)).SelectMany(static file => ReleaseIndex.Parse(file.Content).Releases).Select(static release => release.ManifestSha256).Distinct(StringComparer.Ordinal))
            manifests.Add(await blobs.ReadAsync(hash, cancellationToken) ?? throw new IOException($"The manifest '{hash}' is not among the blobs."));

        return new PublishEvidence { Manifests = manifests, Developers = [.. files.SelectMany(static file => file.Evidence)] };
    }
}
