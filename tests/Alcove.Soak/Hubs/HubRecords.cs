using System.Text.Json;
using Alcove.Packaging;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Documents;

namespace Alcove.Soak.Hubs;

/// <summary>
/// Compares what a hub says with what it has acknowledged: 1. every version is there once, and numbers have no gap; 2. the chain of the
/// audit log is whole; 3. everything that is released is signed, as a client sees that starts from nothing but the root; and a client
/// that has been there since the beginning believes it too, so nothing goes back.
/// </summary>
internal sealed class HubRecords : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30); // an order that waits for the signer is carried out within it
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);
    private readonly HttpClient _http = new();
    private readonly HubAuthor _author;
    private readonly string _hub;
    private readonly byte[] _root;
    private readonly TrustClient _old;

    public HubRecords(string hub, byte[] root, HubAuthor author)
    {
        (_hub, _root, _author) = (hub, root, author);
        _old = NewClient();
    }

    /// <param name="acknowledged">What was acknowledged; nothing may be under way.</param>
    /// <param name="programs">All programs, each with one publisher.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public async Task<string?> FindProblemAsync(IReadOnlyList<PublishedVersion> acknowledged, IReadOnlyList<string> programs)
    {
        var known = acknowledged.ToLookup(static version => version.AppId);
        var newest = new Dictionary<string, (long Seq, string Hash)>(StringComparer.Ordinal);
        foreach (var appId in programs)
        {
            // 1
            var versions = (await _author.GetAsync($"programs/{appId}/versions")).EnumerateArray().Select(static version => (Seq: version.GetProperty("seq").GetInt64(), Hash: version.GetProperty("manifestHash").GetString()!)).OrderBy(static version => version.Seq).ToArray();
            var releases = (await _author.GetAsync($"programs/{appId}/releases")).EnumerateArray().Select(static release => release.GetProperty("seq").GetInt64()).ToHashSet();
            if (CompareVersions(appId, versions, releases, [.. known[appId]]) is { } problem) return problem;
            if (releases.Count > 0) newest[appId] = versions[(int)releases.Max() - 1];
        }

        // 2
        if ((await _author.GetAsync("audit/check")).GetProperty("problem") is { ValueKind: JsonValueKind.String } broken) return $"the audit log is broken: {broken}";

        // 3
        return await WaitForSignaturesAsync(newest);
    }

    public void Dispose() => _http.Dispose();

    private static string? CompareVersions(string appId, (long Seq, string Hash)[] versions, HashSet<long> releases, PublishedVersion[] acknowledged)
    {
        if (!versions.Select(static version => version.Seq).SequenceEqual(Enumerable.Range(1, versions.Length).Select(static seq => (long)seq))) return $"the numbers of '{appId}' have a gap or a double: {string.Join(' ', versions.Select(static version => version.Seq))}";
        if (versions.Select(static version => version.Hash).Distinct(StringComparer.Ordinal).Count() != versions.Length) return $"a package of '{appId}' is there twice";
        if (versions.Length > acknowledged.Length + 1) return $"'{appId}' has {versions.Length} versions; {acknowledged.Length} were acknowledged, and at most one was under way";
        foreach (var version in acknowledged)
        {
            if (version.Seq > versions.Length || versions[version.Seq - 1].Hash != version.ManifestHash) return $"version {version.Seq} of '{appId}' was acknowledged and is lost";
            if (version.IsReleased && !releases.Contains(version.Seq)) return $"the release of version {version.Seq} of '{appId}' was acknowledged and is lost";
        }

        return null;
    }

    private async Task<string?> WaitForSignaturesAsync(Dictionary<string, (long Seq, string Hash)> newest)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await FindUnsignedAsync(NewClient(), newest) is { } unsigned)
        {
            if (patience.IsCancellationRequested) return $"{unsigned} after {Patience.TotalSeconds:0} s";
            await Task.Delay(BetweenTries);
        }

        return await FindUnsignedAsync(_old, newest);
    }

    private static async Task<string?> FindUnsignedAsync(TrustClient client, Dictionary<string, (long Seq, string Hash)> newest)
    {
        try
        {
            await client.RefreshAsync();
            foreach (var (appId, (seq, hash)) in newest)
            {
                if (await client.FindAsync(RoleNames.IndexTarget(appId, ReleaseIndex.ReviewedChannel)) is not { } target) return $"'{appId}' is not signed";
                var first = ReleaseIndex.Parse(await client.DownloadAsync(target)).Releases[0];
                if (first.Seq != seq || first.ManifestSha256 != hash) return $"version {seq} of '{appId}' is released, and signed is version {first.Seq}";
            }

            return null;
        }
        catch (TrustException exception)
        {
            return $"the metadata does not hold: {exception.Message}";
        }
    }

    private TrustClient NewClient()
    {
        var store = new MemoryTrustStore();
        TrustClient.Initialise(store, _root);
        return new TrustClient(store, new HttpMetadataSource(_http, new Uri($"{_hub}/tuf/")), new HttpMetadataSource(_http, new Uri($"{_hub}/tuf/targets/")), new TrustClientOptions());
    }
}
