using Alcove.Hub.Programs;
using Alcove.Hub.Storage;
using Alcove.Packaging;
using Alcove.Packaging.Maps;

namespace Alcove.Hub.Telemetry;

/// <summary>Leads the stacks that hosts report back to the author's files, by the source maps that came with the version and that no device fetches.</summary>
internal sealed class FailurePlaces(Usage usage, Versions versions, IBlobStore blobs)
{
    private const int LargestMap = 4 * 1024 * 1024; // a map is a stranger's, and is a multiple of its size when it is read
    private const int MostMaps = 8;

    /// <summary>The exceptions of a version, the most frequent first.</summary>
    public async Task<IReadOnlyList<LocatedFailure>> ListAsync(string appId, long seq, CancellationToken cancellationToken)
    {
        var failures = await usage.FailuresAsync(appId, seq, cancellationToken);
        if (failures.Count == 0) return [];
        var maps = await MapsAsync((await versions.GetAsync(appId, seq, cancellationToken)).ManifestHash, failures.SelectMany(static failure => MappedStack.ScriptsOf(failure.Stack)).Distinct(StringComparer.Ordinal), cancellationToken);
        return [.. failures.Select(failure => new LocatedFailure(failure.Message, failure.Stack, MappedStack.Map(failure.Stack, maps.GetValueOrDefault), failure.Amount, failure.FirstAt, failure.LastAt))];
    }

    private async Task<Dictionary<string, SourceMap?>> MapsAsync(string manifestHash, IEnumerable<string> scripts, CancellationToken cancellationToken)
    {
        var maps = new Dictionary<string, SourceMap?>(StringComparer.Ordinal);
        if (await blobs.ReadAsync(manifestHash, cancellationToken) is not { } bytes) return maps;
        var files = Manifest.Parse(bytes).Files;
        foreach (var script in scripts)
        {
            if (maps.Count == MostMaps) break;
            if (MappedStack.MapOf(script) is { } path && files.TryGetValue(path, out var entry) && entry.Size <= LargestMap && await blobs.ReadAsync(entry.Sha256, cancellationToken) is { } map) maps[script] = Parse(map);
        }

        return maps;
    }

    private static SourceMap? Parse(byte[] map)
    {
        try
        {
            return SourceMap.Parse(map);
        }
        catch (InvalidDataException)
        {
            return null; // the author's own loss
        }
    }
}
