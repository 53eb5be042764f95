using System.Net;
using System.Net.Sockets;
using Alcove.AspNetCore;
using Alcove.AspNetCore.Sessions;
using Alcove.Cli.Verbs;
using Alcove.Runtime;
using Alcove.Runtime.Accounts;
using Alcove.Runtime.Cloud;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Services;
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
    private readonly LocalCloud _cloud;

    private WebHost(WebApplication app, AlcoveRuntime runtime, LocalCloud cloud, int port) => (_app, _runtime, _cloud, Port) = (app, runtime, cloud, port);

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}";

    public SessionAccess Sessions => _app.Services.GetRequiredService<SessionAccess>();

    /// <exception cref="VerbException">The port is taken.</exception>
    public static async Task<WebHost> StartAsync(WebHostOptions options, CancellationToken cancellationToken)
    {
        CheckPort(options.Port);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<SessionAccess>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        var app = builder.Build();
        var cloud = new LocalCloud(Path.Combine(options.DataFolder, "cloud"), TimeProvider.System);
        var runtime = new AlcoveRuntime(new AlcoveRuntimeOptions
        {
            Packages = options.Packages,
            DataFolder = options.DataFolder,
            Policy = new HostPolicy { CatalogReaders = new HashSet<string>(StringComparer.Ordinal) { options.HomeAppId }, AllowsLocalNetwork = options.Development },
            Accounts = new LocalAccount(new HostUser(LocalAccount.DefaultUserId, Environment.UserName, PhoneNumber: "+10000000000")),
            Payments = new SandboxPayment(),
            Messages = new SandboxMessages(),
            Ads = new SandboxAds(),
            Cloud = cloud,
            Diagnostics = options.Diagnostics(new TerminalDiagnostics(options.Projects)),
            Development = options.Development,
        });
        app.MapAlcove(runtime, new AlcoveHostOptions { HomeAppId = options.HomeAppId, HomePage = options.HomePage, Title = options.Title, Development = options.Development });
        await app.StartAsync(cancellationToken);
        return new WebHost(app, runtime, cloud, new Uri(app.Urls.First()).Port);
    }

    public Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(static _ => { }, TaskScheduler.Default);

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await _app.StopAsync(patience.Token);
        await _runtime.DisposeAsync();
        _cloud.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Says at once, before anything is compiled, that a port cannot be had.</summary>
    /// <exception cref="VerbException">It is taken, or no port at all.</exception>
    public static void CheckPort(int port, string option = "--port")
    {
        if (port == 0) return;
        if (port is < IPEndPoint.MinPort or > IPEndPoint.MaxPort) throw new VerbException($"{port} is no port: choose one between 1 and {IPEndPoint.MaxPort} with {option}.");
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        }
        catch (SocketException exception)
        {
            throw new VerbException(exception.SocketErrorCode == SocketError.AccessDenied
                ? $"Port {port} may not be opened by this user. Choose one above 1023 with {option}."
                : $"Port {port} is taken by another program. End it, or choose another with {option}.");
        }
    }
}
