using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alcove.Hub.Tests.Storage;

/// <summary>Answers as a test says, for what a real object store does seldom.</summary>
internal sealed class ScriptedStore : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScriptedStore(WebApplication app) => _app = app;

    public HubBucket HubBucket => new(new Uri(_app.Urls.First()), "alcove", "key", "secret");

    public static async Task<ScriptedStore> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return new ScriptedStore(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
