using Alcove.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Alcove.Generators.Reading;

/// <summary>Reads the types that cross. Records and enums are collected on the way, each once.</summary>
internal sealed class ValueReader(List<Problem> problems)
{
    private readonly Dictionary<string, RecordModel> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChoiceModel> _choices = new(StringComparer.Ordinal);

    public IEnumerable<RecordModel> Records => _records.Values;

    public IEnumerable<ChoiceModel> Choices => _choices.Values;

    /// <returns>Null, with a problem, when it cannot cross.</returns>
    public ValueModel? Read(ITypeSymbol type, string what, Location? place)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable) return Read(nullable.TypeArguments[0], what, place) is { } inner ? inner with { IsNullable = true } : null;
        var isNullable = type.NullableAnnotation == NullableAnnotation.Annotated;
        var name = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));
        if (KindOf(type) is { } kind) return new(kind, name, isNullable);
        if (type.TypeKind == TypeKind.Enum) return ReadChoice((INamedTypeSymbol)type, name) with { IsNullable = isNullable };
        if (ItemOf(type) is { } list) return Read(list, $"an entry in {what}", place) is { } item ? new(ValueKind.List, name, isNullable, item) : null;
        if (MapItemOf(type) is { } map) return Read(map, $"a value in {what}", place) is { } item ? new(ValueKind.Map, name, isNullable, item) : null;
        if (type is INamedTypeSymbol { IsRecord: true, IsGenericType: false, IsAbstract: false } record) return ReadRecord(record, name, place) is { } value ? value with { IsNullable = isNullable } : null;
        problems.Add(Problem.At(Rules.Type, place, $"{what} is a '{type.ToDisplayString()}', which cannot cross to a mini-program: use text, numbers, bool, DateTimeOffset, enums, JsonElement, records of these, lists, or IReadOnlyDictionary with text keys"));
        return null;
    }

    /// <summary>Whether it can be made from what a program gives.</summary>
    public bool IsReadable(ValueModel value) => value.Kind switch
    {
        ValueKind.Record => _records.TryGetValue(value.TypeName, out var record) && record.IsReadable,
        ValueKind.List or ValueKind.Map => IsReadable(value.Item!),
        _ => true,
    };

    private static ValueKind? KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => ValueKind.Text,
        SpecialType.System_Boolean => ValueKind.Truth,
        SpecialType.System_Int32 or SpecialType.System_Int64 => ValueKind.Integer,
        SpecialType.System_Double => ValueKind.Number,
        SpecialType.System_Decimal => ValueKind.Decimal,
        _ => type.ToDisplayString() switch
        {
            "System.DateTimeOffset" => ValueKind.Moment,
            "System.Text.Json.JsonElement" => ValueKind.Any,
            _ => null,
        },
    };

    private static ITypeSymbol? ItemOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } named when named.OriginalDefinition.ToDisplayString() is "System.Collections.Generic.IReadOnlyList<T>" or "System.Collections.Generic.IReadOnlyCollection<T>" or "System.Collections.Generic.IEnumerable<T>" => named.TypeArguments[0],
        _ => null,
    };

    private static ITypeSymbol? MapItemOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 2 } named && named.TypeArguments[0].SpecialType == SpecialType.System_String && named.OriginalDefinition.ToDisplayString() == "System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>" ? named.TypeArguments[1] : null;

    private ValueModel ReadChoice(INamedTypeSymbol type, string name)
    {
        if (!_choices.ContainsKey(name))
            _choices[name] = new(name, type.Name, new(type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).Select(static field => new ChoiceMember(field.Name, Names.Camel(field.Name)))));
        return new(ValueKind.Choice, name, IsNullable: false);
    }

    private ValueModel? ReadRecord(INamedTypeSymbol type, string name, Location? place)
    {
        var value = new ValueModel(ValueKind.Record, name, IsNullable: false);
        if (_records.ContainsKey(name)) return value;
        _records[name] = new(name, type.Name, Sequence<MemberModel>.Empty, IsReadable: true); // known already while its members are read: it may hold itself
        var properties = PropertiesOf(type).ToArray();
        var constructor = type.InstanceConstructors.Where(static candidate => candidate.DeclaredAccessibility == Accessibility.Public).OrderByDescending(static candidate => candidate.Parameters.Length)
            .FirstOrDefault(candidate => candidate.Parameters.Length == properties.Length && candidate.Parameters.All(parameter => properties.Any(property => property.Name == parameter.Name)));
        var members = new List<MemberModel>();
        foreach (var property in constructor is null ? properties : constructor.Parameters.Select(parameter => properties.First(property => property.Name == parameter.Name)))
        {
            if (Read(property.Type, $"'{property.Name}' of '{type.Name}'", place) is not { } member)
            {
                _records.Remove(name);
                return null;
            }

            var parameter = constructor?.Parameters.First(parameter => parameter.Name == property.Name);
            if (parameter is not null) member = Limits.Of(member, parameter.GetAttributes());
            members.Add(new(property.Name, Names.Camel(property.Name), member, parameter is null ? null : Defaults.Of(parameter, member)));
        }

        _records[name] = new(name, type.Name, new(members), constructor is not null && members.All(member => IsReadable(member.Value)));
        return value;
    }

    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
                if (property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, GetMethod: not null }) yield return property;
    }
}
