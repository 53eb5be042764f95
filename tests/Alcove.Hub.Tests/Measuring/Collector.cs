using System.Collections.Concurrent;
using System.Text;

namespace Alcove.Hub.Tests.Measuring;

/// <summary>Takes what is sent by OTLP over HTTP and keeps it as it came.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly LocalWeb _web;
    private readonly ConcurrentQueue<(string Path, string Content)> _taken;

    private Collector(LocalWeb web, ConcurrentQueue<(string Path, string Content)> taken) => (_web, _taken) = (web, taken);

    public Uri Address => _web.Address;

    public static async Task<Collector> StartAsync()
    {
        var taken = new ConcurrentQueue<(string Path, string Content)>();
        var web = await LocalWeb.StartAsync(async context => taken.Enqueue((context.Request.Path, Encoding.Latin1.GetString(await LocalWeb.ReadAsync(context.Request))))); // texts stand in it as they are
        return new Collector(web, taken);
    }

    /// <summary>All that came for a path, one after the other.</summary>
    public string Of(string path) => string.Join('\n', _taken.Where(taken => taken.Path == path).Select(static taken => taken.Content));

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
