namespace Alcove.ProtocolGenerator;

/// <summary>Names and types of the contract in C# and TypeScript.</summary>
internal static class Names
{
    public const string Banner = "// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.\n";

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string CSharpParameter(FieldEntry field) => field.Type switch
    {
        "string" => field.Required ? "string" : "string?",
        "number" => field.Required ? "double" : "double?",
        "integer" => field.Required ? "int" : "int?",
        "boolean" => field.Required ? "bool" : "bool?",
        "json" => "JsonElement?",
        "string[]" => "IReadOnlyList<string>" + (field.Required ? "" : "?"),
        "integer[]" => "IReadOnlyList<int>" + (field.Required ? "" : "?"),
        _ => throw new InvalidDataException($"the type '{field.Type}' is not known"),
    };

    public static string CSharpResult(FieldEntry field) => field.Type == "json" ? "RawJson?" : CSharpParameter(field with { Required = false });

    public static string TypeScript(FieldEntry field) => field.Type switch
    {
        "integer" => "number",
        "json" => "unknown",
        "string[]" => "string[]",
        "integer[]" => "number[]",
        var type => type,
    };

    /// <summary>A field of a TypeScript object with names in one text; nothing when there are none.</summary>
    public static string Fields(string field, IEnumerable<string>? names) => names is not null && string.Join(' ', names) is { Length: > 0 } text ? $", {field}: '{text}'" : "";

    public static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
