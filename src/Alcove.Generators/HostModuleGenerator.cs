using System.Text;
using Alcove.Generators.Model;
using Alcove.Generators.Reading;
using Alcove.Generators.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Alcove.Generators;

/// <summary>
/// Makes host modules callable. 1 reads each class with [HostModule] into a model, with its mistakes; 2 reports these; 3 writes the
/// binding: checked readers for the arguments, writers for the results; 4 keeps the TypeScript declaration in the assembly, where
/// `alcove types` finds it.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class HostModuleGenerator : IIncrementalGenerator
{
    private const string ModuleAttribute = "Alcove.Runtime.HostModules.HostModuleAttribute";
    private const string MethodAttribute = "Alcove.Runtime.HostModules.HostMethodAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var modules = context.SyntaxProvider.ForAttributeWithMetadataName(ModuleAttribute, static (node, _) => node is ClassDeclarationSyntax, static (found, cancellationToken) => ModuleReader.Read(found, cancellationToken));
        context.RegisterSourceOutput(modules, static (output, module) =>
        {
            foreach (var problem in module.Problems) output.ReportDiagnostic(problem.ToDiagnostic());
            if (module.Problems.Any(static problem => Rules.Find(problem.RuleId).DefaultSeverity == DiagnosticSeverity.Error)) return;
            output.AddSource($"{module.Name}.HostModule.g.cs", SourceText.From(BindingWriter.Write(module), Encoding.UTF8));
        });

        var lonely = context.SyntaxProvider.ForAttributeWithMetadataName(MethodAttribute, static (node, _) => node is MethodDeclarationSyntax, static (found, _) => LonelyMethod(found));
        context.RegisterSourceOutput(lonely, static (output, problem) =>
        {
            if (problem is not null) output.ReportDiagnostic(problem.ToDiagnostic());
        });
    }

    private static Problem? LonelyMethod(GeneratorAttributeSyntaxContext found)
    {
        var type = found.TargetSymbol.ContainingType;
        return type.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == ModuleAttribute)
            ? null
            : Problem.At(Rules.Alone, found.TargetSymbol.Locations.FirstOrDefault(), $"'{found.TargetSymbol.Name}' has [HostMethod], but its class '{type.Name}' has no [HostModule]: no mini-program can call it");
    }
}
