using Alcove.Runtime.Packages;

namespace Alcove.Cli.Hosting;

/// <summary>Several sources as one; the earlier wins when two know an id. Lists may have another order than the search.</summary>
internal sealed class CombinedSource(params IPackageSource[] sources) : IPackageSource, IRevocationSource, IOriginSource, ILinkSource, IUpdateSource, IIconSource
{
    /// <summary>The sources in the order of lists.</summary>
    public IReadOnlyList<IPackageSource> Listed { get; init; } = sources;

    public event Action? Revoked
    {
        add
        {
            foreach (var source in sources.OfType<IRevocationSource>()) source.Revoked += value;
        }

        remove
        {
            foreach (var source in sources.OfType<IRevocationSource>()) source.Revoked -= value;
        }
    }

    public event Action<string>? Updated
    {
        add
        {
            foreach (var source in sources.OfType<IUpdateSource>()) source.Updated += value;
        }

        remove
        {
            foreach (var source in sources.OfType<IUpdateSource>()) source.Updated -= value;
        }
    }

    public bool HasOther(string appId, string packageHash) => sources.OfType<IUpdateSource>().Any(source => source.HasOther(appId, packageHash));

    public async ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken)
    {
        var programs = new List<ProgramSummary>();
        foreach (var source in Listed) programs.AddRange(await source.ListAsync(cancellationToken));
        return [.. programs.DistinctBy(static program => program.AppId)];
    }

    public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) => FirstAsync(source => source.FindAsync(appId, cancellationToken));

    public ValueTask<PackageCandidate?> FindHereAsync(string appId, CancellationToken cancellationToken) => FirstAsync(source => source.FindHereAsync(appId, cancellationToken));

    public ValueTask<PackageCandidate?> CheckAsync(string appId, CancellationToken cancellationToken) => FirstAsync(source => source.CheckAsync(appId, cancellationToken));

    public ProgramRevocation? FindRevocation(string appId, string packageHash) => sources.OfType<IRevocationSource>().Select(source => source.FindRevocation(appId, packageHash)).FirstOrDefault(static found => found is not null);

    public ProgramOrigin? FindOrigin(string appId, string packageHash) => sources.OfType<IOriginSource>().Select(source => source.FindOrigin(appId, packageHash)).FirstOrDefault(static found => found is not null);

    public async ValueTask<ReadOnlyMemory<byte>?> FindIconAsync(string appId, CancellationToken cancellationToken)
    {
        foreach (var source in sources.OfType<IIconSource>())
            if (await source.FindIconAsync(appId, cancellationToken) is { } icon) return icon;
        return null;
    }

    public async ValueTask<ProgramLink?> FindLinkAsync(Uri address, CancellationToken cancellationToken)
    {
        foreach (var source in sources.OfType<ILinkSource>())
            if (await source.FindLinkAsync(address, cancellationToken) is { } link) return link;
        return null;
    }

    private async ValueTask<PackageCandidate?> FirstAsync(Func<IPackageSource, ValueTask<PackageCandidate?>> ask)
    {
        foreach (var source in sources)
            if (await ask(source) is { } candidate) return candidate;
        return null;
    }
}
