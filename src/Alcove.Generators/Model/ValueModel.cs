namespace Alcove.Generators.Model;

/// <summary>Types that cross the border between host and program.</summary>
internal enum ValueKind
{
    Text,
    Truth,
    Integer,
    Number,
    Decimal,
    Moment,
    Any,
    Choice,
    List,
    Map,
    Record,
}

/// <summary>The type of an argument, a result or a member.</summary>
/// <param name="Kind">Which of the types.</param>
/// <param name="TypeName">The C# type, fully qualified, without a question mark.</param>
/// <param name="IsNullable">Whether null is a value of it.</param>
/// <param name="Item">Type of the entries of a list or map.</param>
/// <param name="Least">Smallest number or shortest length, as C#; null for the usual one.</param>
/// <param name="Most">Largest number or longest length, as C#; null for the usual one.</param>
internal sealed record ValueModel(ValueKind Kind, string TypeName, bool IsNullable, ValueModel? Item = null, string? Least = null, string? Most = null);

/// <summary>A record that crosses: its members by their names in JSON.</summary>
/// <param name="TypeName">The C# type, fully qualified.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Members">What is written, and read in this order by its constructor.</param>
/// <param name="IsReadable">Whether it can be made from its members.</param>
internal sealed record RecordModel(string TypeName, string Name, Sequence<MemberModel> Members, bool IsReadable);

/// <summary>A member of a record.</summary>
internal sealed record MemberModel(string CSharpName, string Name, ValueModel Value, string? Default);

/// <summary>An enum that crosses as text.</summary>
internal sealed record ChoiceModel(string TypeName, string Name, Sequence<ChoiceMember> Members);

/// <summary>A member of an enum.</summary>
internal sealed record ChoiceMember(string CSharpName, string Name);
