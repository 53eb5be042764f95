using System.Security.Cryptography;
using System.Text;
using Alcove.Packaging.Log;
using Alcove.Packaging.Trust.Metadata;

namespace Alcove.Packaging.Trust;

/// <summary>
/// Follows a repository by the client workflow of The Update Framework 1.0.34 (section 5 of its text; the numbers below are its). Starts
/// from a root that came with the program and believes only what leads back to it. Not for several threads at once; two clients on one
/// store neither.
/// </summary>
public sealed class TrustClient
{
    private readonly TrustedStore _store;
    private readonly IMetadataSource _metadata;
    private readonly IMetadataSource _targets;
    private readonly TrustClientOptions _options;
    private TrustedSet? _trusted;

    /// <summary>Opens a store that holds a root.</summary>
    /// <param name="store">Where trusted metadata is kept.</param>
    /// <param name="metadata">Where metadata comes from.</param>
    /// <param name="targets">Where targets come from; may be null when none are downloaded.</param>
    /// <param name="options">Settings.</param>
    public TrustClient(ITrustStore store, IMetadataSource metadata, IMetadataSource? targets = null, TrustClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(metadata);
        (_store, _metadata, _targets, _options) = (new TrustedStore(store), metadata, targets ?? metadata, options ?? new TrustClientOptions());
    }

    /// <summary>When the newest trusted metadata was signed; null before the first refresh, or when the repository does not say.</summary>
    public DateTimeOffset? SignedAt => _trusted?.SignedAt;

    /// <summary>When what is trusted now has to be refreshed at the latest; null before the first refresh.</summary>
    public DateTimeOffset? FreshUntil => _trusted?.FreshUntil;

    /// <summary>Who signs the checkpoints of the repository's log: those who sign the timestamp; null before the first refresh.</summary>
    public LogKeys? LogKeys => _trusted is { Root.Body: RootBody root } && root.Roles[RoleNames.Timestamp] is { } role
        ? new LogKeys([.. role.KeyIds.Select(id => root.Keys.GetValueOrDefault(id)?.Ecdsa).OfType<Signatures.PublicKey>()], role.Threshold)
        : null;

    /// <summary>The version of the root that is trusted; null before the first refresh.</summary>
    public long? RootVersion => _trusted?.Root.Version;

    /// <summary>Puts the first root into a store. One that is already there stays: it may be newer.</summary>
    /// <exception cref="TrustException">It is no root that its own keys signed.</exception>
    public static void Initialise(ITrustStore store, ReadOnlyMemory<byte> root)
    {
        ArgumentNullException.ThrowIfNull(store);
        var trusted = new TrustedStore(store);
        if (trusted.HasRoot) return;
        trusted.Write("root", RootWalk.Check(root.ToArray()));
    }

    /// <summary>Brings the trusted metadata up to date. What was believed on the way stays believed when a later step fails.</summary>
    /// <exception cref="TrustException">A step failed; the message says which and why.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        // 5.1 One time for the whole update.
        var clock = new TrustClock(_store, _options);
        var now = clock.Now();
        // 5.3 Root.
        var root = await new RootWalk(_store, _metadata, _options).RunAsync(now, cancellationToken).ConfigureAwait(false);
        // 5.4 Timestamp, 5.5 snapshot, 5.6 targets.
        var trusted = new TrustedSet(_store, _metadata, root, now);
        await trusted.LoadTimestampAsync(cancellationToken).ConfigureAwait(false);
        await trusted.LoadSnapshotAsync(cancellationToken).ConfigureAwait(false);
        await trusted.LoadTopTargetsAsync(cancellationToken).ConfigureAwait(false);
        _trusted = trusted;
        clock.Saw(trusted.SignedAt, trusted.FreshUntil);
    }

    /// <summary>Looks a target up, and in roles that are delegated to. Refreshes first when that was not done yet.</summary>
    /// <returns>The target, or null when nobody who is asked names it.</returns>
    /// <exception cref="TrustException">A role that has to be asked is not to be believed.</exception>
    public async Task<TargetFile?> FindAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (_trusted is null) await RefreshAsync(cancellationToken).ConfigureAwait(false);
        return await _trusted!.FindAsync(path, _options.MostRoles, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Looks a target up and gives its bytes, from the cache when they are the right ones.</summary>
    /// <exception cref="TrustException">There is no such target, or its bytes are not to be had.</exception>
    public async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        var target = await FindAsync(path, cancellationToken).ConfigureAwait(false)
            ?? throw new TrustException(TrustError.NotFound, $"Nobody who is trusted names '{path}'.");
        return await DownloadAsync(target, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The bytes of a target, from the cache when they are the right ones.</summary>
    /// <exception cref="TrustException">They are not to be had, or not the ones that were promised.</exception>
    public async Task<byte[]> DownloadAsync(TargetFile target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var cacheName = CacheName(target.Path);
        if (_options.TargetCache?.Read(cacheName) is { } cached && target.Matches(cached)) return cached;
        // SECURITY(T16): the length was promised by somebody who is trusted, and has a limit all the same.
        if (target.Length > _options.LongestTarget) throw new TrustException(TrustError.TooLarge, $"'{target.Path}' is longer than {_options.LongestTarget} bytes.");
        var hash = _trusted!.ConsistentSnapshot && _options.TargetsCarryHash ? target.Digests.Sha256 ?? target.Digests.Sha512 : null;
        var bytes = await _targets.FetchAsync(MetadataNames.OfTarget(target.Path, hash), (int)target.Length, cancellationToken).ConfigureAwait(false)
            ?? throw new TrustException(TrustError.NotFound, $"The server does not have '{target.Path}'.");
        target.Digests.Check(bytes, $"'{target.Path}'");
        _options.TargetCache?.Write(cacheName, bytes);
        return bytes;
    }

    private static string CacheName(string path) =>
        Uri.EscapeDataString(path) is { Length: <= 200 } name && name is not ("." or "..") ? name : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
}
