using System.Net;
using System.Net.Sockets;
using Alcove.AspNetCore;
using Alcove.AspNetCore.Sessions;
using Alcove.Cli.Verbs;
using Alcove.Runtime;
using Alcove.Runtime.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alcove.Cli.Hosting;

/// <summary>A web host on this machine only.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly AlcoveRuntime _runtime;

    private WebHost(WebApplication app, AlcoveRuntime runtime, int port) => (_app, _runtime, Port) = (app, runtime, port);

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}";

    public SessionAccess Sessions => _app.Services.GetRequiredService<SessionAccess>();

    /// <exception cref="VerbException">The port is taken.</exception>
    public static async Task<WebHost> StartAsync(ProjectSource programs, string homeAppId, string title, string dataFolder, int port, bool development, CancellationToken cancellationToken)
    {
        if (port != 0) CheckPort(port);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<SessionAccess>();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        var runtime = new AlcoveRuntime(new AlcoveRuntimeOptions
        {
            Packages = programs,
            DataFolder = dataFolder,
            Policy = new HostPolicy { CatalogReaders = new HashSet<string>(StringComparer.Ordinal) { homeAppId }, AllowsLocalNetwork = development },
            Diagnostics = new TerminalDiagnostics(programs),
            Development = development,
        });
        app.MapAlcove(runtime, new AlcoveHostOptions { HomeAppId = homeAppId, Title = title, Development = development });
        await app.StartAsync(cancellationToken);
        return new WebHost(app, runtime, new Uri(app.Urls.First()).Port);
    }

    public Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(static _ => { }, TaskScheduler.Default);

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await _app.StopAsync(patience.Token);
        await _runtime.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static void CheckPort(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        }
        catch (SocketException)
        {
            throw new VerbException($"Port {port} is taken by another program. End it, or choose another with --port.");
        }
    }
}
