using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Alcove.Hub.Tests.Storage;

/// <summary>An object store that speaks S3, in a process of its own, of these tests' own, on this machine only.</summary>
internal sealed class ObjectStore : IAsyncDisposable
{
    public const string Bucket = "alcove";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("alcove-store-").FullName;
    private readonly int _port = FreePort();
    private Process? _process;

    private ObjectStore()
    {
    }

    public Uri Endpoint => new($"http://127.0.0.1:{_port}");

    /// <summary>The bucket, with the key that this store takes.</summary>
    public HubBucket HubBucket => new(Endpoint, Bucket, "S3RVER", "S3RVER") { Prefix = "hub/" };

    private static string Program
    {
        get
        {
            var root = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(root, "Directory.Packages.props"))) root = Path.GetDirectoryName(root)!;
            return Path.Combine(root, "tests/Alcove.Hub.Tests/node_modules/s3rver/bin/s3rver.js");
        }
    }

    public static async Task<ObjectStore> StartAsync()
    {
        var store = new ObjectStore();
        await store.RunAsync();
        return store;
    }

    /// <summary>Ends it as a crash does, and starts it again.</summary>
    public async Task CrashAsync()
    {
        await StopAsync();
        await RunAsync();
    }

    /// <summary>Ends it as a crash does.</summary>
    public async Task StopAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Starts it.</summary>
    public async Task RunAsync()
    {
        Assert.True(File.Exists(Program), "s3rver is missing: `./test` installs it");
        _process = Process.Start(new ProcessStartInfo("node", [Program, "--silent", "-d", _folder, "-a", "127.0.0.1", "-p", $"{_port}", "--configure-bucket", Bucket]))!;
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            Assert.False(_process.HasExited, "the object store ended at once");
            try
            {
                using var connection = new TcpClient();
                await connection.ConnectAsync(IPAddress.Loopback, _port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token); // it does not listen yet
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
