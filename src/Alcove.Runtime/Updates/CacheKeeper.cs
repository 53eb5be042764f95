using Alcove.Packaging;

namespace Alcove.Runtime.Updates;

/// <summary>Keeps the files of programs that are here, up to a limit: the program opened longest ago goes first, with its files only, never with what it has stored.</summary>
internal sealed class CacheKeeper(HubSourceOptions options, InstalledReleases installed, BlobCache blobs) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Fetches what a program needs later, so that it is there without a network.</summary>
    public async Task FetchRestAsync(Manifest manifest, CancellationToken cancellationToken)
    {
        foreach (var entry in Files(manifest).Where(entry => !blobs.Contains(entry.Sha256))) await blobs.ReadAsync(entry, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes what is not needed any more.</summary>
    public async Task CleanUpAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var (keep, total) = (new HashSet<string>(StringComparer.Ordinal), 0L);
            foreach (var release in installed.All.OrderByDescending(static release => release.OpenedAt))
            {
                var files = await FilesOfAsync(release, cancellationToken).ConfigureAwait(false);
                var size = files.Where(entry => !keep.Contains(entry.Sha256)).Sum(static entry => (long)entry.Size);
                if (keep.Count > 0 && total + size > options.MostBytes)
                {
                    installed.Remove(release.AppId);
                    continue;
                }

                total += size;
                keep.UnionWith(files.Select(static entry => entry.Sha256));
            }

            blobs.KeepOnly(keep);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    // With those of the release before, which may still run.
    private async Task<IReadOnlyList<FileEntry>> FilesOfAsync(InstalledRelease release, CancellationToken cancellationToken)
    {
        var files = new List<FileEntry> { release.Manifest };
        files.AddRange(Files(Manifest.Parse(await blobs.ReadAsync(release.Manifest, cancellationToken).ConfigureAwait(false))));
        if (release.PreviousHash is { } previous && blobs.Read(previous) is { } before)
        {
            files.Add(new FileEntry(previous, before.Length));
            files.AddRange(Files(Manifest.Parse(before)));
        }

        return files;
    }

    private static IEnumerable<FileEntry> Files(Manifest manifest) => manifest.Files.Where(static file => !file.Key.IsSourceMap).Select(static file => file.Value);
}
