using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Alcove.Hub.Tests.Measuring;

/// <summary>Takes what is sent by OTLP over HTTP and keeps it as it came.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Content)> _taken = new();

    private Collector(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var collector = new Collector(app);
        app.Run(async context =>
        {
            using var content = new MemoryStream();
            await context.Request.Body.CopyToAsync(content);
            collector._taken.Enqueue((context.Request.Path, System.Text.Encoding.Latin1.GetString(content.ToArray()))); // texts stand in it as they are
        });
        await app.StartAsync();
        return collector;
    }

    /// <summary>All that came for a path, one after the other.</summary>
    public string Of(string path) => string.Join('\n', _taken.Where(taken => taken.Path == path).Select(static taken => taken.Content));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
