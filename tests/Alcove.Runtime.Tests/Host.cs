using System.Text.Json;
using Alcove.Protocol.Budgets;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Tests.Programs;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Tests;

/// <summary>A runtime with one program, compiled from texts of the test.</summary>
internal sealed class Host : IAsyncDisposable, IPackageSource
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alcove-runtime").FullName;
    private readonly string _program;
    private readonly Lazy<AlcoveRuntime> _runtime;
    private byte[]? _package;

    public Host(ProgramBudgets? budgets = null)
    {
        _program = Path.Combine(_folder, "program");
        Budgets = budgets ?? new ProgramBudgets();
        _runtime = new(() => new AlcoveRuntime(new AlcoveRuntimeOptions { Packages = this, DataFolder = Path.Combine(_folder, "data"), Workers = new WorkerPoolOptions { Spares = 0 }, Budgets = Budgets, Diagnostics = Diagnostics }));
        Write("app.json", """{ "pages": ["pages/a/a", "pages/b/b"] }""");
        Write("app.js", "App({})");
        foreach (var page in (string[])["a", "b"])
        {
            Write($"pages/{page}/{page}.wxml", "<view>{{text}}</view>");
            Write($"pages/{page}/{page}.js", "Page({})");
        }
    }

    public ProgramBudgets Budgets { get; }

    public RecordingDiagnostics Diagnostics { get; } = new();

    public RecordingViews Views { get; } = new();

    public void Write(string path, string text)
    {
        var file = Path.Combine(_program, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public async Task<Instance> OpenAsync(string path = "", string query = "")
    {
        _package ??= (await SharedCompiler.CompileAsync(_program)).ToPackage();

        var environment = JsonDocument.Parse("""{"windowWidth":390,"windowHeight":700,"theme":"light"}""").RootElement;
        return await _runtime.Value.OpenAsync(new OpenRequest("program", path, query, 1001, environment), Views, TestContext.Current.CancellationToken);
    }

    public void Damage() => _package![_package.Length / 2] ^= 0xff;

    public ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken) => new([]);

    public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) =>
        new(appId == "program" ? new PackageCandidate(appId, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(_package!)), _ => new ValueTask<byte[]>(_package!)) : null);

    public async ValueTask DisposeAsync()
    {
        if (_runtime.IsValueCreated) await _runtime.Value.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
