using System.Text;

namespace Alcove.ProtocolGenerator;

/// <summary>C#: enums, limits, argument and result records, the catalogue, and one interface with its binding for each group.</summary>
internal static class CSharpWriter
{
    private const string Protocol = "src/Alcove.Protocol/Generated/";
    private const string HostApis = "src/Alcove.Runtime/HostApis/Generated/";

    public static IEnumerable<Output> Write(Contract contract)
    {
        yield return new(Protocol + "WorkerFrameKind.g.cs", Frames(contract.Frames));
        yield return new(Protocol + "ErrorCode.g.cs", Errors(contract.Errors));
        yield return new(Protocol + "PermissionScope.g.cs", Scopes(contract.Scopes));
        yield return new(Protocol + "MessageType.g.cs", Messages(contract.Messages));
        yield return new(Protocol + "ApiCatalog.g.cs", Catalog(contract));
        yield return new(Protocol + "BaseLibrary.g.cs", BaseLibrary(contract.BaseLibrary));
        foreach (var file in contract.Apis)
        {
            yield return new($"{Protocol}{Names.Pascal(file.Group)}Apis.g.cs", Records(file));
            if (file.Apis.Any(api => api.Handler == "host")) yield return new($"{HostApis}I{Names.Pascal(file.Group)}Api.g.cs", Interface(file));
        }
    }

    private static StringBuilder Start(string ns, params string[] usings)
    {
        var text = new StringBuilder(Names.Banner).Append("#nullable enable\n");
        foreach (var name in usings) text.Append($"using {name};\n");
        return text.Append($"\nnamespace {ns};\n\n");
    }

    private static string Frames(FrameFile file)
    {
        var text = Start("Alcove.Protocol.Framing");
        text.Append($"/// <summary>{file.Summary}</summary>\npublic enum WorkerFrameKind\n{{\n");
        foreach (var frame in file.Frames) text.Append($"    /// <summary>{frame.Direction}, {frame.Payload}: {frame.Summary}.</summary>\n    {Names.Pascal(frame.Name)} = {frame.Kind},\n");
        text.Append("}\n\n/// <summary>Limits of frames, in bytes.</summary>\npublic static class FrameLimits\n{\n");
        foreach (var (name, limit) in file.Limits) text.Append($"    /// <summary>{limit.Summary}.</summary>\n    public const int {Names.Pascal(name)} = {limit.Value};\n");
        return text.Append("}\n").ToString();
    }

    private static string Errors(ErrorFile file)
    {
        var text = Start("Alcove.Protocol.Errors");
        text.Append($"/// <summary>{file.Summary}</summary>\npublic enum ErrorCode\n{{\n");
        foreach (var error in file.Errors) text.Append($"    /// <summary>{error.Guest}.</summary>\n    {Names.Pascal(error.Name)} = {error.Code},\n");
        text.Append("}\n\n/// <summary>The texts that a mini-program may read.</summary>\npublic static class GuestText\n{\n");
        text.Append("    /// <summary>The fixed text of a code.</summary>\n    public static string Of(ErrorCode code) => code switch\n    {\n");
        foreach (var error in file.Errors) text.Append($"        ErrorCode.{Names.Pascal(error.Name)} => {Names.Quote(error.Guest)},\n");
        return text.Append("        _ => \"internal error\",\n    };\n}\n").ToString();
    }

    private static string Scopes(ScopeFile file)
    {
        var text = Start("Alcove.Protocol.Catalog");
        text.Append($"/// <summary>{file.Summary}</summary>\npublic enum PermissionScope\n{{\n");
        foreach (var scope in file.Scopes) text.Append($"    /// <summary>{scope.Summary}; granted by {scope.Grant}.</summary>\n    {Names.Pascal(scope.Name)},\n");
        text.Append("}\n\n/// <summary>Who decides about a scope.</summary>\npublic enum GrantedBy\n{\n");
        foreach (var grant in file.Scopes.Select(scope => scope.Grant).Distinct()) text.Append($"    /// <summary>{grant}.</summary>\n    {Names.Pascal(grant)},\n");
        text.Append("}\n\n/// <summary>The rule of each scope.</summary>\npublic static class ScopeRules\n{\n");
        text.Append("    /// <summary>Who grants the scope.</summary>\n    public static GrantedBy Of(PermissionScope scope) => scope switch\n    {\n");
        foreach (var scope in file.Scopes) text.Append($"        PermissionScope.{Names.Pascal(scope.Name)} => GrantedBy.{Names.Pascal(scope.Grant)},\n");
        foreach (var (method, summary, value) in new[] { ("NameOf", "Its name in the contract", (Func<ScopeEntry, string>)(scope => scope.Name)), ("WhatOf", "What it is, in words that a question can use", scope => scope.Summary) })
        {
            text.Append($"        _ => throw new ArgumentOutOfRangeException(nameof(scope)),\n    }};\n\n    /// <summary>{summary}.</summary>\n    public static string {method}(PermissionScope scope) => scope switch\n    {{\n");
            foreach (var scope in file.Scopes) text.Append($"        PermissionScope.{Names.Pascal(scope.Name)} => {Names.Quote(value(scope))},\n");
        }

        text.Append("        _ => throw new ArgumentOutOfRangeException(nameof(scope)),\n    };\n\n    /// <summary>Whether it can be used while the program is not in front.</summary>\n    public static bool WorksInBackground(PermissionScope scope) => scope is not (");
        text.Append(string.Join(" or ", file.Scopes.Where(scope => !scope.Background).Select(scope => $"PermissionScope.{Names.Pascal(scope.Name)}")));
        return text.Append(");\n}\n").ToString();
    }

    private static string Messages(MessageFile file)
    {
        var text = Start("Alcove.Protocol.Messages");
        foreach (var (name, list, peer) in new[] { ("ToWorker", file.ToWorker, "to a worker"), ("FromWorker", file.FromWorker, "from a worker"), ("ToFrame", file.ToFrame, "to a page frame of a web program"), ("FromFrame", file.FromFrame, "from a page frame of a web program") })
        {
            text.Append($"/// <summary>Values of the field 'type' of messages {peer}.</summary>\npublic static class {name}MessageType\n{{\n");
            foreach (var message in list) text.Append($"    /// <summary>{message.Summary}.</summary>\n    public const string {Names.Pascal(message.Type)} = \"{message.Type}\";\n");
            text.Append("}\n\n");
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static string BaseLibrary(BaseLibraryFile file)
    {
        var text = Start("Alcove.Protocol.Catalog");
        text.Append($"/// <summary>{file.Summary}</summary>\npublic static class BaseLibrary\n{{\n");
        text.Append($"    /// <summary>The level that a host with this version of Alcove brings along.</summary>\n    public const string Version = \"{file.Version}\";\n\n");
        text.Append($"    /// <summary>The newest platform code: what `platform_version` of a web program's manifest counts in.</summary>\n    public const int PlatformCode = {file.Platforms.Max(platform => platform.Code)};\n\n");
        text.Append("    /// <summary>The first level that has a platform code; null for a code that this version does not know.</summary>\n    public static string? FirstWith(int platformCode) => platformCode switch\n    {\n");
        foreach (var platform in file.Platforms) text.Append($"        {platform.Code} => \"{platform.Since}\",\n");
        return text.Append("        _ => null,\n    };\n}\n").ToString();
    }

    private static string Catalog(Contract contract)
    {
        var text = Start("Alcove.Protocol.Catalog", "Alcove.Protocol.Errors");
        text.Append("/// <summary>Every host API there is. What is not here does not exist.</summary>\npublic static class ApiCatalog\n{\n");
        text.Append("    /// <summary>All APIs, by name.</summary>\n    public static IReadOnlyDictionary<string, ApiDescriptor> All { get; } = new Dictionary<string, ApiDescriptor>(StringComparer.Ordinal)\n    {\n");
        foreach (var file in contract.Apis)
            foreach (var api in file.Apis)
            {
                var check = api.Params is null ? "ArgumentCheck.None" : $"{Names.Pascal(api.Name)}Parameters.Check";
                text.Append($"        [\"{api.Name}\"] = new(\"{api.Name}\", \"{file.Group}\", ApiHandler.{Names.Pascal(api.Handler)}, PermissionScope.{Names.Pascal(api.Scope)}, {(api.Sync is null ? "null" : Names.Quote(api.Sync))}, {(api.Internal ? "true" : "false")}, {(api.HostOnly ? "true" : "false")}, {(api.IsForPages ? "true" : "false")}, \"{file.SinceOf(api)}\", \"{file.QuotaOf(api)}\", {check}),\n");
            }

        return text.Append("    };\n}\n").ToString();
    }

    private static string Records(ApiFile file)
    {
        var text = Start("Alcove.Protocol.Catalog", "System.Text.Json");
        foreach (var api in file.Apis)
        {
            if (api.Params is not null) Parameters(text, api);
            if (api.Result is not null && api.Handler == "host") Result(text, api);
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Parameters(StringBuilder text, ApiEntry api)
    {
        var type = Names.Pascal(api.Name) + "Parameters";
        var fields = api.Params!;
        text.Append($"/// <summary>Checked arguments of '{api.Name}'. {api.Summary}</summary>\n");
        foreach (var (name, field) in fields) text.Append($"/// <param name=\"{Names.Pascal(name)}\">{field.Summary}.</param>\n");
        text.Append($"public sealed record {type}({string.Join(", ", fields.Select(field => $"{Names.CSharpParameter(field.Value)} {Names.Pascal(field.Key)}"))})\n{{\n");
        text.Append($"    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>\n    public static {type}? Read(JsonElement arguments, out string? problem)\n    {{\n        var reader = new ArgumentReader(arguments);\n");
        foreach (var (name, field) in fields)
        {
            var method = field.Type switch { "string" => "String", "number" => "Number", "integer" => "Integer", "boolean" => "Boolean", "json" => "Json", "string[]" => "Strings", _ => "Integers" };
            var required = field.Type == "json" ? "" : field.Required ? "Required" : "Optional";
            var limit = field.Type == "string" ? $", {field.MaxLength ?? 1024}" : "";
            text.Append($"        var {name}Value = reader.{required}{method}(\"{name}\"{limit});\n");
        }

        text.Append($"        problem = reader.Problem;\n        return problem is null ? new({string.Join(", ", fields.Select(field => field.Key + "Value"))}) : null;\n    }}\n\n");
        text.Append("    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>\n    public static ArgumentCheck Check(JsonElement arguments)\n    {\n        var value = Read(arguments, out var problem);\n        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);\n    }\n\n");
        text.Append("    /// <summary>Writes the fields that are present.</summary>\n    public void Write(Utf8JsonWriter writer)\n    {\n        ArgumentNullException.ThrowIfNull(writer);\n");
        foreach (var (name, field) in fields) text.Append($"        JsonFields.Write(writer, \"{name}\", {Names.Pascal(name)});\n");
        text.Append("    }\n}\n\n");
    }

    private static void Result(StringBuilder text, ApiEntry api)
    {
        var fields = api.Result!;
        text.Append($"/// <summary>Result of '{api.Name}'.</summary>\n");
        foreach (var (name, field) in fields) text.Append($"/// <param name=\"{Names.Pascal(name)}\">{field.Summary}.</param>\n");
        text.Append($"public sealed record {Names.Pascal(api.Name)}Result({string.Join(", ", fields.Select(field => $"{Names.CSharpResult(field.Value)} {Names.Pascal(field.Key)} = null"))}) : IApiResult\n{{\n");
        text.Append("    /// <inheritdoc/>\n    public void Write(Utf8JsonWriter writer)\n    {\n        ArgumentNullException.ThrowIfNull(writer);\n");
        foreach (var (name, _) in fields) text.Append($"        JsonFields.Write(writer, \"{name}\", {Names.Pascal(name)});\n");
        text.Append("    }\n}\n\n");
    }

    private static string Interface(ApiFile file)
    {
        var group = Names.Pascal(file.Group);
        var apis = file.Apis.Where(api => api.Handler == "host").ToList();
        var text = Start("Alcove.Runtime.HostApis", "Alcove.Protocol.Catalog", "Alcove.Runtime.Broker");
        text.Append($"/// <summary>{file.Summary}</summary>\npublic interface I{group}Api\n{{\n");
        foreach (var api in apis)
        {
            var parameters = api.Params is null ? "" : $"{Names.Pascal(api.Name)}Parameters parameters, ";
            text.Append($"    /// <summary>{api.Summary}</summary>\n    ValueTask<ApiOutcome<{ResultType(api)}>> {Names.Pascal(api.Name)}Async({parameters}CallContext context, CancellationToken cancellationToken);\n\n");
        }

        text.Length--;
        text.Append($"}}\n\n/// <summary>Ties the names of the group '{file.Group}' to its implementation.</summary>\npublic static class {group}ApiBinding\n{{\n    /// <summary>Adds the group to a table.</summary>\n    public static void Bind(this HostApiTable table, I{group}Api api)\n    {{\n        ArgumentNullException.ThrowIfNull(table);\n");
        foreach (var api in apis)
        {
            var name = Names.Pascal(api.Name);
            if (api.Params is null) text.Append($"        table.Add(\"{api.Name}\", async (arguments, context, cancellationToken) => ApiReply.From(await api.{name}Async(context, cancellationToken).ConfigureAwait(false)));\n");
            else text.Append($"        table.Add(\"{api.Name}\", async (arguments, context, cancellationToken) => {name}Parameters.Read(arguments, out var problem) is {{ }} parameters\n            ? ApiReply.From(await api.{name}Async(parameters, context, cancellationToken).ConfigureAwait(false))\n            : ApiReply.Invalid(problem!));\n");
        }

        return text.Append("    }\n}\n").ToString();
    }

    private static string ResultType(ApiEntry api) => api.Result is null ? "NoResult" : Names.Pascal(api.Name) + "Result";
}
