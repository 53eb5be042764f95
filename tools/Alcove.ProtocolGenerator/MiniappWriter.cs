using System.Text;

namespace Alcove.ProtocolGenerator;

/// <summary>The host APIs of web programs: the type of the global `miniapp` for our own code, and the declaration for their authors.</summary>
internal static class MiniappWriter
{
    public static IEnumerable<Output> Write(Contract contract, string handwritten)
    {
        var apis = contract.Apis.SelectMany(file => file.Apis).Where(api => api.IsForPages && !api.Internal).ToArray();
        yield return new("web/protocol/generated/page-apis.ts", Module(apis));
        yield return new("docs/reference/miniapp.d.ts", Declaration(apis, handwritten));
    }

    private static string Module(IReadOnlyList<ApiEntry> apis)
    {
        var text = new StringBuilder(Names.Banner);
        Types(text, apis, "export ");
        text.Append("\nexport const pageApiNames: readonly (keyof HostApis)[] = [\n");
        foreach (var api in apis) text.Append($"  '{api.Name}',\n");
        return text.Append("]\n").ToString();
    }

    private static string Declaration(IReadOnlyList<ApiEntry> apis, string handwritten)
    {
        var text = new StringBuilder(Names.Banner).Append("// For web programs: put it beside your scripts, and editors know the global `miniapp`.\n");
        Types(text, apis, string.Empty);
        var lines = handwritten.Split('\n').Where(line => !line.StartsWith("import ", StringComparison.Ordinal) && !line.StartsWith("//", StringComparison.Ordinal));
        text.Append('\n').Append(string.Join('\n', lines).Replace("export ", string.Empty, StringComparison.Ordinal).Trim());
        return text.Append("\n\ndeclare const miniapp: Miniapp\n").ToString();
    }

    private static void Types(StringBuilder text, IReadOnlyList<ApiEntry> apis, string export)
    {
        text.Append($"\n{export}interface HostApis {{\n");
        foreach (var api in apis)
        {
            var fields = (api.Params ?? []).Where(field => field.Key is not ("view" or "task")).ToArray();
            var needs = fields.Any(field => field.Value.Required);
            var options = fields.Length == 0 ? string.Empty : $"options{(needs ? "" : "?")}: {{ {string.Join("; ", fields.Select(field => $"{field.Key}{(field.Value.Required ? "" : "?")}: {Names.TypeScript(field.Value)}"))} }}";
            var result = api.Result is null ? "void" : $"{{ {string.Join("; ", api.Result.Select(field => $"{field.Key}: {Names.TypeScript(field.Value)}"))} }}";
            text.Append($"  /** {api.Summary} */\n  {api.Name}({options}): Promise<{result}>\n");
        }

        text.Append("}\n");
    }
}
