using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Alcove.Packaging;
using Alcove.Packaging.Trust.Documents;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.Updates;

/// <summary>
/// The programs of a hub. A program that is here starts at once, and a newer release is fetched meanwhile for its next start; one that is
/// not here is fetched first. What was taken back does not start, and what runs is ended.
/// </summary>
public sealed class HubSource : IPackageSource, IRevocationSource, IOriginSource, ILinkSource, IUpdateSource, IIconSource, IAsyncDisposable
{
    private static readonly TimeSpan ListFresh = TimeSpan.FromSeconds(10);
    private readonly HubSourceOptions _options;
    private readonly HttpClient _http;
    private readonly TrustedHub _hub;
    private readonly InstalledReleases _installed;
    private readonly BlobCache _blobs;
    private readonly CacheKeeper _keeper;
    private readonly Updater _updater;
    private readonly HubLinks _links;
    private readonly ListedIcons _icons;
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentDictionary<string, long> _checkedAt = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, InstalledRelease> _byHash = new(StringComparer.Ordinal);
    private readonly Task _watching;
    private (DateTimeOffset At, IReadOnlyList<ProgramSummary> Programs) _list = (DateTimeOffset.MinValue, []);

    /// <summary>Opens the folder and begins to watch the hub.</summary>
    public HubSource(HubSourceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (VersionSpan.Of(options.BaseLibrary, null, out var problem) is null) throw new ArgumentException(problem, nameof(options));
        _options = options;
        Directory.CreateDirectory(options.Folder);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { BaseAddress = options.Hub, Timeout = TimeSpan.FromMinutes(10) };
        _hub = new TrustedHub(options, _http);
        _installed = new InstalledReleases(Path.Combine(options.Folder, "installed"));
        _blobs = new BlobCache(Path.Combine(options.Folder, "blobs"), _http, options.Time);
        _updater = new Updater(options, _hub, _installed, _blobs, _keeper = new CacheKeeper(options, _installed, _blobs));
        _links = new HubLinks(options, _http);
        _icons = new ListedIcons(Path.Combine(options.Folder, "icons"), _http, options.Time);
        _watching = WatchAsync(_ending.Token);
    }

    /// <inheritdoc/>
    public event Action? Revoked;

    /// <inheritdoc/>
    public event Action<string>? Updated
    {
        add => _updater.Updated += value;
        remove => _updater.Updated -= value;
    }

    /// <summary>Bytes of files that were fetched since the start; metadata is not counted.</summary>
    public long FetchedBytes => _blobs.Fetched;

    /// <summary>Number of the release that a package is; null for one of another source.</summary>
    public long? FindSeq(string packageHash) => _byHash.TryGetValue(packageHash, out var release) ? release.Seq : null;

    /// <summary>Name, developer and version of a program that is here; null when it is not.</summary>
    public (string Name, string Developer, string Version)? FindInstalled(string appId) => _installed.Find(appId) is { } release ? (release.Name, release.Developer, release.Version) : null;

    /// <inheritdoc/>
    public ProgramRevocation? FindRevocation(string appId, string packageHash) =>
        _byHash.TryGetValue(packageHash, out var release) && release.AppId == appId && RevocationOf(release) is { } found
            ? new ProgramRevocation(found.Reason, found.Level >= RevocationLevel.Stop, found.Level >= RevocationLevel.Wipe)
            : null;

    /// <inheritdoc/>
    public ProgramOrigin? FindOrigin(string appId, string packageHash) =>
        _byHash.TryGetValue(packageHash, out var release) && release.AppId == appId && !_options.OwnAuthorKeys.Contains(release.AuthorKey) ? new ProgramOrigin(release.Name, release.Developer, release.Version) : null;

    /// <inheritdoc/>
    public bool HasOther(string appId, string packageHash) => _byHash.ContainsKey(packageHash) && _installed.Find(appId) is { } release && release.ManifestHash != packageHash && Refusal(release) is null;

    /// <inheritdoc/>
    public ValueTask<ProgramLink?> FindLinkAsync(Uri address, CancellationToken cancellationToken) => _links.FindAsync(address, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> FindIconAsync(string appId, CancellationToken cancellationToken) => _icons.FindAsync(appId, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken)
    {
        var now = _options.Time.GetUtcNow();
        if (now - _list.At < ListFresh) return _list.Programs;
        try
        {
            var listed = await _http.GetFromJsonAsync<Listed[]>("catalogue", JsonSerializerOptions.Web, cancellationToken).ConfigureAwait(false) ?? [];
            _icons.Update(listed.Where(static program => program.Icon?.Hash is not null).Select(static program => (program.AppId, program.Icon!.Hash, program.Icon.Size)));
            _list = (now, [.. listed.Where(static program => Manifest.IsAppId(program.AppId)).Select(static program => new ProgramSummary(program.AppId, program.Name, program.Description, program.Version, program.Pages, $"/alcove/icon/{program.AppId}"))]);
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // Without the hub the list is what is here.
            _list = (now, [.. _installed.All.OrderBy(static release => release.Name, StringComparer.Ordinal).Select(static release => new ProgramSummary(release.AppId, release.Name, release.Developer, release.Version, 0, $"/alcove/icon/{release.AppId}"))]);
        }

        return _list.Programs;
    }

    /// <inheritdoc/>
    public async ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken)
    {
        if (!Manifest.IsAppId(appId)) return null;

        // 1 here and in order: it starts at once; what is newer comes with the next start.
        if (_installed.Find(appId) is { } release && Refusal(release) is null)
        {
            if (MayCheck(appId)) _ = UpdateQuietlyAsync(appId);
            return await CandidateAsync(release, cancellationToken).ConfigureAwait(false);
        }

        // 2 otherwise the hub has the word.
        return await FetchAsync(appId, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<PackageCandidate?> FindHereAsync(string appId, CancellationToken cancellationToken) =>
        _installed.Find(appId) is { } release && Refusal(release) is null ? await CandidateAsync(release, cancellationToken).ConfigureAwait(false) : null;

    /// <inheritdoc/>
    public async ValueTask<PackageCandidate?> CheckAsync(string appId, CancellationToken cancellationToken)
    {
        await UpdateQuietlyAsync(appId).WaitAsync(cancellationToken).ConfigureAwait(false);
        return _installed.Find(appId) is { } release ? await CandidateAsync(release, cancellationToken).ConfigureAwait(false) : null;
    }

    /// <summary>Stops watching.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
        _keeper.Dispose();
        _hub.Dispose();
        _http.Dispose();
        _ending.Dispose();
    }

    private async ValueTask<PackageCandidate?> FetchAsync(string appId, CancellationToken cancellationToken)
    {
        ReleaseEntry? unfit;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_options.Patience);
        try
        {
            unfit = await _updater.UpdateAsync(appId, patience.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TrustException or IOException or PackageException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            var known = _installed.Find(appId);
            // Who was reached and is not to be believed is another matter than who was not reached.
            var isReached = exception is TrustException { Error: not TrustError.Unreachable } or PackageException;
            if (known is null) throw new PackageRefusedException($"It is not on this device yet, and {(isReached ? "what the platform gives is refused" : "the platform cannot be reached")}: {exception.Message}", exception);
            var before = Refusal(known);
            throw new PackageRefusedException($"{before?.Message} {exception.Message}", exception) { IsOfBaseLibrary = before?.IsOfBaseLibrary ?? false };
        }

        var release = _installed.Find(appId);
        var refusal = release is null ? null : Refusal(release);
        if (release is not null && refusal is null) return await CandidateAsync(release, cancellationToken).ConfigureAwait(false);
        // Another version of this host would get one: that is what somebody can do something about.
        if (unfit?.BaseLibrary is { } needed) throw PackageRefusedException.OfBaseLibrary(needed, _options.BaseLibrary, refusal is null or { IsOfBaseLibrary: true } ? string.Empty : refusal.Message);
        return refusal is null ? null : throw refusal;
    }

    // Whoever opens a program often does not ask the hub each time.
    private bool MayCheck(string appId)
    {
        var now = _options.Time.GetTimestamp();
        if (_checkedAt.TryGetValue(appId, out var at) && _options.Time.GetElapsedTime(at, now) < _options.CheckAfter) return false;
        _checkedAt[appId] = now;
        return true;
    }

    // Why a release that is here must not start; null when it may.
    private PackageRefusedException? Refusal(InstalledRelease release)
    {
        if (RevocationOf(release) is { Level: >= RevocationLevel.BlockStart } revoked) return new($"The platform has taken it back: {revoked.Reason}");
        if (release.Seq < release.MinimumSeq) return new("This version must not be used any more, and a newer one is not here yet.");
        if (!release.RunsOn.Includes(_options.BaseLibrary)) return PackageRefusedException.OfBaseLibrary(release.RunsOn, _options.BaseLibrary);
        if (_hub.IsClockBack) return new("The clock of this device was set back. Set it right, or connect to the network.");
        // SECURITY(T14): who keeps the hub's word away must not keep a program alive for ever.
        return _hub.SignedAt is { } signed && _options.Time.GetUtcNow() - signed > _options.OfflineLease
            ? new($"Nothing was heard from the platform for more than {_options.OfflineLease.TotalDays:0} days. Connect to the network; nothing that it has stored is lost.")
            : null;
    }

    private Revocation? RevocationOf(InstalledRelease release) => _hub.Revoked.For(release.AppId, release.Seq, release.ManifestHash, release.AuthorKey);

    private async ValueTask<PackageCandidate> CandidateAsync(InstalledRelease release, CancellationToken cancellationToken)
    {
        _byHash[release.ManifestHash] = release;
        _installed.Touch(release.AppId, _options.Time.GetUtcNow());
        var manifest = await _blobs.ReadAsync(release.Manifest, cancellationToken).ConfigureAwait(false);
        return new PackageCandidate(release.AppId, release.ManifestHash, _ => new ValueTask<UncheckedPackage>(UncheckedPackage.OfBlobs(manifest, _blobs)));
    }

    private async Task UpdateQuietlyAsync(string appId)
    {
        try
        {
            await _updater.UpdateAsync(appId, _ending.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TrustException or PackageException or IOException or OperationCanceledException)
        {
            // What is here stays; the next start or the watch tries again.
        }
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_options.WatchEvery, _options.Time);
        try
        {
            do
            {
                try
                {
                    if (await _hub.RefreshAsync(cancellationToken).ConfigureAwait(false)) Revoked?.Invoke();
                }
                catch (Exception exception) when (exception is TrustException or IOException or HttpRequestException)
                {
                    // Without the hub nothing changes until the lease ends.
                }
            }
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // It ends.
        }
    }

    private sealed record Listed(string AppId, string Name, string Description, string Version, int Pages, ListedIcon? Icon);

    private sealed record ListedIcon(string Hash, long Size);
}
