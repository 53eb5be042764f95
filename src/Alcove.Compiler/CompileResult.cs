using Alcove.Compiler.Diagnostics;
using Alcove.Compiler.Project;
using Alcove.Packaging;

namespace Alcove.Compiler;

/// <summary>What came of a project.</summary>
/// <param name="Config">Identity of the program.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Files">Content of the package.</param>
/// <param name="Diagnostics">What was found.</param>
public sealed record CompileResult(ProjectConfig Config, IReadOnlyList<string> Pages, IReadOnlyDictionary<PackagePath, ReadOnlyMemory<byte>> Files, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether an error was found; then the package may run in development but not be published.</summary>
    public bool HasErrors => Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>How its pages are written.</summary>
    public ProgramKind Kind { get; init; } = ProgramKind.Wxml;

    /// <summary>The package.</summary>
    /// <exception cref="CompileException">It is a web program with an error: by the manifest's rules it must not be installed.</exception>
    public byte[] ToPackage()
    {
        if (Kind == ProgramKind.Web && HasErrors)
            throw new CompileException($"No package was made of '{Config.Name}':\n{string.Join('\n', Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))}");
        return PackageBuilder.Build(Config.AppId, Config.Name, Config.Version, Pages, Files, Kind);
    }

    /// <summary>The author's files as a package by the W3C MiniApp Packaging draft.</summary>
    /// <exception cref="CompileException">It is no web program, or has an error.</exception>
    public byte[] ToMiniApp()
    {
        if (Kind != ProgramKind.Web) throw new CompileException("Only a program with a W3C manifest.json can become a package by the W3C draft.");
        _ = ToPackage();
        var prefix = WebPrograms.WebProgramCompiler.Folder;
        return PackageBuilder.BuildMiniApp(Files.Where(file => file.Key.Value.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(file => PackagePath.Parse(file.Key.Value[prefix.Length..]), static file => file.Value));
    }
}
