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

    /// <summary>The package.</summary>
    public byte[] ToPackage() => PackageBuilder.Build(Config.AppId, Config.Name, Config.Version, Pages, Files);
}
