using Alcove.Cli.Hubs;
using Alcove.Cli.Verbs;
using Alcove.Packaging;

namespace Alcove.Cli.Rebuilding;

/// <summary>A package that others have: what its manifest says, and its files for whoever wants to know where they differ.</summary>
/// <param name="What">How it is called in sentences.</param>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Hash">SHA-256 of the manifest's bytes.</param>
/// <param name="ReadAsync">Reads one of its files, which has the hash of the manifest.</param>
internal sealed record PublishedPackage(string What, Manifest Manifest, string Hash, Func<PackagePath, CancellationToken, Task<ReadOnlyMemory<byte>>> ReadAsync)
{
    private const string Released = "released";

    /// <summary>A package file, verified.</summary>
    /// <exception cref="PackageException">It is damaged.</exception>
    public static async Task<PublishedPackage> OfFileAsync(string file, CancellationToken cancellationToken)
    {
        var package = PackageVerifier.Verify(await File.ReadAllBytesAsync(file, cancellationToken));
        return new(Path.GetFileName(file), package.Manifest, package.Hash, (path, _) => Task.FromResult(package.Read(path)));
    }

    /// <summary>A version at a hub; of its word only the hash is taken, against which everything else is checked.</summary>
    /// <param name="hub">The hub.</param>
    /// <param name="appId">The program.</param>
    /// <param name="seq">Number of the version; the newest released one when null.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="VerbException">There is no such version, or a file has another hash.</exception>
    public static async Task<PublishedPackage> OfHubAsync(HubClient hub, string appId, long? seq, CancellationToken cancellationToken)
    {
        var versions = await hub.GetAsync($"api/v1/programs/{Uri.EscapeDataString(appId)}/versions", cancellationToken);
        foreach (var version in versions.EnumerateArray())
        {
            var (number, isReleased) = (version.GetProperty("seq").GetInt64(), version.GetProperty("state").GetString() == Released);
            if (seq is null ? !isReleased : number != seq) continue;
            var hash = version.GetProperty("manifestHash").GetString()!;
            var manifest = Manifest.Parse(await hub.GetBlobAsync(hash, cancellationToken));
            return new($"version {number} at {hub.Login.Hub}", manifest, hash, async (path, token) => await hub.GetBlobAsync(manifest.Files[path].Sha256, token));
        }

        throw new VerbException(seq is null ? $"No version of '{appId}' is released at {hub.Login.Hub}. Name one with --version." : $"There is no version {seq} of '{appId}' at {hub.Login.Hub}.");
    }
}
