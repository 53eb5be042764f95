using Alcove.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Alcove.Generators.Reading;

/// <summary>What counts when a program leaves an argument or a member out.</summary>
internal static class Defaults
{
    /// <returns>C# of the default; null when it has to be given.</returns>
    public static string? Of(IParameterSymbol parameter, ValueModel value)
    {
        if (!parameter.HasExplicitDefaultValue) return value.IsNullable ? "null" : null;
        var given = parameter.ExplicitDefaultValue;
        if (given is null) return value.IsNullable ? "null" : $"default({value.TypeName})";
        var literal = SymbolDisplay.FormatPrimitive(given, quoteStrings: true, useHexadecimalNumbers: false);
        return value.Kind is ValueKind.Choice or ValueKind.Decimal or ValueKind.Number ? $"({value.TypeName})({literal}{(value.Kind == ValueKind.Decimal ? "m" : string.Empty)})" : literal;
    }
}
