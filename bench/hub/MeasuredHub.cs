using Alcove.Soak.Hubs;

namespace Alcove.Bench.Hub;

/// <summary>What is measured: processes as people run them.</summary>
internal sealed class MeasuredHub : IAsyncDisposable
{
    private readonly IAsyncDisposable _running;
    private readonly IReadOnlyList<CommandChild> _processes;

    private MeasuredHub(IAsyncDisposable running, IReadOnlyList<CommandChild> processes, Uri address, string firstAccount, byte[] root) =>
        (_running, _processes, Address, FirstAccount, Root) = (running, processes, address, firstAccount, root);

    /// <summary>Where clients ask.</summary>
    public Uri Address { get; }

    /// <summary>Where the first account is made.</summary>
    public string FirstAccount { get; }

    /// <summary>The root of trust, for clients.</summary>
    public byte[] Root { get; }

    /// <summary>Processor time of the hub's own processes so far.</summary>
    public TimeSpan ProcessorTime => _processes.Aggregate(TimeSpan.Zero, static (sum, process) => sum + process.ProcessorTime);

    /// <summary>One hub with SQLite, its signer beside it.</summary>
    public static async Task<MeasuredHub> StartOneAsync(string folder)
    {
        var process = CommandChild.Start("root of trust: (.+)", "hub", "start", "--data", Path.Combine(folder, "data"), "--listen", "http://127.0.0.1:0", "--most-signings", "100000");
        var root = await File.ReadAllBytesAsync((await process.ReadyAsync()).Groups[1].Value);
        var first = process.Output.Split('\n').Single(static line => line.Contains("Make the first account", StringComparison.Ordinal)).Split(' ')[^1];
        return new MeasuredHub(process, [process], new Uri(new Uri(first).GetLeftPart(UriPartial.Authority)), first, root);
    }

    /// <summary>Two nodes with PostgreSQL behind nginx, a signer for both.</summary>
    public static async Task<MeasuredHub> StartNodesAsync(string folder)
    {
        var cluster = await HubCluster.StartAsync(folder);
        return new MeasuredHub(cluster, cluster.Nodes, new Uri(cluster.Address), cluster.FirstAccount, cluster.Root);
    }

    public ValueTask DisposeAsync() => _running.DisposeAsync();
}
