using Alcove.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Alcove.Generators.Reading;

/// <summary>Reads one method with [HostMethod].</summary>
internal sealed class MethodReader(IMethodSymbol method, AttributeData mark, ValueReader values, List<Problem> problems)
{
    private const string CallerType = "Alcove.Runtime.HostModules.HostCaller";
    private const string TokenType = "System.Threading.CancellationToken";

    private Location? Place => method.Locations.FirstOrDefault();

    /// <returns>Null when it cannot be called at all.</returns>
    public MethodModel? Read()
    {
        if (method.DeclaredAccessibility != Accessibility.Public || method.IsStatic || method.IsGenericMethod)
        {
            Report(Rules.Method, $"'{method.Name}' has to be public, of an object and not generic");
            return null;
        }

        var name = Names.OfMethod(method.Name);
        if (Names.IsReserved(name))
        {
            Report(Rules.Method, $"'{name}' cannot name a host method: JavaScript looks for it on every object");
            return null;
        }

        if (ReadReturn() is not { } shape) return null;
        var parameters = method.Parameters.Select(ReadParameter).ToArray();
        if (parameters.Any(static parameter => parameter is null)) return null;
        if (shape.Shape == ReturnShape.Stream && parameters.All(static parameter => parameter!.Source != ParameterSource.Cancellation))
            Report(Rules.Endless, $"'{method.Name}' is a stream without a CancellationToken: it does not notice that its program has stopped reading until it gives its next item");
        return new(method.Name, name, mark.ConstructorArguments.ElementAtOrDefault(0).Value as string ?? string.Empty, shape.Shape, shape.Result, new(parameters.Select(static parameter => parameter!)));
    }

    private (ReturnShape Shape, ValueModel? Result)? ReadReturn()
    {
        var type = method.ReturnType as INamedTypeSymbol;
        switch (type?.OriginalDefinition.ToDisplayString())
        {
            case "System.Threading.Tasks.Task" or "System.Threading.Tasks.ValueTask":
                return (ReturnShape.Call, null);
            case "System.Threading.Tasks.Task<TResult>" or "System.Threading.Tasks.ValueTask<TResult>":
                return values.Read(type.TypeArguments[0], $"the result of '{method.Name}'", Place) is { } result ? (ReturnShape.Call, result) : null;
            case "System.Collections.Generic.IAsyncEnumerable<T>":
                return values.Read(type.TypeArguments[0], $"the items of '{method.Name}'", Place) is { } item ? (ReturnShape.Stream, item) : null;
            default:
                Report(Rules.Return, $"'{method.Name}' returns '{method.ReturnType.ToDisplayString()}': return a ValueTask or Task, with or without a value, or an IAsyncEnumerable");
                return null;
        }
    }

    private ParameterModel? ReadParameter(IParameterSymbol parameter)
    {
        var place = parameter.Locations.FirstOrDefault();
        if (parameter.RefKind != RefKind.None || parameter.IsParams)
        {
            problems.Add(Problem.At(Rules.Parameter, place, $"'{parameter.Name}' is passed by reference or params: take a plain value"));
            return null;
        }

        switch (parameter.Type.ToDisplayString())
        {
            case CallerType: return new(parameter.Name, ParameterSource.Caller, null, null);
            case TokenType: return new(parameter.Name, ParameterSource.Cancellation, null, null);
        }

        if (values.Read(parameter.Type, $"'{parameter.Name}' of '{method.Name}'", place) is not { } value) return null;
        value = Limits.Of(value, parameter.GetAttributes());
        if (!values.IsReadable(value))
        {
            problems.Add(Problem.At(Rules.Type, place, $"'{parameter.Name}' of '{method.Name}' is a '{parameter.Type.ToDisplayString()}', which has no public constructor that takes all its members: make it a record with a parameter list"));
            return null;
        }

        return new(parameter.Name, ParameterSource.Argument, value, Defaults.Of(parameter, value));
    }

    private void Report(DiagnosticDescriptor rule, string text) => problems.Add(Problem.At(rule, Place, text));
}
