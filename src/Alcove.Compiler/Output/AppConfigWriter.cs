using System.Buffers;
using System.Text.Json;
using Alcove.Compiler.Project;
using Alcove.Compiler.Wxss;

namespace Alcove.Compiler.Output;

/// <summary>Writes app-config.json: what the runtime needs to know of a program before it runs.</summary>
internal static class AppConfigWriter
{
    private const int FormatVersion = 1;

    public static byte[] Write(ProjectConfig config, AppJson app, ComponentGraph graph, StyleCompiler styles, JsonElement? theme, JsonElement? ext)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("formatVersion", FormatVersion);
            WriteProgram(writer, config);
            writer.WritePropertyName("app");
            WriteApp(writer, app.Json, [(ProjectConfig.WebViewDomainsKey, config.WebViewDomains), (ProjectConfig.PrivacyTermsKey, config.PrivacyTerms), ("ext", ext)]);
            if (theme is { } variables)
            {
                writer.WritePropertyName("theme");
                variables.WriteTo(writer);
            }

            WriteStrings(writer, "pages", app.Pages.Where(graph.Nodes.ContainsKey));
            WriteSubpackages(writer, app, graph);
            WritePlugins(writer, app);
            writer.WriteStartObject("components");
            foreach (var node in graph.Nodes.Values) WriteComponent(writer, node);
            writer.WriteEndObject();
            writer.WriteStartObject("styles");
            WriteStrings(writer, "app", styles.App);
            writer.WriteStartObject("pages");
            foreach (var page in app.Pages.Where(graph.Nodes.ContainsKey)) WriteStrings(writer, page, styles.OfPage(page));
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>app.json, with what other files of the project say in place of members of the same name.</summary>
    private static void WriteApp(Utf8JsonWriter writer, JsonElement app, IReadOnlyList<(string Name, JsonElement? Value)> more)
    {
        writer.WriteStartObject();
        foreach (var member in app.EnumerateObject().Where(member => !more.Any(other => other.Value is not null && member.NameEquals(other.Name)))) member.WriteTo(writer);
        foreach (var (name, value) in more)
        {
            if (value is not { } json) continue;
            writer.WritePropertyName(name);
            json.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteProgram(Utf8JsonWriter writer, ProjectConfig config)
    {
        writer.WriteStartObject("program");
        writer.WriteString("description", config.Description);
        writer.WriteString("icon", config.Icon);
        if (!config.RunsOn.IsAny) writer.WriteString("baseLibrary", config.RunsOn.ToString());
        writer.WriteStartObject("network");
        WriteStrings(writer, "request", config.RequestOrigins);
        writer.WriteEndObject();
        HostNeeds.Write(writer, config.Host);
        writer.WriteEndObject();
    }

    private static void WriteSubpackages(Utf8JsonWriter writer, AppJson app, ComponentGraph graph)
    {
        writer.WriteStartArray("subpackages");
        foreach (var subpackage in app.Subpackages)
        {
            writer.WriteStartObject();
            writer.WriteString("root", subpackage.Root);
            writer.WriteString("name", subpackage.Name);
            writer.WriteBoolean("independent", subpackage.Independent);
            WriteStrings(writer, "pages", subpackage.Pages.Where(graph.Nodes.ContainsKey));
            writer.WriteString("script", subpackage.Script);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePlugins(Utf8JsonWriter writer, AppJson app)
    {
        writer.WriteStartObject("plugins");
        foreach (var plugin in app.Plugins.All)
        {
            writer.WriteStartObject(plugin.Name);
            writer.WriteString("main", plugin.Main);
            writer.WriteStartObject("pages");
            foreach (var (name, path) in plugin.Pages) writer.WriteString(name, path);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteComponent(Utf8JsonWriter writer, ComponentNode node)
    {
        writer.WriteStartObject(node.Path);
        writer.WriteStartObject("config");
        foreach (var member in node.Json is { } json ? json.EnumerateObject().ToArray() : [])
        {
            if (member.Name is "usingComponents" or "componentGenerics") continue;
            member.WriteTo(writer);
        }

        writer.WriteStartObject("usingComponents");
        foreach (var (tag, target) in node.Uses) writer.WriteString(tag, target);
        writer.WriteEndObject();
        if (node.Generics.Count > 0)
        {
            writer.WriteStartObject("componentGenerics");
            foreach (var (name, target) in node.Generics)
            {
                writer.WriteStartObject(name);
                if (target is not null) writer.WriteString("default", target);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteBoolean("isPage", node.IsPage);
        writer.WriteString("scope", node.Scope);
        writer.WriteBoolean("hasTemplate", node.Template is not null);
        writer.WriteBoolean("hasScript", node.Script is not null);
        writer.WriteString("package", node.Package);
        writer.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
