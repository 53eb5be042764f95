using System.Net;
using Alcove.AspNetCore;
using Alcove.Runtime;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Packages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Alcove.Libraries.Tests;

/// <summary>The real web host with programs that a test has compiled.</summary>
internal sealed class LibraryHost : IAsyncDisposable, IPackageSource
{
    private readonly Dictionary<string, (string Stamp, byte[] Package)> _packages = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private readonly AlcoveRuntime _runtime;

    public LibraryHost(string dataFolder, IDiagnosticsSink log)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static options => options.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _runtime = new AlcoveRuntime(new AlcoveRuntimeOptions { Packages = this, DataFolder = dataFolder, Diagnostics = log });
        _app.MapAlcove(_runtime, new AlcoveHostOptions { HomeAppId = "home", Development = true });
    }

    public string Address => _app.Urls.First();

    public Task StartAsync() => _app.StartAsync();

    public void Add(string appId, byte[] package) => _packages[appId] = (Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(package)), package);

    public ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken) => new([]);

    public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) =>
        new(_packages.TryGetValue(appId, out var found) ? new PackageCandidate(appId, found.Stamp, _ => new ValueTask<byte[]>(found.Package)) : null);

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        await _app.StopAsync(patience.Token);
        await _runtime.DisposeAsync();
        await _app.DisposeAsync();
    }
}
