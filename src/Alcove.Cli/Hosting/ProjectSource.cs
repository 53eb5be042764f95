using System.Collections.Concurrent;
using System.Security.Cryptography;
using Alcove.Compiler;
using Alcove.Compiler.Tools;
using Alcove.Runtime.Packages;

namespace Alcove.Cli.Hosting;

/// <summary>Serves project folders as packages: each is compiled when it is first needed and again when it has changed.</summary>
internal sealed class ProjectSource(ToolBox tools) : IPackageSource
{
    private readonly ConcurrentDictionary<string, CompiledProgram> _programs = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>Compiles a folder and offers it.</summary>
    public async Task<CompiledProgram> AddAsync(ProgramFolder folder, CancellationToken cancellationToken)
    {
        var result = await ProjectCompiler.CompileAsync(folder.Path, tools, cancellationToken);
        var config = result.Config;
        result = result with { Config = config with { AppId = folder.AppId ?? config.AppId, Name = folder.Name ?? config.Name, Description = folder.Description ?? config.Description, Version = folder.Version ?? config.Version } };
        var package = result.ToPackage();
        var program = new CompiledProgram(folder.Path, result, package, Convert.ToHexStringLower(SHA256.HashData(package)));
        if (_programs.TryAdd(program.AppId, program)) _order.Add(program.AppId);
        else _programs[program.AppId] = program;
        return program;
    }

    public CompiledProgram? Find(string appId) => _programs.GetValueOrDefault(appId);

    public ValueTask<IReadOnlyList<ProgramSummary>> ListAsync(CancellationToken cancellationToken) => new(
        [.. _order.Select(id => _programs[id]).Select(static program => Summary(program))]);

    public ValueTask<PackageCandidate?> FindAsync(string appId, CancellationToken cancellationToken) => new(
        Find(appId) is { } program ? new PackageCandidate(appId, program.Stamp, _ => new ValueTask<byte[]>(program.Package)) : null);

    private static ProgramSummary Summary(CompiledProgram program)
    {
        var config = program.Result.Config;
        return new ProgramSummary(config.AppId, config.Name, config.Description, config.Version, program.Result.Pages.Count, $"/alcove/icon/{config.AppId}");
    }
}
