using System.Text;

namespace Alcove.ProtocolGenerator;

/// <summary>The reference pages under docs/reference.</summary>
internal static class ReferenceWriter
{
    private const string Folder = "docs/reference/";
    private const string Banner = "<!-- Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit. -->\n";

    public static IEnumerable<Output> Write(Contract contract)
    {
        yield return new(Folder + "README.md", Index(contract));
        yield return new(Folder + "protocol.md", Protocol(contract));
        yield return new(Folder + "unsupported.md", Unsupported(contract.Unsupported));
        foreach (var file in contract.Apis) yield return new($"{Folder}api-{file.Group}.md", Group(file, contract.Errors));
    }

    private static string Index(Contract contract)
    {
        var text = new StringBuilder(Banner).Append("# Reference\n\n| API | scope | quota | since | what it does |\n|---|---|---|---|---|\n");
        foreach (var file in contract.Apis)
            foreach (var api in file.Apis.Where(api => !api.Internal && !api.HostOnly))
                text.Append($"| [`wx.{api.Name}`](api-{file.Group}.md#{api.Name.ToLowerInvariant()}) | {api.Scope} | {file.QuotaOf(api)} | {file.SinceOf(api)} | {api.Summary} |\n");
        text.Append("\nFrames, ops, messages and error codes: [protocol.md](protocol.md). Names that only fail: [unsupported.md](unsupported.md).\n\n## Scopes\n\n| scope | granted by | in the background | |\n|---|---|---|---|\n");
        foreach (var scope in contract.Scopes.Scopes) text.Append($"| {scope.Name} | {scope.Grant} | {(scope.Background ? "yes" : "no")} | {scope.Summary} |\n");
        return text.ToString();
    }

    private static string Unsupported(UnsupportedFile file)
    {
        var text = new StringBuilder(Banner).Append($"# Not supported\n\n{file.Summary}\n");
        foreach (var (title, list) in new[] { ("Calls", file.Calls), ("Listeners", file.Listeners), ("Objects", file.Objects) })
            text.Append($"\n## {title}\n\n{string.Join(", ", list.Select(name => $"`{name}`"))}\n");
        return text.ToString();
    }

    private static string Protocol(Contract contract)
    {
        var text = new StringBuilder(Banner).Append($"# Protocol\n\n## Frames\n\n{contract.Frames.Summary}\n\n| kind | name | direction | payload | |\n|---|---|---|---|---|\n");
        foreach (var frame in contract.Frames.Frames) text.Append($"| {frame.Kind} | {frame.Name} | {frame.Direction} | {frame.Payload} | {frame.Summary} |\n");
        text.Append("\n| limit | bytes | |\n|---|---|---|\n");
        foreach (var (name, limit) in contract.Frames.Limits) text.Append($"| {name} | {limit.Value:N0} | {limit.Summary} |\n");
        text.Append($"\n## Messages\n\n{contract.Messages.Summary}\n\n| direction | type | fields | |\n|---|---|---|---|\n");
        foreach (var message in contract.Messages.ToWorker) text.Append($"| to worker | {message.Type} | {string.Join(", ", message.Fields.Keys)} | {message.Summary} |\n");
        foreach (var message in contract.Messages.FromWorker) text.Append($"| from worker | {message.Type} | {string.Join(", ", message.Fields.Keys)} | {message.Summary} |\n");
        foreach (var message in contract.Messages.ToFrame) text.Append($"| to page frame | {message.Type} | {string.Join(", ", message.Fields.Keys)} | {message.Summary} |\n");
        foreach (var message in contract.Messages.FromFrame) text.Append($"| from page frame | {message.Type} | {string.Join(", ", message.Fields.Keys)} | {message.Summary} |\n");
        text.Append($"\n## Op stream\n\n{contract.Ops.Summary}\n\n| code | op | operands | |\n|---|---|---|---|\n");
        foreach (var op in contract.Ops.Ops) text.Append($"| {op.Code} | {op.Name} | {string.Join(", ", op.Operands)} | {op.Summary} |\n");
        text.Append($"\n## Errors\n\n{contract.Errors.Summary}\n\n| code | name | text for the guest |\n|---|---|---|\n");
        foreach (var error in contract.Errors.Errors) text.Append($"| {error.Code} | {error.Name} | {error.Guest} |\n");
        text.Append($"\n## Base library\n\n{contract.BaseLibrary.Summary} This version has **{contract.BaseLibrary.Version}**.\n\n| platform code of web programs | first level that has it |\n|---|---|\n");
        foreach (var platform in contract.BaseLibrary.Platforms) text.Append($"| {platform.Code} | {platform.Since} |\n");
        return text.ToString();
    }

    private static string Group(ApiFile file, ErrorFile errors)
    {
        var text = new StringBuilder(Banner).Append($"# {Names.Pascal(file.Group)}\n\n{file.Summary}\n\nBehaviour follows {file.Source}. Every API takes `success`, `fail` and `complete`, and returns a promise when it gets none of them; `errMsg` is `<api>:ok` or `<api>:fail <text>`.\n");
        foreach (var api in file.Apis)
        {
            text.Append($"\n## {api.Name}\n\n{api.Summary}{(api.Internal ? " Used by the framework, not on `wx`." : api.HostOnly ? " Asked by the host; a program that calls it is refused." : "")} Scope `{api.Scope}`.{(api.Sync is null ? "" : $" Blocking variant: `{api.Sync}`.")}{(api.IsForPages ? " Also for web programs." : "")} Since {file.SinceOf(api)}. Quota [`{file.QuotaOf(api)}`](budgets.md#quota-classes).\n");
            Fields(text, "option", api.Params);
            Fields(text, "result", api.Result);
            if (api.Errors is { Count: > 0 } list) text.Append("\nErrors: " + string.Join(", ", list.Select(name => errors.Errors.First(error => error.Name == name)).Select(error => $"`{error.Code}` {error.Guest}")) + ".\n");
        }

        return text.ToString();
    }

    private static void Fields(StringBuilder text, string heading, Dictionary<string, FieldEntry>? fields)
    {
        if (fields is null) return;
        text.Append($"\n| {heading} | type | |\n|---|---|---|\n");
        foreach (var (name, field) in fields) text.Append($"| {name}{(field.Required ? " (required)" : "")} | {field.Type}{(field.Type == "string" && field.MaxLength is { } max ? $", at most {max}" : "")} | {field.Summary} |\n");
    }
}
