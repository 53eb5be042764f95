using Microsoft.AspNetCore.Http;

namespace Alcove.Hub.Tests.Storage;

/// <summary>Answers as a test says, for what a real object store does seldom.</summary>
internal sealed class ScriptedStore : IAsyncDisposable
{
    private readonly LocalWeb _web;

    private ScriptedStore(LocalWeb web) => _web = web;

    public HubBucket HubBucket => new(_web.Address, "alcove", "key", "secret");

    public static async Task<ScriptedStore> StartAsync(RequestDelegate answer) => new(await LocalWeb.StartAsync(answer));

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
