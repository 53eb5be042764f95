using Alcove.Compiler;
using Alcove.Packaging.Maps;

namespace Alcove.Cli.Hosting;

/// <summary>A project folder with what the compiler last made of it.</summary>
internal sealed record CompiledProgram(string Folder, CompileResult Result, byte[] Package, string Stamp)
{
    public string AppId => Result.Config.AppId;

    /// <summary>Source map of one of its scripts; null when there is none.</summary>
    public SourceMap? MapOf(string script) =>
        MappedStack.MapOf(script) is { } path && Result.Files.TryGetValue(path, out var map) ? SourceMap.Parse(map) : null;
}
