using System.Text;

namespace Alcove.ProtocolGenerator;

/// <summary>TypeScript: numbers as constants, messages and arguments as interfaces, the table from which the facade is made.</summary>
internal static class TypeScriptWriter
{
    private const string Folder = "web/protocol/generated/";

    public static IEnumerable<Output> Write(Contract contract)
    {
        yield return new(Folder + "frames.ts", Constants("Frame", contract.Frames.Frames.Select(frame => (frame.Name, frame.Kind, frame.Summary))));
        yield return new(Folder + "ops.ts", Constants("Op", contract.Ops.Ops.Select(op => (op.Name, op.Code, op.Summary))));
        yield return new(Folder + "errors.ts", Constants("ErrorCode", contract.Errors.Errors.Select(error => (error.Name, error.Code, error.Guest))));
        yield return new(Folder + "unsupported.ts", Unsupported(contract.Unsupported));
        yield return new(Folder + "base-library.ts", $"{Names.Banner}\n/** {contract.BaseLibrary.Summary} */\nexport const baseLibraryVersion = '{contract.BaseLibrary.Version}'\n");
        yield return new(Folder + "messages.ts", Messages(contract.Messages));
        yield return new(Folder + "apis.ts", Apis(contract.Apis, contract.Scopes.Scopes.Where(scope => scope.Grant == "user").Select(scope => scope.Name).ToHashSet()));
    }

    private static string Constants(string name, IEnumerable<(string Name, int Value, string Summary)> entries)
    {
        var text = new StringBuilder(Names.Banner).Append($"\nexport const {name} = {{\n");
        foreach (var entry in entries) text.Append($"  /** {entry.Summary} */\n  {entry.Name}: {entry.Value},\n");
        return text.Append("} as const\n").ToString();
    }

    private static string Unsupported(UnsupportedFile file)
    {
        var text = new StringBuilder(Names.Banner).Append($"\n/** {file.Summary} */\nexport const unsupportedNames = {{\n");
        foreach (var (name, list) in new[] { ("calls", file.Calls), ("listeners", file.Listeners), ("objects", file.Objects) })
            text.Append($"  {name}: '{string.Join(' ', list)}',\n");
        return text.Append("} as const\n").ToString();
    }

    private static string Messages(MessageFile file)
    {
        var text = new StringBuilder(Names.Banner);
        foreach (var (name, list) in new[] { ("ToWorkerMessage", file.ToWorker), ("FromWorkerMessage", file.FromWorker), ("ToFrameMessage", file.ToFrame), ("FromFrameMessage", file.FromFrame) })
        {
            text.Append($"\nexport type {name} =\n");
            foreach (var message in list)
            {
                var fields = string.Concat(message.Fields.Select(field => $"; {field.Key}?: {Names.TypeScript(new FieldEntry(field.Value, ""))}"));
                text.Append($"  | {{ type: '{message.Type}'{fields} }}\n");
            }
        }

        return text.ToString();
    }

    private static string Apis(IReadOnlyList<ApiFile> files, HashSet<string> personal)
    {
        var text = new StringBuilder(Names.Banner);
        foreach (var api in files.SelectMany(file => file.Apis))
        {
            Interface(text, Names.Pascal(api.Name) + "Parameters", api.Params, true);
            Interface(text, Names.Pascal(api.Name) + "Result", api.Result, false);
        }

        text.Append("\nexport interface ApiEntry {\n  readonly handler: 'host' | 'shell'\n  readonly sync?: string\n  readonly internal?: true\n  readonly task?: true\n  /** Personal data: a user grants it. */\n  readonly personal?: true\n  /** First version that has it. */\n  readonly since: string\n  /** Names of its options and of the fields of its result. */\n  readonly options?: string\n  readonly result?: string\n}\n");
        text.Append("\nexport const apiTable: Readonly<Record<string, ApiEntry>> = {\n");
        foreach (var (file, api) in files.SelectMany(file => file.Apis.Select(api => (file, api))))
        {
            var isOnWx = !api.Internal && !api.HostOnly && !api.Task; // what a task takes is the facade's
            var options = Names.Fields("options", isOnWx ? api.Params?.Keys.Where(name => name is not ("view" or "task")) : null);
            var result = Names.Fields("result", isOnWx ? api.Result?.Keys : null);
            var sync = api.Sync is null ? "" : $", sync: '{api.Sync}'";
            text.Append($"  {api.Name}: {{ handler: '{api.Handler}'{sync}{(api.Internal || api.HostOnly ? ", internal: true" : "")}{(api.Task ? ", task: true" : "")}{(personal.Contains(api.Scope) ? ", personal: true" : "")}, since: '{file.SinceOf(api)}'{options}{result} }},\n");
        }

        return text.Append("}\n").ToString();
    }

    private static void Interface(StringBuilder text, string name, Dictionary<string, FieldEntry>? fields, bool areParameters)
    {
        if (fields is null) return;
        text.Append($"\nexport interface {name} {{\n");
        foreach (var (field, entry) in fields)
            text.Append($"  /** {entry.Summary} */\n  {field}{(areParameters && !entry.Required ? "?" : "")}: {Names.TypeScript(entry)}\n");
        text.Append("}\n");
    }
}
