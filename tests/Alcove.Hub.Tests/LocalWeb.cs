using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alcove.Hub.Tests;

/// <summary>A server on a free port of this machine that answers as a test says.</summary>
internal sealed class LocalWeb : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalWeb(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<LocalWeb> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return new LocalWeb(app);
    }

    /// <summary>What a request brings.</summary>
    public static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content);
        return content.ToArray();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
