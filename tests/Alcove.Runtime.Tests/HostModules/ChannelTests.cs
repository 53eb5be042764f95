using System.Text.Json;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Tests.Programs;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Tests.HostModules;

/// <summary>Messages between programs that run for one user, in real workers.</summary>
public sealed class ChannelTests : IAsyncDisposable, IPackageSource
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alcove-channels").FullName;
    private readonly Dictionary<string, byte[]> _packages = [];
    private readonly ProgramLog _log = new();
    private readonly List<Instance> _instances = [];
    private AlcoveRuntime? _runtime;

    [Fact]
    public async Task A_message_reaches_the_other_program_with_its_sender()
    {
        await AddAsync("shop", """{ "channels": { "orders": ["kitchen"] } }""", "host.channel('orders').onMessage(({ from, data }) => console.log('shop heard ' + from + ' ' + JSON.stringify(data)))");
        await AddAsync("kitchen", """{ "channels": { "orders": ["shop"] } }""", "host.channel('orders').onMessage(({ from, data }) => { console.log('kitchen heard ' + from + ' ' + JSON.stringify(data)); host.channel('orders').post('shop', { ready: data.id }) })");
        await OpenAsync("kitchen");
        await AddAsync("customer", """{ "channels": { "orders": ["kitchen", "shop"] } }""", "host.channel('orders').post('kitchen', {}).catch((error) => console.log('customer ' + error.code))");
        var shop = await OpenAsync("shop");
        shop.SendHostEvent("send", JsonDocument.Parse("{}").RootElement);
        Assert.Equal("kitchen heard shop {\"id\":7,\"from\":\"boss\"}", await _log.LineAsync());
        Assert.Equal("shop heard kitchen {\"ready\":7}", await _log.LineAsync());
        await OpenAsync("customer"); // it lists the kitchen, but the kitchen does not list it
        Assert.Equal("customer programNotFound", await _log.LineAsync());
    }

    [Theory]
    [InlineData("host.channel('orders').post('other', 1)", "permissionDenied")]
    [InlineData("host.channel('gossip').post('kitchen', 1)", "permissionDenied")]
    [InlineData("host.channel('orders').post('kitchen', 1)", "programNotFound")]
    [InlineData("host.channel('orders').post('kitchen', 'x'.repeat(70000))", "entryTooLarge")]
    public async Task What_cannot_be_sent_says_why(string call, string code)
    {
        await AddAsync("shop", """{ "channels": { "orders": ["kitchen"] } }""", $"{call}.catch((error) => console.log(error.code))");
        await OpenAsync("shop");
        Assert.Equal(code, await _log.LineAsync());
    }

    [Fact]
    public async Task Programs_of_another_user_are_not_there()
    {
        await AddAsync("kitchen", """{ "channels": { "orders": ["shop"] } }""", "");
        await AddAsync("shop", """{ "channels": { "orders": ["kitchen"] } }""", "host.channel('orders').post('kitchen', 1).catch((error) => console.log(error.code))");
        await OpenAsync("kitchen", "another user");
        await OpenAsync("shop");
        Assert.Equal("programNotFound", await _log.LineAsync());
    }

    [Fact]
    public async Task A_flood_is_cut_off_for_the_rest_of_the_second()
    {
        await AddAsync("kitchen", """{ "channels": { "orders": ["shop"] } }""", "");
        await AddAsync("shop", """{ "channels": { "orders": ["kitchen"] } }""", "Promise.allSettled(Array.from({ length: 100 }, () => host.channel('orders').post('kitchen', 1))).then((all) => { const refused = all.filter(({ reason }) => reason && reason.code === 'busy').length; console.log(refused >= 60 && refused <= 80 ? 'cut off' : 'refused ' + refused) })"); // a second may end in between, and then twenty more pass
        await OpenAsync("kitchen");
        await OpenAsync("shop");
        Assert.Equal("cut off", await _log.LineAsync());
    }

    public ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken) => new([]);

    public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) =>
        new(_packages.TryGetValue(appId, out var package) ? new PackageCandidate(appId, "1", _ => new ValueTask<byte[]>(package)) : null);

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in _instances) await instance.DisposeAsync();
        if (_runtime is not null) await _runtime.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AddAsync(string appId, string host, string script)
    {
        var folder = Path.Combine(_folder, appId);
        Directory.CreateDirectory(Path.Combine(folder, "pages/a"));
        await File.WriteAllTextAsync(Path.Combine(folder, "app.json"), """{ "pages": ["pages/a/a"] }""");
        await File.WriteAllTextAsync(Path.Combine(folder, "app.js"), "App({})");
        await File.WriteAllTextAsync(Path.Combine(folder, "alcove.config.json"), $$"""{ "appId": "{{appId}}", "host": {{host}} }""");
        await File.WriteAllTextAsync(Path.Combine(folder, "pages/a/a.wxml"), "<view/>");
        await File.WriteAllTextAsync(Path.Combine(folder, "pages/a/a.js"), $$"""
            host.on('send', () => { host.channel('orders').post('kitchen', { id: 7, from: 'boss' }) })
            Page({ onLoad() { {{script}} } })
            """);
        _packages[appId] = (await SharedCompiler.CompileAsync(folder)).ToPackage();
    }

    private async Task<Instance> OpenAsync(string appId, string userId = "local")
    {
        _runtime ??= new AlcoveRuntime(new AlcoveRuntimeOptions { Packages = this, DataFolder = Path.Combine(_folder, "data"), Workers = new WorkerPoolOptions { Spares = 0 }, Diagnostics = _log });
        var views = new ProgramViews();
        var environment = JsonDocument.Parse("""{"windowWidth":375,"windowHeight":603}""").RootElement;
        views.Instance = await _runtime.OpenAsync(new OpenRequest(appId, "", "", 1001, environment, null, userId), views, TestContext.Current.CancellationToken);
        _instances.Add(views.Instance);
        await views.UntilAsync(() => views.Top != 0);
        return views.Instance;
    }
}
