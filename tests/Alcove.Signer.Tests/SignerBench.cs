using System.Collections.Concurrent;
using System.Security.Cryptography;
using Alcove.Packaging;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Documents;
using Alcove.Packaging.Trust.Publishing;

namespace Alcove.Signer.Tests;

/// <summary>A signer with the keys of a small hub, and a hub whose records say yes unless a test says otherwise.</summary>
internal sealed class SignerBench : ISigningPolicy, IAsyncDisposable
{
    public static readonly DateTimeOffset At = new(2030, 1, 2, 0, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("alcove-signer-");
    private readonly SigningKey[] _keys = [.. Enumerable.Range(0, 7).Select(static _ => SigningKey.Create())];

    public SignerBench(int mostSignings = 60, IReadOnlyList<uint>? users = null)
    {
        RolePlan Plan(int key) => new([_keys[key].PublicKey]);
        var repository = TrustRepository.Open(Store);
        var drafts = repository.DraftNew(new RepositoryPlan { Root = Plan(0), Targets = Plan(1), Developers = Plan(2), Revocations = Plan(3), Bins = Plan(4), Snapshot = Plan(5), Timestamp = Plan(6) });
        Take(repository.Commit(drafts, new KeyRing(_keys)));
        Options = new SignerOptions { SocketPath = Path.Combine(_folder.FullName, "s"), LogPath = LogPath, Store = Store, Keys = new KeyRing(_keys[2..]), MostSignings = mostSignings, AllowedUsers = users };
        Service = SignerService.Start(Options, this);
        Client = new SignerClient(Options.SocketPath);
    }

    public SigningKey Author { get; } = SigningKey.Create();

    public SigningKey ReviewerKey { get; } = SigningKey.Create();

    public MemoryTrustStore Store { get; } = new();

    public ConcurrentDictionary<string, byte[]> Served { get; } = new(StringComparer.Ordinal);

    public SignerOptions Options { get; }

    public SignerService Service { get; private set; }

    public SignerClient Client { get; }

    public string LogPath => Path.Combine(_folder.FullName, "log");

    public Func<ReleaseEntry, SigningAnswer> MayRelease { get; set; } = static _ => SigningAnswer.Yes("author-account");

    public SigningAnswer Other { get; set; } = SigningAnswer.Yes();

    public async Task RestartAsync()
    {
        await Service.DisposeAsync();
        Service = SignerService.Start(Options, this);
    }

    public DeveloperKeys Developers => new("app", [Author.PublicKey]);

    public static byte[] ManifestOf(int version, string appId = "app") =>
        new Manifest(appId, "App", $"1.{version}", ["p"], new Dictionary<PackagePath, FileEntry> { [PackagePath.Parse("a.js")] = new(new string('0', 64), version) }).ToCanonicalJson();

    public ReleaseEntry Release(long seq, byte[] manifest, SigningKey? author = null, Review? review = null, SigningKey? reviewer = null)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(manifest));
        var signature = Envelope.Sign(Envelope.ManifestType, manifest, author ?? Author).Signatures[0];
        return new ReleaseEntry(seq, $"1.{seq}", hash, manifest.Length, signature, (review ?? Approval(manifest)).Sign(reviewer ?? ReviewerKey), ReleaseShare.Everyone, null, null, At);
    }

    public static Review Approval(byte[] manifest) => new("app", Convert.ToHexStringLower(SHA256.HashData(manifest)), "reviewer-account", "1", Review.Approved, At);

    public static ReleaseIndex Index(params ReleaseEntry[] releases) => new("app", "release", "App", new Developer("org", "Org"), 0, releases);

    public Task EnterDeveloperAsync() => PublishAsync(new SignTarget(Developers.TargetName, Developers.ToJson()));

    public async Task PublishAsync(params SignTarget[] targets) => Take(await Client.PublishAsync(targets, PublishEvidence.None));

    public async Task PublishAsync(ReleaseIndex index, params byte[][] manifests) =>
        Take(await Client.PublishAsync([new SignTarget(index.TargetName, index.ToJson())], new PublishEvidence { Manifests = manifests, Developers = [Developers.ToJson()] }));

    public void Take(IReadOnlyList<TrustFile> files)
    {
        foreach (var file in files) Served[file.Name] = file.Bytes.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    Task<Reviewer?> ISigningPolicy.FindReviewerAsync(string keyId, CancellationToken cancellationToken) =>
        Task.FromResult(keyId == ReviewerKey.PublicKey.Id ? new Reviewer("reviewer-account", ReviewerKey.PublicKey) : null);

    Task<SigningAnswer> ISigningPolicy.MayReleaseAsync(ReleaseIndex index, ReleaseEntry release, CancellationToken cancellationToken) => Task.FromResult(MayRelease(release));

    Task<SigningAnswer> ISigningPolicy.MayChangeAsync(ReleaseIndex index, CancellationToken cancellationToken) => Task.FromResult(Other);

    Task<SigningAnswer> ISigningPolicy.MayEnterDeveloperAsync(DeveloperKeys keys, CancellationToken cancellationToken) => Task.FromResult(Other);

    Task<SigningAnswer> ISigningPolicy.MayRevokeAsync(Revocation revocation, CancellationToken cancellationToken) => Task.FromResult(Other);
}
