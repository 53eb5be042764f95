using System.Text.Json.Serialization;
using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Alcove.Hub.Api;
using Alcove.Hub.Console;
using Alcove.Hub.Distribution;
using Alcove.Hub.Health;
using Alcove.Hub.Intake;
using Alcove.Hub.Links;
using Alcove.Hub.Measuring;
using Alcove.Hub.Programs;
using Alcove.Hub.Releases;
using Alcove.Hub.Reviews;
using Alcove.Hub.Storage;
using Alcove.Hub.Telemetry;
using Alcove.Hub.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alcove.Hub;

/// <summary>A hub that runs. Dispose it to stop it.</summary>
public sealed class HubServer : IAsyncDisposable
{
    private const int MostConnections = 10_000;
    private readonly WebApplication _app;

    private HubServer(WebApplication app, string address, string? firstRun) => (_app, Address, FirstRunAddress) = (app, address, firstRun);

    /// <summary>Address it listens on, with the port that it got.</summary>
    public string Address { get; }

    /// <summary>Address at which the first account is made, which works once; null when there is one already.</summary>
    public string? FirstRunAddress { get; }

    /// <summary>Starts a hub.</summary>
    /// <exception cref="IOException">The address is taken.</exception>
    public static Task<HubServer> StartAsync(HubOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return StartAsync(options, null, cancellationToken);
    }

    /// <summary>The same with another signer.</summary>
    internal static async Task<HubServer> StartAsync(HubOptions options, ISigner? signer, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.DataFolder);

        // 1 storage: tables in today's form, or no start.
        var database = HubDatabase.Open(options);
        await database.MigrateAsync(cancellationToken);
        await database.WriteAsync(session => ReleaseLog.MendAsync(session, options.Time), cancellationToken);

        // 2 services.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(HubServer).Assembly.GetName().Name, ContentRootPath = options.DataFolder, EnvironmentName = "Production" });
        builder.Configuration.Sources.Clear(); // settings are the options, never the environment
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(options.LogLevel).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None); // a start that fails is an exception for whoever starts
        builder.WebHost.UseUrls(options.Listen).ConfigureKestrel(static kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10)); // SECURITY(T35)
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        Register(builder.Services, options, database, signer);
        var app = builder.Build();

        // 3 pipeline: errors become words, the gate decides, then the routes.
        app.UseMiddleware<HubErrors>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseRouting();
        app.UseMiddleware<AccessGate>();
        app.UseAntiforgery();
        MapRoutes(app);

        // 4 deny by default: a route without a rule is a mistake of ours, and no hub starts with it.
        CheckRules(app);

        // 5 keys that all nodes share, then listen. A key that the start made is there for the node that starts next.
        await app.Services.GetRequiredService<SharedKeys>().SynchroniseAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        await app.Services.GetRequiredService<SharedKeys>().SynchroniseAsync(cancellationToken);
        var address = app.Urls.First().TrimEnd('/');
        var known = app.Services.GetRequiredService<HubAddress>();
        (known.Public, known.OpensAt) = (options.PublicAddress.Length > 0 ? options.PublicAddress.TrimEnd('/') : address, options.OpensAt.TrimEnd('/'));
        var secret = await app.Services.GetRequiredService<Invitations>().FirstAsync(cancellationToken);
        return new HubServer(app, address, secret is null ? null : $"{address}/console/join?secret={secret}");
    }

    /// <summary>Says where link pages lead from now on, for a host that starts after the hub it comes with.</summary>
    public void OpenLinksAt(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        _app.Services.GetRequiredService<HubAddress>().OpensAt = address.TrimEnd('/');
    }

    /// <summary>
    /// Takes a program in that whoever runs the hub vouches for, and releases it to everybody: for hosts that come with programs. It goes
    /// the way of all others, with two accounts that nobody can sign in to, and stands in the audit log. A package that is released already
    /// changes nothing.
    /// </summary>
    /// <exception cref="InvalidDataException">The hub does not take it; the message says why.</exception>
    public Task PresetAsync(HubPreset preset, CancellationToken cancellationToken) => ActivatorUtilities.CreateInstance<Presets>(_app.Services).TakeAsync(preset, cancellationToken);

    /// <summary>A token for the host that the hub is part of: it reports how programs do.</summary>
    public Task<string> CreateHostTokenAsync(CancellationToken cancellationToken) => ActivatorUtilities.CreateInstance<Presets>(_app.Services).CreateTokenAsync(cancellationToken);

    /// <summary>All routes, for tests that look at every one.</summary>
    internal IReadOnlyList<Endpoint> Routes => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    internal IServiceProvider Services => _app.Services;

    /// <summary>Stops it; requests that run have ten seconds to end.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private static void Register(IServiceCollection services, HubOptions options, HubDatabase database, ISigner? signer)
    {
        services.AddSingleton(options).AddSingleton(options.Time).AddSingleton(database).AddSingleton(new HubAddress());
        services.AddSingleton<IBlobStore>(_ => options.Bucket is { } bucket ? new BucketBlobs(bucket) : new FolderBlobs(Path.Combine(options.DataFolder, "blobs")));
        services.AddSingleton<Callers>().AddSingleton<Organisations>().AddSingleton<Tokens>().AddSingleton<AuthorKeys>().AddSingleton<Invitations>();
        services.AddSingleton<ProgramCatalog>().AddSingleton<Versions>().AddSingleton<Icons>().AddSingleton<Listing>().AddSingleton<Door>().AddSingleton<ReviewQueue>().AddSingleton<Permits>();
        services.AddSingleton<ReleaseLog>().AddSingleton<LogTree>().AddSingleton<ReleaseBoard>().AddSingleton<Revocations>().AddSingleton<ReviewSigner>().AddSingleton<TargetWriter>().AddSingleton<MetadataFiles>().AddSingleton<DeltaMaker>().AddSingleton<HubHealth>();
        services.AddSingleton(provider => signer ?? new SignerProcess(options, provider.GetRequiredService<IBlobStore>())).AddSingleton<SigningLoop>().AddHostedService(static provider => provider.GetRequiredService<SigningLoop>());
        services.AddSingleton<LinkBook>().AddSingleton<Usage>().AddSingleton<FailurePlaces>().AddSingleton<WebhookQueue>().AddSingleton<WebhookBook>().AddHostedService<WebhookSender>();
        services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.AddOpenApi();
        MeasuringSetup.Register(services, options);
        ConsoleSetup.Register(services);
    }

    private static void MapRoutes(WebApplication app)
    {
        PublicRoutes.Map(app);
        var api = app.MapGroup("/api/v1");
        OrganisationRoutes.Map(api);
        ProgramRoutes.Map(api);
        StaffRoutes.Map(api);
        app.MapOpenApi("/openapi.json").WithMetadata(RouteAccess.Anyone);
        MeasuringSetup.Map(app);
        ConsoleSetup.Map(app);
    }

    private static void CheckRules(WebApplication app)
    {
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(static source => source.Endpoints))
            if (AccessGate.RuleOf(endpoint, HttpMethods.Get) is null && !ConsoleSetup.IsPage(endpoint)) throw new InvalidOperationException($"The route '{endpoint.DisplayName}' says nothing about who may use it.");
    }
}
