using System.Buffers;
using System.Text.Json;
using Alcove.Compiler.Project;

namespace Alcove.Compiler.WebPrograms;

/// <summary>Writes app-config.json of a web program: the same parts that every program has, and what only a web program needs.</summary>
internal static class WebConfigWriter
{
    private const int FormatVersion = 1;

    // The shell knows one set of names for what it draws around a page.
    private static readonly (string Manifest, string Shell)[] WindowNames =
    [
        ("navigation_bar_title_text", "navigationBarTitleText"), ("navigation_bar_background_color", "navigationBarBackgroundColor"), ("navigation_bar_text_style", "navigationBarTextStyle"),
        ("background_color", "backgroundColor"), ("background_text_style", "backgroundTextStyle"), ("enable_pull_down_refresh", "enablePullDownRefresh"),
        ("on_reach_bottom_distance", "onReachBottomDistance"),
    ];

    public static byte[] Write(WebManifest manifest, IReadOnlyList<PageDocument> documents, IReadOnlyList<string> locales)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("formatVersion", FormatVersion);
            writer.WriteString("kind", "web");
            WriteProgram(writer, manifest);
            WriteApp(writer, manifest);
            WriteStrings(writer, "pages", documents.Select(static document => document.Page));
            writer.WriteStartArray("subpackages");
            writer.WriteEndArray();
            writer.WriteStartObject("plugins");
            writer.WriteEndObject();
            writer.WriteStartObject("components");
            writer.WriteEndObject();
            writer.WriteStartObject("styles");
            WriteStrings(writer, "app", []);
            writer.WriteStartObject("pages");
            writer.WriteEndObject();
            writer.WriteEndObject();
            WriteWeb(writer, manifest, documents, locales);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteProgram(Utf8JsonWriter writer, WebManifest manifest)
    {
        writer.WriteStartObject("program");
        writer.WriteString("description", manifest.Description);
        writer.WriteString("icon", manifest.Icons.Count > 0 ? WebProgramCompiler.Folder + manifest.Icons[0] : string.Empty);
        if (!manifest.RunsOn.IsAny) writer.WriteString("baseLibrary", manifest.RunsOn.ToString());
        writer.WriteStartObject("network");
        WriteStrings(writer, "request", manifest.RequestOrigins);
        writer.WriteEndObject();
        HostNeeds.Write(writer, manifest.Host);
        writer.WriteEndObject();
    }

    private static void WriteApp(Utf8JsonWriter writer, WebManifest manifest)
    {
        writer.WriteStartObject("app");
        WriteStrings(writer, "pages", manifest.Pages);
        writer.WriteBoolean("darkmode", manifest.ColorScheme != "light");
        writer.WriteString("colorScheme", manifest.ColorScheme);
        writer.WriteStartObject("window");
        foreach (var (name, shellName) in WindowNames) WriteValue(writer, shellName, manifest.Window[name]);
        var isBare = manifest.Window["fullscreen"] is true || manifest.Window["navigation_style"] is "custom";
        writer.WriteString("navigationStyle", isBare ? "custom" : "default");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteWeb(Utf8JsonWriter writer, WebManifest manifest, IReadOnlyList<PageDocument> documents, IReadOnlyList<string> locales)
    {
        writer.WriteStartObject("web");
        writer.WriteString("language", manifest.Language);
        writer.WriteString("direction", manifest.Direction);
        WriteStrings(writer, "locales", locales);
        writer.WriteNumber("versionCode", manifest.VersionCode);
        writer.WriteString("shortName", manifest.ShortName);
        writer.WriteStartObject("window");
        foreach (var (name, value) in manifest.Window) WriteValue(writer, name, value);
        writer.WriteEndObject();
        writer.WriteStartObject("documents");
        foreach (var document in documents)
        {
            writer.WriteStartObject(document.Page);
            WriteStrings(writer, "styles", document.Styles);
            WriteStrings(writer, "scripts", document.Scripts);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case bool flag:
                writer.WriteBoolean(name, flag);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            default:
                writer.WriteString(name, (string)value);
                break;
        }
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
