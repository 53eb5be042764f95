using Alcove.Compiler;
using Alcove.Compiler.Scripts;
using Alcove.Packaging;

namespace Alcove.Cli.Hosting;

/// <summary>A project folder with what the compiler last made of it.</summary>
internal sealed record CompiledProgram(string Folder, CompileResult Result, byte[] Package, string Stamp)
{
    public string AppId => Result.Config.AppId;

    /// <summary>Source map of one of its scripts; null when there is none.</summary>
    public SourceMap? MapOf(string script) =>
        PackagePath.TryParse($"maps/{script}.map", out var path) && Result.Files.TryGetValue(path, out var map) ? SourceMap.Parse(map) : null;
}
