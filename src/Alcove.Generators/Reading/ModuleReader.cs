using Alcove.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Alcove.Generators.Reading;

/// <summary>Reads a class with [HostModule].</summary>
internal static class ModuleReader
{
    public static ModuleModel Read(GeneratorAttributeSyntaxContext found, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)found.TargetSymbol;
        var attribute = found.Attributes[0];
        var name = attribute.ConstructorArguments.ElementAtOrDefault(0).Value as string ?? string.Empty;
        var problems = new List<Problem>();
        var place = type.Locations.FirstOrDefault();
        if (!IsPartial(type, cancellationToken) || type.IsGenericType || type.IsStatic || type.ContainingType is not null)
            problems.Add(Problem.At(Rules.Class, place, $"'{type.Name}' has to be a partial class that is not static, not generic and stands in no other class"));
        if (!Names.IsModuleName(name))
            problems.Add(Problem.At(Rules.Name, place, $"'{name}' cannot name a host module: use a lower-case letter, then letters and digits, at most 32, and none of the names that `host` has itself"));

        var values = new ValueReader(problems);
        var methods = new List<MethodModel>();
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (method.GetAttributes().FirstOrDefault(static entry => entry.AttributeClass is { Name: "HostMethodAttribute" }) is not { } mark) continue;
            if (new MethodReader(method, mark, values, problems).Read() is not { } model) continue;
            if (methods.Any(other => other.Name == model.Name)) problems.Add(Problem.At(Rules.Twice, method.Locations.FirstOrDefault(), $"'{model.Name}' is there already: mini-programs know methods by name alone, so overloads need names of their own"));
            methods.Add(model);
        }

        if (methods.Count == 0 && problems.Count == 0) problems.Add(Problem.At(Rules.Empty, place, $"'{type.Name}' has no method with [HostMethod]: mini-programs can call nothing of it"));
        return new(
            type.ContainingNamespace.IsGlobalNamespace ? string.Empty : type.ContainingNamespace.ToDisplayString(),
            type.Name,
            name,
            attribute.ConstructorArguments.ElementAtOrDefault(1).Value as string ?? string.Empty,
            attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Asks").Value.Value as string ?? string.Empty,
            new(methods),
            new(values.Records),
            new(values.Choices),
            new(problems));
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.All(reference => reference.GetSyntax(cancellationToken) is ClassDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
}
