using Alcove.Runtime.Packages;

namespace Alcove.Cli.Hosting;

/// <summary>Several sources as one; the earlier wins when two know an id.</summary>
internal sealed class CombinedSource(params IPackageSource[] sources) : IPackageSource
{
    public async ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken)
    {
        var programs = new List<ProgramSummary>();
        foreach (var source in sources) programs.AddRange(await source.ListAsync(cancellationToken));
        return [.. programs.DistinctBy(static program => program.AppId)];
    }

    public async ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
            if (await source.FindAsync(appId, cancellationToken) is { } candidate) return candidate;
        return null;
    }
}
