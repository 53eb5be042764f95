using Alcove.Generators.Model;

namespace Alcove.Generators.Writing;

/// <summary>Writes the TypeScript declaration of a host module.</summary>
internal static class DeclarationWriter
{
    public static string Write(ModuleModel module)
    {
        var code = new CodeText();
        var space = Names.Pascal(module.Name);
        code.Line($"declare namespace {space} {{");
        foreach (var choice in module.Choices) code.Line($"  type {choice.Name} = {string.Join(" | ", choice.Members.Select(static member => $"'{member.Name}'"))}");
        foreach (var record in module.Records)
        {
            code.Line($"  interface {record.Name} {{");
            foreach (var member in record.Members) code.Line($"    {member.Name}{(member.Default is null && !member.Value.IsNullable ? string.Empty : "?")}: {TypeOf(member.Value, module)}");
            code.Line("  }");
        }

        code.Line($"  /** {module.Summary} */").Line("  interface Module {");
        foreach (var method in module.Methods)
        {
            var parameters = method.Parameters.Where(static parameter => parameter.Source == ParameterSource.Argument).Select(parameter => $"{parameter.Name}{(parameter.Default is null ? string.Empty : "?")}: {TypeOf(parameter.Value!, module)}");
            var result = method.Result is { } value ? TypeOf(value, module) : "void";
            code.Line($"    /** {method.Summary} */").Line($"    {method.Name}({string.Join(", ", parameters)}): {(method.Shape == ReturnShape.Stream ? "HostStream" : "Promise")}<{result}>");
        }

        code.Line("  }").Line("}").Line("interface Host {").Line($"  /** {module.Summary} */").Line($"  readonly {module.Name}: {space}.Module").Line("}");
        return code.ToString();
    }

    private static string TypeOf(ValueModel value, ModuleModel module)
    {
        var type = value.Kind switch
        {
            ValueKind.Text or ValueKind.Moment => "string",
            ValueKind.Truth => "boolean",
            ValueKind.Any => "unknown",
            ValueKind.Choice => module.Choices.First(choice => choice.TypeName == value.TypeName).Name,
            ValueKind.Record => module.Records.First(record => record.TypeName == value.TypeName).Name,
            ValueKind.List => $"readonly {Grouped(TypeOf(value.Item!, module))}[]",
            ValueKind.Map => $"Readonly<Record<string, {TypeOf(value.Item!, module)}>>",
            _ => "number",
        };
        return value.IsNullable ? $"{type} | null" : type;
    }

    private static string Grouped(string type) => type.IndexOf(' ') < 0 ? type : $"({type})";
}
