using Alcove.Generators.Model;

namespace Alcove.Generators.Writing;

/// <summary>Writes the code that reads and writes values.</summary>
internal sealed class ValueWriter(ModuleModel module)
{
    private const string Value = "global::Alcove.Runtime.HostModules.HostValue";
    private const string Element = "global::System.Text.Json.JsonElement";
    private const string JsonWriter = "global::System.Text.Json.Utf8JsonWriter";

    /// <summary>An expression that reads and checks a value.</summary>
    /// <param name="value">Its type.</param>
    /// <param name="given">Expression of the unchecked value; it is cheap, and may be evaluated twice.</param>
    /// <param name="path">Expression of its name in errors.</param>
    /// <param name="fallback">What counts when it is absent; null when it must be there.</param>
    public static string Read(ValueModel value, string given, string path, string? fallback)
    {
        var read = ReadPresent(value, given, path);
        fallback ??= value.IsNullable ? "null" : null;
        return fallback is null ? read : $"{Value}.IsAbsent({given}) ? {(fallback == "null" ? $"({value.TypeName}?)null" : fallback)} : {read}";
    }

    /// <summary>Statements that write a value.</summary>
    public static void WriteStatements(CodeText code, ValueModel value, string expression, int depth = 0)
    {
        if (value.IsNullable)
        {
            code.Open($"if ({expression} is {{ }} present{depth})");
            WriteStatements(code, value with { IsNullable = false }, $"present{depth}", depth + 1);
            code.Close().Open("else").Line("writer.WriteNullValue();").Close();
            return;
        }

        switch (value.Kind)
        {
            case ValueKind.Text or ValueKind.Moment:
                code.Line($"writer.WriteStringValue({expression});");
                break;
            case ValueKind.Truth:
                code.Line($"writer.WriteBooleanValue({expression});");
                break;
            case ValueKind.Integer or ValueKind.Number or ValueKind.Decimal:
                code.Line($"writer.WriteNumberValue({expression});");
                break;
            case ValueKind.Any:
                code.Line($"{expression}.WriteTo(writer);");
                break;
            case ValueKind.Choice or ValueKind.Record:
                code.Line($"Write{Helper(value.TypeName)}(writer, {expression});");
                break;
            case ValueKind.List:
                code.Line("writer.WriteStartArray();").Open($"foreach (var entry{depth} in {expression})");
                WriteStatements(code, value.Item!, $"entry{depth}", depth + 1);
                code.Close().Line("writer.WriteEndArray();");
                break;
            case ValueKind.Map:
                code.Line("writer.WriteStartObject();").Open($"foreach (var entry{depth} in {expression})").Line($"writer.WritePropertyName(entry{depth}.Key);");
                WriteStatements(code, value.Item!, $"entry{depth}.Value", depth + 1);
                code.Close().Line("writer.WriteEndObject();");
                break;
        }
    }

    /// <summary>One reader and one writer for each record and enum.</summary>
    public void WriteHelpers(CodeText code)
    {
        foreach (var record in module.Records) WriteRecord(code, record);
        foreach (var choice in module.Choices) WriteChoice(code, choice);
    }

    private static string ReadPresent(ValueModel value, string given, string path)
    {
        var limits = string.Concat(Limit(value.Kind == ValueKind.Text ? "shortest" : value.Kind == ValueKind.List ? "fewest" : "least", value.Least), Limit(value.Kind == ValueKind.Text ? "longest" : "most", value.Most));
        return value.Kind switch
        {
            ValueKind.Text => $"{Value}.Text({given}, {path}{limits})",
            ValueKind.Truth => $"{Value}.Truth({given}, {path})",
            ValueKind.Integer when value.TypeName == "int" => $"(int){Value}.Integer({given}, {path}{Limit("least", value.Least ?? "int.MinValue")}{Limit("most", value.Most ?? "int.MaxValue")})",
            ValueKind.Integer => $"{Value}.Integer({given}, {path}{limits})",
            ValueKind.Number => $"{Value}.Number({given}, {path}{limits})",
            ValueKind.Decimal => $"{Value}.Decimal({given}, {path})",
            ValueKind.Moment => $"{Value}.Moment({given}, {path})",
            ValueKind.Any => $"{Value}.Any({given})",
            ValueKind.List => $"{Value}.List({given}, {path}, static (entry, path) => {Read(value.Item!, "entry", "path", null)}{limits})",
            ValueKind.Map => $"{Value}.Map({given}, {path}, static (entry, path) => {Read(value.Item!, "entry", "path", null)})",
            _ => $"Read{Helper(value.TypeName)}({given}, {path})",
        };
    }

    private static void WriteRecord(CodeText code, RecordModel record)
    {
        code.Line().Open($"private static void Write{Helper(record.TypeName)}({JsonWriter} writer, {record.TypeName} value)").Line("writer.WriteStartObject();");
        foreach (var member in record.Members)
        {
            code.Line($"writer.WritePropertyName({Names.Quote(member.Name)});");
            code.Open(string.Empty);
            WriteStatements(code, member.Value, $"value.{member.CSharpName}");
            code.Close();
        }

        code.Line("writer.WriteEndObject();").Close();
        if (!record.IsReadable) return;
        var members = record.Members.Select(static member => Read(member.Value, $"{Value}.Member(value, {Names.Quote(member.Name)}, path)", $"path + {Names.Quote("." + member.Name)}", member.Default));
        code.Line().Line($"private static {record.TypeName} Read{Helper(record.TypeName)}({Element} value, string path) => new({string.Join(", ", members)});");
    }

    private static void WriteChoice(CodeText code, ChoiceModel choice)
    {
        code.Line().Open($"private static void Write{Helper(choice.TypeName)}({JsonWriter} writer, {choice.TypeName} value) => writer.WriteStringValue(value switch");
        foreach (var member in choice.Members) code.Line($"{choice.TypeName}.{member.CSharpName} => {Names.Quote(member.Name)},");
        code.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(value)),").Close(");");
        code.Line().Line($"private static {choice.TypeName} Read{Helper(choice.TypeName)}({Element} value, string path) =>");
        code.Line($"    {Value}.Choice<{choice.TypeName}>(value, path, {string.Join(", ", choice.Members.Select(member => $"({Names.Quote(member.Name)}, {choice.TypeName}.{member.CSharpName})"))});");
    }

    private static string Limit(string name, string? value) => value is null ? string.Empty : $", {name}: {value}";

    private static string Helper(string typeName) => typeName.Replace("global::", string.Empty).Replace('.', '_').Replace("+", "_");
}
