namespace Alcove.Soak.Hubs;

/// <summary>
/// Two nodes of a hub that share a PostgreSQL, a folder of files and a signer, behind nginx. Clients publish and download all the time;
/// after half of it one node is killed and stays away. Everything that was acknowledged is there, and clients got on without it.
/// </summary>
internal sealed class HubNodesRun : IAsyncDisposable
{
    private const int Publishers = 3;
    private const int Readers = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);
    private static readonly string[] Programs = [.. Enumerable.Range(1, Publishers).Select(static number => $"program-{number}")];
    private readonly HubGate _gate = new(Publishers + Readers);
    private readonly AcknowledgedVersions _acknowledged = new();
    private readonly HubCluster _cluster;
    private HubReader[] _readers = [];
    private HubPublisher[] _publishers = [];
    private (int Releases, int Files) _before;
    private HubAuthor? _author;
    private HubRecords? _records;

    private HubNodesRun(HubCluster cluster) => _cluster = cluster;

    /// <summary>What happened, in words.</summary>
    public string Sums
    {
        get
        {
            var (releases, files) = Done;
            return $"{_before.Releases} releases acknowledged before the kill and {releases - _before.Releases} after it, {_before.Files} files read before and {files - _before.Files} after, {_publishers.Sum(static publisher => publisher.Repeats)} publishes repeated, {_readers.Sum(static reader => reader.Broken)} downloads broken off";
        }
    }

    private (int Releases, int Files) Done => (_acknowledged.All.Count(static version => version.IsReleased), _readers.Sum(static reader => reader.Read));

    public static async Task<HubNodesRun> StartAsync(string folder)
    {
        var run = new HubNodesRun(await HubCluster.StartAsync(folder));
        var address = run._cluster.Address;
        run._author = await HubAuthor.CreateAsync(address, await HubPeople.JoinAsync(address, run._cluster.FirstAccount));
        foreach (var appId in Programs) await run._author.RegisterAsync(appId);
        run._records = new HubRecords(address, run._cluster.Root, run._author);
        return run;
    }

    /// <returns>What went wrong; null when nothing did.</returns>
    public async Task<string?> RunAsync(TimeSpan time)
    {
        using var ending = new CancellationTokenSource();
        using var http = new HttpClient { BaseAddress = new Uri($"{_cluster.Address}/") };
        _publishers = [.. Programs.Select(appId => new HubPublisher(_author!, _gate, _acknowledged, appId))];
        _readers = [.. Enumerable.Range(0, Readers).Select(number => new HubReader(http, _gate, _acknowledged, new Random(number)))];
        Task[] clients = [.. _publishers.Select(publisher => publisher.RunAsync(ending.Token)), .. _readers.Select(reader => reader.RunAsync(ending.Token))];
        _gate.Open();

        // 1 with both nodes.
        await LiveAsync(time / 2, clients);
        _before = Done;

        // 2 one dies, and the other does everything.
        await _cluster.Nodes[0].KillAsync();
        await LiveAsync(time / 2, clients);
        _gate.Close();
        await _gate.AllWaitAsync().WaitAsync(Patience);
        foreach (var client in clients.Where(static client => client.IsCompleted)) await client; // a client that ended by itself has found something wrong

        // 3 what is there.
        var after = (Releases: Done.Releases - _before.Releases, Files: Done.Files - _before.Files);
        var problem = await _records!.FindProblemAsync(_acknowledged.All, Programs);
        await ending.CancelAsync();
        await Task.WhenAll(clients);
        return problem ?? (_before.Releases == 0 || _before.Files == 0 ? "nothing happened before the kill" : after.Releases == 0 || after.Files == 0 ? "nothing went on after the kill" : null);
    }

    public async ValueTask DisposeAsync()
    {
        _records?.Dispose();
        _author?.Dispose();
        await _cluster.DisposeAsync();
    }

    // So long, and until something was released: a busy machine takes its time.
    private Task LiveAsync(TimeSpan time, Task[] clients) => Task.WhenAny([Task.WhenAll(Task.Delay(time), _acknowledged.NextReleaseAsync(), AnyFileAsync(_readers)), .. clients]).WaitAsync(Patience);

    private static async Task AnyFileAsync(HubReader[] readers)
    {
        var before = readers.Sum(static reader => reader.Read);
        while (readers.Sum(static reader => reader.Read) == before) await Task.Delay(BetweenLooks);
    }
}
