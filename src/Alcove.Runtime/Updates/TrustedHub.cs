using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alcove.Packaging;
using Alcove.Packaging.Log;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Documents;

namespace Alcove.Runtime.Updates;

/// <summary>What a host believes of a hub: signed documents, and when something was signed last. One question at a time.</summary>
internal sealed class TrustedHub : IDisposable
{
    private const string SignedAtFile = "signed-at";
    private const string RevokedFile = "revoked.json";
    private const string Advice = "Do not install it, and tell the hub's operator.";
    private const string InstallationFile = "installation";
    private const int LongestProof = 64 * HashLength;
    private const int HashLength = 32;
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromHours(1);
    private readonly SemaphoreSlim _turn = new(1, 1); // guards _client
    private readonly TrustClient _client;
    private readonly FolderTrustStore _state;
    private readonly HttpMetadataSource _log;
    private readonly FolderTrustStore _seenLog;
    private readonly TimeProvider _time;

    public TrustedHub(HubSourceOptions options, HttpClient http)
    {
        var store = new FolderTrustStore(Path.Combine(options.Folder, "trust"));
        TrustClient.Initialise(store, options.Root);
        _time = options.Time;
        _state = new FolderTrustStore(Path.Combine(options.Folder, "state"));
        _seenLog = new FolderTrustStore(Path.Combine(options.Folder, "log"));
        _log = new HttpMetadataSource(http, new Uri(options.Hub, "log/"), options.Time);
        var address = new Uri(options.Hub, "tuf/");
        _client = new TrustClient(store, new HttpMetadataSource(http, address, options.Time), new HttpMetadataSource(http, new Uri(address, "targets/"), options.Time), new TrustClientOptions { Time = options.Time, TargetCache = new FolderTrustStore(Path.Combine(options.Folder, "documents")) });
        SignedAt = _state.Read(SignedAtFile) is { } text && long.TryParse(Encoding.ASCII.GetString(text), CultureInfo.InvariantCulture, out var at) ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
        Revoked = _state.Read(RevokedFile) is { } list ? RevocationList.Parse(list) : RevocationList.Empty;
        InstallationId = ReadInstallationId();
    }

    /// <summary>When the newest that is believed was signed; null before the first word of the hub.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>Everything that was ever taken back.</summary>
    public RevocationList Revoked { get; private set; }

    /// <summary>A random id of this installation, by which it falls into a share. It never leaves the host.</summary>
    public string InstallationId { get; }

    /// <summary>Whether the clock was set back behind what was signed. SECURITY(T25)</summary>
    public bool IsClockBack => SignedAt is { } signed && _time.GetUtcNow() < signed - ClockTolerance;

    /// <summary>Asks the hub for what is new.</summary>
    /// <returns>Whether something was taken back since.</returns>
    /// <exception cref="TrustException">The hub cannot be reached, or is not to be believed.</exception>
    public Task<bool> RefreshAsync(CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            await _client.RefreshAsync(cancellationToken).ConfigureAwait(false);
            if (_client.SignedAt is { } signed && signed > (SignedAt ?? DateTimeOffset.MinValue))
            {
                _state.Write(SignedAtFile, Encoding.ASCII.GetBytes(signed.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));
                SignedAt = signed;
            }

            return await ReadRevokedAsync(cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>The releases of a program; null when the hub has none.</summary>
    public Task<ReleaseIndex?> FindIndexAsync(string appId, string channel, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            if (await _client.FindAsync(RoleNames.IndexTarget(appId, channel), cancellationToken).ConfigureAwait(false) is not { } target) return null;
            var index = ReleaseIndex.Parse(await _client.DownloadAsync(target, cancellationToken).ConfigureAwait(false));
            // SECURITY(T22): the index of one program under the name of another.
            return index.AppId == appId && index.Channel == channel ? index : throw new TrustException(TrustError.Mismatch, $"The hub gave the releases of '{index.AppId}' for '{appId}'.");
        },
        cancellationToken);

    /// <summary>The keys with which the author of a program signs.</summary>
    public Task<DeveloperKeys> ReadKeysAsync(string appId, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            var keys = DeveloperKeys.Parse(await _client.ReadAsync(RoleNames.DevelopersTarget(appId), cancellationToken).ConfigureAwait(false));
            return keys.AppId == appId ? keys : throw new TrustException(TrustError.Mismatch, $"The hub gave the keys of '{keys.AppId}' for '{appId}'.");
        },
        cancellationToken);

    /// <summary>Checks that a release is in the log that everybody sees, and that the log is the one that was seen before.</summary>
    /// <exception cref="TrustException">It is not: the hub hides the release from others, or has changed what was there.</exception>
    public Task CheckLoggedAsync(ReleaseIndex index, ReleaseEntry release, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            if (release.LogIndex is not { } place) throw new TrustException(TrustError.Inconsistent, $"Release {release.Seq} of '{index.AppId}' names no place in the log of the hub. {Advice}");
            var note = await _log.FetchAsync("checkpoint", Checkpoint.MaxLength, cancellationToken).ConfigureAwait(false) ?? throw new TrustException(TrustError.Inconsistent, $"The hub shows no log of its releases. {Advice}");
            var follower = new LogFollower(_seenLog, Checkpoint.HubOrigin, _client.LogKeys!);
            var seen = await follower.TakeAsync(note, (from, to) => ProofAsync(string.Create(CultureInfo.InvariantCulture, $"consistency/{from}/{to}"), cancellationToken)).ConfigureAwait(false);
            var proof = place < seen.Size ? await ProofAsync(string.Create(CultureInfo.InvariantCulture, $"inclusion/{place}/{seen.Size}"), cancellationToken).ConfigureAwait(false) : [];
            follower.CheckEntry(LogEntry.Of(index, release), place, proof);
            return true;
        },
        cancellationToken);

    public void Dispose() => _turn.Dispose();

    // No proof proves nothing: whoever asked refuses then.
    private async Task<IReadOnlyList<byte[]>> ProofAsync(string name, CancellationToken cancellationToken) =>
        await _log.FetchAsync(name, LongestProof, cancellationToken).ConfigureAwait(false) is { } bytes && bytes.Length % HashLength == 0 ? [.. bytes.Chunk(HashLength)] : [];

    private async Task<bool> ReadRevokedAsync(CancellationToken cancellationToken)
    {
        if (await _client.FindAsync(RoleNames.RevocationsTarget, cancellationToken).ConfigureAwait(false) is not { } target) return false;
        var known = RevocationList.Parse(await _client.DownloadAsync(target, cancellationToken).ConfigureAwait(false)).Remembering(Revoked);
        if (known.Entries.Count == Revoked.Entries.Count) return false;
        _state.Write(RevokedFile, known.ToJson());
        Revoked = known;
        return true;
    }

    private string ReadInstallationId()
    {
        if (_state.Read(InstallationFile) is { Length: 32 } known) return Encoding.ASCII.GetString(known);
        var made = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _state.Write(InstallationFile, Encoding.ASCII.GetBytes(made));
        return made;
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await ask().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
