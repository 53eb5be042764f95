using Alcove.Hub.Tests;

namespace Alcove.Soak.Hubs;

/// <summary>Two nodes of a hub that share a PostgreSQL, a folder of files and a signer, behind nginx.</summary>
internal sealed class HubCluster : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _started = [];
    private readonly List<CommandChild> _nodes = [];

    /// <summary>The nodes' processes.</summary>
    public IReadOnlyList<CommandChild> Nodes => _nodes;

    /// <summary>Where clients ask: nginx.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>Where the first account is made.</summary>
    public string FirstAccount { get; private set; } = string.Empty;

    /// <summary>The root of trust, for clients.</summary>
    public byte[] Root { get; private set; } = [];

    /// <param name="folder">For files, keys and everything that nginx writes.</param>
    public static async Task<HubCluster> StartAsync(string folder)
    {
        var cluster = new HubCluster();
        var postgres = await PostgresServer.StartAsync();
        cluster._started.Add(postgres);
        var signer = await HubSigner.StartAsync(Path.Combine(folder, "signer"), "--postgres", postgres.ConnectionString);
        cluster._started.Add(signer);
        cluster.Root = signer.Root;
        int[] ports = [FreePort.Find(), FreePort.Find()];
        foreach (var port in ports)
        {
            var node = CommandChild.Start("first account, within 24 hours, at (.+)", "hub", "start", "--postgres", postgres.ConnectionString, "--data", Path.Combine(folder, "data"), "--signer", signer.Socket, "--listen", $"http://127.0.0.1:{port}");
            cluster._nodes.Add(node);
            cluster.FirstAccount = (await node.ReadyAsync()).Groups[1].Value; // the link of the node that started last is the one that works
        }

        var nginx = await NginxServer.StartAsync(Path.Combine(folder, "nginx"), ports);
        cluster._started.Add(nginx);
        cluster.Address = nginx.Address;
        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
        foreach (var one in _started.AsEnumerable().Reverse()) await one.DisposeAsync();
    }
}
