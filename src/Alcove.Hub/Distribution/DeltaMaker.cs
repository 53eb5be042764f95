using Alcove.Hub.Storage;
using Alcove.Packaging;
using Alcove.Packaging.Delta;
using Alcove.Packaging.Trust.Documents;

namespace Alcove.Hub.Distribution;

/// <summary>
/// Makes what is different between a release and the one before it, for large files, when the release is signed: so nobody can make the
/// hub work by asking. What a client gets is not believed; its result has the hash of the manifest or it fetches the whole file.
/// </summary>
internal sealed class DeltaMaker(HubDatabase database, IBlobStore blobs)
{
    private const int Smallest = 16 * 1024; // below that a whole file is as fast
    private const int Largest = 10 * 1024 * 1024;

    /// <summary>Makes the deltas of the newest release of an index.</summary>
    public async Task MakeAsync(ReleaseIndex index, CancellationToken cancellationToken)
    {
        if (index.Releases is not [var newest, var before, ..]) return;
        var (next, old) = (await ManifestAsync(newest.ManifestSha256, cancellationToken), await ManifestAsync(before.ManifestSha256, cancellationToken));
        if (next is null || old is null) return;
        foreach (var (path, entry) in next.Files)
        {
            if (entry.Size is < Smallest or > Largest || !old.Files.TryGetValue(path, out var was) || was.Sha256 == entry.Sha256 || was.Size > Largest) continue;
            await MakeAsync(was.Sha256, entry, cancellationToken);
        }
    }

    /// <summary>The delta between two files; null when there is none.</summary>
    public Task<byte[]?> FindAsync(string from, string to, CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.FindAsync<byte[]>("SELECT content FROM deltas WHERE from_hash = @from AND to_hash = @to", new { from, to }), cancellationToken);

    private async Task MakeAsync(string from, FileEntry to, CancellationToken cancellationToken)
    {
        if (await FindAsync(from, to.Sha256, cancellationToken) is not null) return;
        if (await blobs.ReadAsync(from, cancellationToken) is not { } old || await blobs.ReadAsync(to.Sha256, cancellationToken) is not { } next) return;
        var content = BlobDelta.Create(old, next);
        if (content.Length > to.Size / 2) return; // not worth a second way
        await database.WriteAsync(session => session.ExecuteAsync("INSERT INTO deltas (from_hash, to_hash, content) VALUES (@from, @hash, @content) ON CONFLICT (from_hash, to_hash) DO NOTHING", new { from, hash = to.Sha256, content }), cancellationToken);
    }

    private async Task<Manifest?> ManifestAsync(string hash, CancellationToken cancellationToken) => await blobs.ReadAsync(hash, cancellationToken) is { } bytes ? Manifest.Parse(bytes) : null;
}
