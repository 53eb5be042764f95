using Alcove.Compiler;
using Alcove.Compiler.Tools;
using Alcove.Runtime.Packages;

namespace Alcove.Bench.Host;

/// <summary>The bench's list of programs, and its scenario under five ids, so that several can run beside each other.</summary>
internal sealed class CompiledPrograms : IPackageSource
{
    public const string HomeAppId = "bench.home";
    private const int Copies = 5;
    private readonly Dictionary<string, byte[]> _packages = new(StringComparer.Ordinal);

    public static async Task<CompiledPrograms> CompileAsync(string folder, ToolBox tools)
    {
        var programs = new CompiledPrograms();
        var home = await ProjectCompiler.CompileAsync(Path.Combine(folder, "home"), tools, CancellationToken.None);
        programs.Add(home, HomeAppId);
        var scenario = await ProjectCompiler.CompileAsync(Path.Combine(folder, "program"), tools, CancellationToken.None);
        foreach (var diagnostic in scenario.Diagnostics) Console.WriteLine(diagnostic);
        for (var i = 1; i <= Copies; i++) programs.Add(scenario, $"scenario{i}");
        return programs;
    }

    public ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken) => new([]);

    public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) => new(
        _packages.TryGetValue(appId, out var package) ? new PackageCandidate(appId, "1", _ => new ValueTask<byte[]>(package)) : null);

    private void Add(CompileResult result, string appId)
    {
        var config = result.Config with { AppId = appId, Name = appId };
        _packages[appId] = (result with { Config = config }).ToPackage();
    }
}
