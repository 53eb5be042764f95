using System.Collections.Concurrent;
using System.Text.Json;
using Alcove.Protocol.Budgets;
using Alcove.Runtime;
using Alcove.Runtime.Diagnostics;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Workers;

namespace Alcove.Zoo;

/// <summary>The host of healthy and hostile programs, with every default.</summary>
internal sealed class ZooHost : IPackageSource, IDiagnosticsSink, IAsyncDisposable
{
    private readonly IReadOnlyDictionary<string, byte[]> _packages;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _said = new();
    private readonly string _data = Directory.CreateTempSubdirectory("alcove-zoo").FullName;

    /// <param name="packages">The programs, by their ids.</param>
    /// <param name="alive">How many may be open at once; 0 for the default.</param>
    public ZooHost(IReadOnlyDictionary<string, byte[]> packages, int alive = 0)
    {
        _packages = packages;
        Runtime = new AlcoveRuntime(new AlcoveRuntimeOptions { Packages = this, DataFolder = _data, Diagnostics = this, Workers = new WorkerPoolOptions { Spares = alive > 0 ? 0 : 4 }, Budgets = alive > 0 ? new ProgramBudgets { ProgramsAlive = alive } : new ProgramBudgets() });
    }

    public AlcoveRuntime Runtime { get; }

    public IReadOnlyCollection<string> SaidBy(string appId) => _said.TryGetValue(appId, out var lines) ? lines : [];

    public async Task<ZooView> OpenAsync(string appId, string userId)
    {
        var view = new ZooView();
        view.Instance = await Runtime.OpenAsync(new OpenRequest(appId, string.Empty, string.Empty, 1001, JsonDocument.Parse("""{"windowWidth":375,"windowHeight":603}""").RootElement, null, userId), view, CancellationToken.None);
        return view;
    }

    public void Forget(string appId) => _said.TryRemove(appId, out _);

    public ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken) => new([]);

    public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) =>
        new(_packages.TryGetValue(appId, out var package) ? new PackageCandidate(appId, "1", _ => new ValueTask<byte[]>(package)) : null);

    public void OnConsole(InstalledProgram program, string level, string text, string stack) => Say(program.AppId, text);

    public void OnException(InstalledProgram program, string message, string stack, string source) => Say(program.AppId, message);

    public void OnRefused(InstalledProgram program, string api, string reason)
    {
    }

    public async ValueTask DisposeAsync()
    {
        await Runtime.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private void Say(string appId, string text)
    {
        var lines = _said.GetOrAdd(appId, static _ => new());
        if (lines.Count < 2000) lines.Enqueue(text.Length > 200 ? text[..200] : text);
    }
}
