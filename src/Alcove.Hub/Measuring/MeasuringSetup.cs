using Alcove.Hub.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Alcove.Hub.Measuring;

/// <summary>Where measurements go: as text to whoever may read them, and to a collector where the settings name one. Traces go to the collector only.</summary>
internal static class MeasuringSetup
{
    /// <summary>Path of the measurements as text. It is read with a token, as the API is.</summary>
    public const string Path = "/metrics";

    private static readonly string[] Meters = [HubMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql"];

    // Of the framework's requests, without their queries.
    private static readonly string[] Spans = [HubMeter.Name, "Microsoft.AspNetCore"];

    public static void Register(IServiceCollection services, HubOptions options)
    {
        services.AddSingleton<HubMeter>().AddHostedService<QueueLengths>();
        var telemetry = services.AddOpenTelemetry().ConfigureResource(static resource => resource.AddService("alcove-hub", serviceVersion: typeof(HubServer).Assembly.GetName().Version?.ToString(3)));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters).AddPrometheusExporter();
            if (options.Collector is { } collector) metrics.AddOtlpExporter(exporter => Send(exporter, collector, "v1/metrics"));
        });
        if (options.Collector is { } traces) telemetry.WithTracing(tracing => tracing.AddSource(Spans).AddOtlpExporter(exporter => Send(exporter, traces, "v1/traces")));
    }

    // SECURITY(T30): what a hub does is for those who run it.
    public static void Map(WebApplication app) => app.MapPrometheusScrapingEndpoint(Path).WithMetadata(RouteAccess.Operator);

    private static void Send(OtlpExporterOptions exporter, Uri collector, string signal) => (exporter.Protocol, exporter.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/"), signal));
}
