using System.Collections.Immutable;
using Alcove.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Alcove.Generators.Reading;

/// <summary>The limits that the host sets with the attributes of System.ComponentModel.DataAnnotations: Range, MinLength, MaxLength, StringLength, Length.</summary>
internal static class Limits
{
    public static ValueModel Of(ValueModel value, ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            var given = attribute.ConstructorArguments.Select(static argument => argument.Value is { } constant && argument.Kind == TypedConstantKind.Primitive ? SymbolDisplay.FormatPrimitive(constant, quoteStrings: false, useHexadecimalNumbers: false) : null).ToArray();
            value = attribute.AttributeClass?.Name switch
            {
                "RangeAttribute" when given.Length == 2 && value.Kind is ValueKind.Integer or ValueKind.Number => value with { Least = given[0], Most = given[1] },
                "MinLengthAttribute" when HasLength(value) => value with { Least = given[0] },
                "MaxLengthAttribute" when given.Length == 1 && HasLength(value) => value with { Most = given[0] },
                "LengthAttribute" when HasLength(value) => value with { Least = given[0], Most = given[1] },
                "StringLengthAttribute" when value.Kind == ValueKind.Text => value with
                {
                    Most = given[0],
                    Least = attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "MinimumLength").Value.Value is int least ? SymbolDisplay.FormatPrimitive(least, quoteStrings: false, useHexadecimalNumbers: false) : value.Least,
                },
                _ => value,
            };
        }

        return value;
    }

    private static bool HasLength(ValueModel value) => value.Kind is ValueKind.Text or ValueKind.List;
}
