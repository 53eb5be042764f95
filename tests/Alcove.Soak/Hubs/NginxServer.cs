using System.Diagnostics;

namespace Alcove.Soak.Hubs;

/// <summary>Debian's nginx with the configuration of the guide, in a folder and with ports of this run's own.</summary>
internal sealed class NginxServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);
    private readonly Process _process;
    private readonly string _folder;

    private NginxServer(Process process, string folder, string address) => (_process, _folder, Address) = (process, folder, address);

    /// <summary>Where clients ask.</summary>
    public string Address { get; }

    /// <param name="folder">For the configuration and everything that nginx writes.</param>
    /// <param name="nodes">Ports of the two nodes.</param>
    public static async Task<NginxServer> StartAsync(string folder, int[] nodes)
    {
        Directory.CreateDirectory(folder);
        var port = FreePort.Find();
        // The ports and the folder of the cache are the only things that are not as in the guide.
        var guide = await File.ReadAllTextAsync(Path.Combine(BuiltRepository.Root, "docs/guides/hub-nginx.conf"));
        guide = Replace(guide, "127.0.0.1:5090", $"127.0.0.1:{port}");
        guide = Replace(guide, "127.0.0.1:5091", $"127.0.0.1:{nodes[0]}");
        guide = Replace(guide, "127.0.0.1:5092", $"127.0.0.1:{nodes[1]}");
        await File.WriteAllTextAsync(Path.Combine(folder, "hub.conf"), Replace(guide, "/var/lib/nginx/alcove-hub", Path.Combine(folder, "cache")));
        var temporary = string.Concat(((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(kind => $"  {kind}_temp_path {folder}/{kind};\n"));
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), $"user {Environment.UserName};\npid {folder}/pid;\nworker_processes auto;\nevents {{ worker_connections 1024; }}\nhttp {{\n  access_log off;\n{temporary}  include {folder}/hub.conf;\n}}\n");
        var start = new ProcessStartInfo("/usr/sbin/nginx", ["-p", folder, "-c", Path.Combine(folder, "nginx.conf"), "-e", Path.Combine(folder, "error.log"), "-g", "daemon off;"]);
        var nginx = new NginxServer(Process.Start(start)!, folder, $"http://127.0.0.1:{port}");
        await nginx.ListensAsync();
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        // Asked, not killed: its workers end with it.
        using var stop = Process.Start("/usr/sbin/nginx", ["-p", _folder, "-c", Path.Combine(_folder, "nginx.conf"), "-e", Path.Combine(_folder, "error.log"), "-s", "stop"]);
        await stop.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Replace(string configuration, string named, string own) =>
        configuration.Contains(named, StringComparison.Ordinal) ? configuration.Replace(named, own, StringComparison.Ordinal) : throw new InvalidOperationException($"The configuration of the guide does not name {named}.");

    private async Task ListensAsync()
    {
        using var http = new HttpClient();
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync($"{Address}/health/live", patience.Token);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // Not yet.
            }

            await Task.Delay(BetweenTries, patience.Token);
        }
    }
}
