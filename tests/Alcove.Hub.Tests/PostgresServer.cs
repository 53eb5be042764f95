using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Alcove.Hub.Tests;

/// <summary>A PostgreSQL server of Debian's, of these tests' own, on this machine only.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("alcove-postgres-").FullName;
    private readonly int _port = FreePort();

    private PostgresServer()
    {
    }

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Database=postgres;Username=hub;Maximum Pool Size=20;Timeout=10";

    private static string Programs => Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";

    public static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer();
        if (Environment.UserName == "root") await RunAsync("chown", "postgres", server._folder); // the server refuses to run as root
        await AsServerAsync($"{Programs}/initdb", "-D", $"{server._folder}/data", "-U", "hub", "-A", "trust", "--no-sync");
        await server.ControlAsync("start");
        return server;
    }

    /// <summary>Ends it as a crash does, and starts it again.</summary>
    public Task CrashAsync() => ControlAsync("restart", "-m", "immediate");

    public async ValueTask DisposeAsync()
    {
        await ControlAsync("stop", "-m", "immediate");
        Directory.Delete(_folder, recursive: true);
    }

    private Task ControlAsync(string verb, params string[] more) => AsServerAsync(
        [$"{Programs}/pg_ctl", verb, "-w", "-D", $"{_folder}/data", "-l", $"{_folder}/log", "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder}", .. more]);

    private static Task AsServerAsync(params string[] command) => Environment.UserName == "root" ? RunAsync("runuser", ["-u", "postgres", "--", .. command]) : RunAsync(command[0], command[1..]);

    private static async Task RunAsync(string file, params string[] arguments)
    {
        // Its output goes nowhere: the server inherits it, and would keep a pipe open for ever.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", file, .. arguments]) { WorkingDirectory = "/" })!;
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
