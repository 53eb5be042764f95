using System.Diagnostics;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Updates;
using Alcove.Soak.Hubs;

namespace Alcove.Bench.Hub;

/// <summary>What a client receives, byte by byte, for a program of 2 MB and for a version of it with one other line.</summary>
/// <param name="Package">Size of the package as a file.</param>
/// <param name="Install">Bytes from the hub for the first version, with metadata and headers.</param>
/// <param name="InstallFiles">Of those the files.</param>
/// <param name="Check">Bytes from the hub for a look that finds nothing new.</param>
/// <param name="Update">Bytes from the hub for the next version.</param>
/// <param name="UpdateFiles">Of those the manifest and what is different.</param>
internal sealed record UpdateCost(long Package, long Install, long InstallFiles, long Check, long Update, long UpdateFiles)
{
    private const string AppId = "large-program";
    private const int Lines = 26_000; // 2.1 MB
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>The large file of the first version: its hash and size.</summary>
    public required (string Hash, int Size) LargeFile { get; init; }

    /// <summary>Publishes both versions and fetches them as a host does.</summary>
    public static async Task<UpdateCost> MeasureAsync(HubAuthor author, Uri hub, byte[] root, string folder)
    {
        await using var proxy = new CountingProxy(hub);
        await author.RegisterAsync(AppId);
        var (first, second) = (HubAuthor.Package(AppId, "1.0.0", CodeText.Write(Lines)), HubAuthor.Package(AppId, "1.0.1", CodeText.Write(Lines, changed: 1)));
        await author.PublishAsync(AppId, first, $"{AppId}-version-1");
        await using var source = new HubSource(new HubSourceOptions { Hub = proxy.Address, Folder = folder, Root = root, WatchEvery = TimeSpan.FromDays(1) });
        var library = new ProgramLibrary(source);

        var installed = await library.VerifyAsync(await FindAsync(source.FindAsync(AppId, CancellationToken.None)), CancellationToken.None);
        var (install, installFiles) = (proxy.Take().Down, source.FetchedBytes);
        await source.CheckAsync(AppId, CancellationToken.None);
        var check = proxy.Take().Down;
        await author.PublishAsync(AppId, second, $"{AppId}-version-2");
        // Nodes and nginx keep what devices look at for a second; a look before that costs what a look costs.
        for (var start = Stopwatch.GetTimestamp(); source.FetchedBytes == installFiles && Stopwatch.GetElapsedTime(start) < Patience; await Task.Delay(BetweenLooks))
        {
            _ = proxy.Take();
            await source.CheckAsync(AppId, CancellationToken.None);
        }

        var (update, updateFiles) = (proxy.Take().Down, source.FetchedBytes - installFiles);
        var updated = await library.VerifyAsync(await FindAsync(source.FindAsync(AppId, CancellationToken.None)), CancellationToken.None);
        if (updated.Version != "1.0.1") throw new InvalidOperationException($"The update did not come: this is {updated.Version}.");
        var large = installed.Package.Manifest.Files.Values.MaxBy(static file => file.Size)!;
        return new UpdateCost(first.Length, install, installFiles, check, update, updateFiles) { LargeFile = (large.Sha256, (int)large.Size) };
    }

    private static async Task<PackageCandidate> FindAsync(ValueTask<PackageCandidate?> found) => await found ?? throw new InvalidOperationException("The hub has no such program.");
}
