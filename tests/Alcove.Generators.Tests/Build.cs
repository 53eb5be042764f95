using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Alcove.Generators.Tests;

/// <summary>A compilation with the generator, as a host's build runs it.</summary>
internal sealed record Build(IReadOnlyList<Diagnostic> Mistakes, IReadOnlyList<Diagnostic> CompilerErrors, string Generated, IReadOnlyList<string> Declarations)
{
    public const string Header = "#nullable enable\nusing System;using System.Collections.Generic;using System.Threading;using System.Threading.Tasks;using Alcove.Runtime.HostModules;\n";

    public static string RepositoryRoot { get; } = FindRoot();

    public static Build Run(string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Host", [CSharpSyntaxTree.ParseText(Header + source, path: "Host.cs")], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create(new HostModuleGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out var built, out var mistakes);
        var generated = string.Join('\n', built.SyntaxTrees.Skip(1));
        return new(
            mistakes,
            [.. built.GetDiagnostics().Where(static diagnostic => diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning && diagnostic.Id.StartsWith("CS", StringComparison.Ordinal))],
            generated,
            [.. built.Assembly.GetAttributes().Where(static attribute => attribute.AttributeClass?.Name == nameof(AssemblyMetadataAttribute)).Select(static attribute => (string)attribute.ConstructorArguments[1].Value!)]);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Directory.Packages.props"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
