using Microsoft.Data.Sqlite;

namespace Alcove.Soak.Hubs;

/// <summary>
/// Kills a hub again and again at random moments while clients publish and download; one life of five ends while the hub starts, and in
/// one of five the signer is killed too. After each kill its database is sound, and its records are what was acknowledged.
/// </summary>
internal sealed class HubKillRun : IAsyncDisposable
{
    private const int Publishers = 4;
    private const int Readers = 2;
    private const int LongestLife = 600; // milliseconds from the first acknowledged release on
    private const int LongestStart = 800; // milliseconds of a life that ends while the hub starts
    private const int OneOf = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Programs = [.. Enumerable.Range(1, Publishers).Select(static number => $"program-{number}")];
    private readonly string _data;
    private readonly string _address;
    private readonly HubSigner _signer;
    private readonly Random _random;
    private readonly HubAuthor _author;
    private readonly HubRecords _records;
    private readonly HubGate _gate = new(Publishers + Readers);
    private readonly AcknowledgedVersions _acknowledged = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly HttpClient _http;
    private readonly HubPublisher[] _publishers;
    private readonly HubReader[] _readers;
    private readonly Task[] _clients;
    private CommandChild _hub;

    private HubKillRun(string data, string address, HubSigner signer, CommandChild hub, HubAuthor author, Random random)
    {
        (_data, _address, _signer, _hub, _author, _random) = (data, address, signer, hub, author, random);
        _records = new HubRecords(address, signer.Root, author);
        _http = new HttpClient { BaseAddress = new Uri($"{address}/") };
        _publishers = [.. Programs.Select(appId => new HubPublisher(author, _gate, _acknowledged, appId))];
        _readers = [.. Enumerable.Range(0, Readers).Select(_ => new HubReader(_http, _gate, _acknowledged, new Random(random.Next())))];
        _clients = [.. _publishers.Select(publisher => publisher.RunAsync(_ending.Token)), .. _readers.Select(reader => reader.RunAsync(_ending.Token))];
    }

    /// <summary>What happened so far, in words.</summary>
    public string Sums => $"{_acknowledged.All.Count} acknowledged versions, {_acknowledged.All.Count(static version => version.IsReleased)} releases, {_readers.Sum(static reader => reader.Read)} files read, {_publishers.Sum(static publisher => publisher.Repeats)} requests repeated";

    /// <summary>Starts a signer and a hub in a folder, with two accounts and some programs.</summary>
    public static async Task<HubKillRun> StartAsync(string folder, Random random)
    {
        var (data, address) = (Path.Combine(folder, "data"), $"http://127.0.0.1:{FreePort.Find()}");
        var signer = await HubSigner.StartAsync(Path.Combine(folder, "signer"), "--data", data);
        var hub = CommandChild.Start("first account, within 24 hours, at (.+)", Arguments(data, address, signer));
        var first = (await hub.ReadyAsync()).Groups[1].Value;
        var author = await HubAuthor.CreateAsync(address, await HubPeople.JoinAsync(address, first));
        foreach (var appId in Programs) await author.RegisterAsync(appId);
        return new HubKillRun(data, address, signer, hub, author, random);
    }

    /// <returns>What went wrong; null when nothing did.</returns>
    public async Task<string?> KillOnceAsync()
    {
        // 1 a life, with clients, until the kill.
        var released = _acknowledged.NextReleaseAsync();
        var crash = _random.Next(OneOf) == 0 ? _signer.CrashAsync() : Task.CompletedTask;
        _gate.Open();
        await Task.WhenAny([released, .. _clients]).WaitAsync(Patience);
        await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(LongestLife)));
        var killing = _hub.KillAsync();
        _gate.Close();
        await killing;
        await crash;

        // 2 nothing is under way any more; the database is sound.
        await _gate.AllWaitAsync().WaitAsync(Patience);
        foreach (var client in _clients.Where(static client => client.IsCompleted)) await client; // a client that ended by itself has found something wrong
        if (FindDamage() is { } damage) return damage;

        // 3 sometimes it dies again while it starts.
        if (_random.Next(OneOf) == 0)
        {
            await RestartAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(LongestStart)));
            await _hub.KillAsync();
        }

        // 4 what it says when it is back.
        await RestartAsync();
        await _hub.ReadyAsync();
        return await _records.FindProblemAsync(_acknowledged.All, Programs);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _hub.DisposeAsync();
        await _signer.DisposeAsync();
        await Task.WhenAll(_clients).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _records.Dispose();
        _author.Dispose();
        _http.Dispose();
        _ending.Dispose();
    }

    private static string[] Arguments(string data, string address, HubSigner signer) => ["hub", "start", "--data", data, "--listen", address, "--signer", signer.Socket];

    private async Task RestartAsync()
    {
        await _hub.DisposeAsync();
        _hub = CommandChild.Start(" is at http", Arguments(_data, _address, _signer));
    }

    private string? FindDamage()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_data, "hub.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (command.ExecuteScalar() is not "ok") return "the database is not sound";
        command.CommandText = "SELECT COUNT(*) FROM versions v LEFT JOIN (SELECT subject, COUNT(*) AS rows FROM audit WHERE action = 'upload-version' GROUP BY subject) a ON a.subject = v.app_id || '#' || v.seq WHERE COALESCE(a.rows, 0) <> 1";
        return command.ExecuteScalar() is 0L ? null : "a version has not exactly one row in the audit log";
    }
}
