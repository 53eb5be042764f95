using System.Diagnostics;
using System.Text.Json;
using Alcove.Packaging;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Documents;
using Alcove.Packaging.Trust.Publishing;
using Alcove.Signer.Keys;

namespace Alcove.Signer.Tests;

/// <summary>The signer as it runs: a process of its own, with keys on the disk and approvals in a file.</summary>
public sealed class SignerProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("alcove-signer-");
    private readonly SigningKey _author = SigningKey.Create();
    private readonly SigningKey _reviewer = SigningKey.Create();

    private string Socket => PathOf("socket");

    public void Dispose()
    {
        _author.Dispose();
        _reviewer.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_approved_is_signed_what_is_not_is_refused_and_a_kill_makes_it_forget_nothing()
    {
        var served = SmallHub.Create(PathOf("keys"), KeySecret.OpenOrCreate(PathOf("passphrase")), new FolderTrustStore(PathOf("state"))).ToDictionary(static file => file.Name, static file => file.Bytes.ToArray());
        var (first, second) = (SignerBench.ManifestOf(1), SignerBench.ManifestOf(2));
        await ApproveAsync(Release(5, first));
        var client = new SignerClient(Socket);
        var developers = new DeveloperKeys("app", [_author.PublicKey]);

        using (var signer = await StartAsync(client))
        {
            await PublishAsync(client, served, new SignTarget(developers.TargetName, developers.ToJson()));
            await PublishAsync(client, served, Release(5, first), first);
            Assert.Equal(TrustError.Refused, (await Assert.ThrowsAsync<TrustException>(() => PublishAsync(client, served, Release(6, second), second))).Error);
            signer.Kill();
            await signer.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
        }

        await ApproveAsync(Release(5, first), Release(6, second));
        using (var signer = await StartAsync(client))
        {
            Assert.Equal(TrustError.Refused, (await Assert.ThrowsAsync<TrustException>(() => PublishAsync(client, served, Release(5, second), second))).Error);
            await PublishAsync(client, served, Release(6, second), second);
            foreach (var file in await client.FilesAsync()) served[file.Name] = file.Bytes.ToArray();
            signer.Kill();
            await signer.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
        }

        var trusted = new MemoryTrustStore();
        TrustClient.Initialise(trusted, served["1.root.json"]);
        var index = ReleaseIndex.Parse(await new TrustClient(trusted, new Served(served, string.Empty), new Served(served, "targets/")).ReadAsync(RoleNames.IndexTarget("app", "release")));
        Assert.Equal(6, Assert.Single(index.Releases).Seq);

        async Task PublishAsync(SignerClient signer, Dictionary<string, byte[]> into, object what, params byte[][] manifests)
        {
            var target = what is ReleaseEntry release ? new SignTarget(RoleNames.IndexTarget("app", "release"), SignerBench.Index(release).ToJson()) : (SignTarget)what;
            foreach (var file in await signer.PublishAsync([target], new PublishEvidence { Manifests = manifests, Developers = [developers.ToJson()] })) into[file.Name] = file.Bytes.ToArray();
        }
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private ReleaseEntry Release(long seq, byte[] manifest)
    {
        var review = SignerBench.Approval(manifest);
        return new ReleaseEntry(seq, $"1.{seq}", review.ManifestSha256, manifest.Length, Envelope.Sign(Envelope.ManifestType, manifest, _author).Signatures[0], review.Sign(_reviewer), ReleaseShare.Everyone, null, null, SignerBench.At);
    }

    private Task ApproveAsync(params ReleaseEntry[] releases) => File.WriteAllTextAsync(PathOf("approvals.json"), JsonSerializer.Serialize(new
    {
        reviewers = new[] { new { account = "reviewer-account", key = _reviewer.PublicKey.ExportPem() } },
        releases = releases.Select(static release => new { appId = "app", channel = "release", manifestSha256 = release.ManifestSha256, submittedBy = "author-account" }),
        developers = new[] { new { appId = "app", keyId = _author.PublicKey.Id } },
        revocations = Array.Empty<string>(),
    }));

    private async Task<Process> StartAsync(SignerClient client)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Directory.Packages.props"))) root = Path.GetDirectoryName(root)!;
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(root, "src/Alcove.Cli/bin/Release/net10.0/alcove.dll"), "hub", "signer", "--state", PathOf("state"), "--keys", PathOf("keys/online"), "--passphrase-file", PathOf("passphrase"), "--socket", Socket, "--log", PathOf("log"), "--approvals", PathOf("approvals.json")]) { RedirectStandardOutput = true })!;
        using var limit = new CancellationTokenSource(Patience);
        Assert.Contains("listens", await process.StandardOutput.ReadLineAsync(limit.Token), StringComparison.Ordinal);
        Assert.NotNull((await client.StatusAsync(limit.Token)).Root);
        return process;
    }

    private sealed class Served(Dictionary<string, byte[]> files, string folder) : IMetadataSource
    {
        public Task<byte[]?> FetchAsync(string name, int maxLength, CancellationToken cancellationToken = default) => Task.FromResult(files.GetValueOrDefault(folder + name));
    }
}
