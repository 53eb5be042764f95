using System.Collections.Concurrent;
using Alcove.Packaging;

namespace Alcove.Runtime.Packages;

/// <summary>Offers the package files of a folder, each called by the id of its program: APPID.ma. A file that cannot be verified is offered as well: opening it says what is wrong.</summary>
public sealed class PackageFolder(string folder) : IPackageSource
{
    private readonly ConcurrentDictionary<string, (string Stamp, ProgramSummary Summary)> _summaries = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken)
    {
        var summaries = new List<ProgramSummary>();
        foreach (var file in Files()) summaries.Add(await SummaryAsync(file, cancellationToken).ConfigureAwait(false));
        return summaries;
    }

    /// <inheritdoc/>
    public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) => new(
        Files().FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == appId) is { } file ? new PackageCandidate(appId, StampOf(file), token => new ValueTask<byte[]>(File.ReadAllBytesAsync(file, token))) : null);

    private IEnumerable<string> Files() => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.ma").Order(StringComparer.Ordinal) : [];

    private async ValueTask<ProgramSummary> SummaryAsync(string file, CancellationToken cancellationToken)
    {
        var (appId, stamp) = (Path.GetFileNameWithoutExtension(file), StampOf(file));
        if (_summaries.TryGetValue(appId, out var known) && known.Stamp == stamp) return known.Summary;
        ProgramSummary summary;
        try
        {
            var manifest = PackageVerifier.Verify(await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false)).Manifest;
            summary = new ProgramSummary(appId, manifest.Name, $"Installed package, version {manifest.Version}", manifest.Version, manifest.Pages.Count, $"/alcove/icon/{appId}");
        }
        catch (Exception exception) when (exception is PackageException or IOException)
        {
            summary = new ProgramSummary(appId, appId, "This package is damaged", string.Empty, 0, $"/alcove/icon/{appId}");
        }

        _summaries[appId] = (stamp, summary);
        return summary;
    }

    private static string StampOf(string file)
    {
        var facts = new FileInfo(file);
        return $"{facts.LastWriteTimeUtc.Ticks}-{facts.Length}";
    }
}
