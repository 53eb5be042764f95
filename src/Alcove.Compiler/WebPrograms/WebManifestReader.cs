using System.Text.Json;
using Alcove.Compiler.Diagnostics;
using Alcove.Compiler.Project;
using Alcove.Packaging;
using Alcove.Protocol.Catalog;

namespace Alcove.Compiler.WebPrograms;

/// <summary>
/// Reads a manifest by the draft's rules (W3C MiniApp Manifest): a required member that is missing or unusable is an error,
/// any other invalid member is ignored with a warning and has its default.
/// </summary>
internal sealed class WebManifestReader(JsonElement root, JsonPlaces places, DiagnosticBag diagnostics)
{
    private static readonly string[] Known =
    [
        "app_id", "name", "short_name", "icons", "pages", "platform_version", "version", "color_scheme", "description", "dir", "lang", "device_type", "req_permissions", "widgets", "window",
        "alcove_network", "alcove_host", "$schema",
    ];

    private static readonly string[] NotDone = ["widgets"];

    /// <summary>Reads it; what is missing is reported and stands as an empty value.</summary>
    public WebManifest Read()
    {
        foreach (var member in root.EnumerateObject())
        {
            if (!Known.Contains(member.Name)) Warn(DiagnosticCode.UnknownSetting, member.Name, $"'{member.Name}' is no member of the manifest; it is kept and has no effect");
            else if (NotDone.Contains(member.Name)) Warn(DiagnosticCode.Unsupported, member.Name, $"'{member.Name}' has no effect in this host");
        }

        var version = RequiredObject("version");
        return new WebManifest
        {
            AppId = ReadAppId(),
            Name = RequiredText("name", root, "name", 64),
            ShortName = Text("short_name"),
            Description = Text("description"),
            Language = Text("lang"),
            Direction = Choice("dir", "auto", "ltr", "rtl"),
            ColorScheme = Choice("color_scheme", "auto", "light", "dark"),
            VersionName = version is { } given ? RequiredText("version.name", given, "name", 64) : string.Empty,
            VersionCode = version is { } numbered ? ReadVersionCode(numbered) : 1,
            Pages = ReadPages(),
            Icons = ReadIcons(),
            Window = ReadWindow(),
            RunsOn = ReadPlatform(),
            RequestOrigins = ReadOrigins(),
            Host = HostNeeds.Read(root.TryGetProperty("alcove_host", out var host) ? host : null, WebManifest.FileName),
        };
    }

    private string ReadAppId()
    {
        var id = RequiredText("app_id", root, "app_id", 64);
        if (id.Length > 0 && !Manifest.IsAppId(id)) Missing("app_id", $"'{id}' cannot be an app id: use 1 to 64 letters, digits, dots, dashes or underscores");
        return id;
    }

    private int ReadVersionCode(JsonElement version)
    {
        if (!version.TryGetProperty("code", out var code)) Missing("version.code", "the member 'version.code' is missing: give a whole number, 1 or more");
        else if (code.ValueKind != JsonValueKind.Number || !code.TryGetInt32(out var number)) Missing("version.code", "'version.code' must be a whole number");
        else if (number > 0) return number;
        else Warn(DiagnosticCode.ManifestMember, "version.code", "'version.code' is not positive; it counts as 1");
        return 1;
    }

    // Its lowest code is the lowest base library. What it was made for (`target_code`) is no highest: a host of that time or later runs it.
    private VersionSpan ReadPlatform()
    {
        if (RequiredObject("platform_version") is not { } platform) return VersionSpan.Any;
        if (!platform.TryGetProperty("min_code", out var code) || code.ValueKind != JsonValueKind.Number || !code.TryGetInt32(out var least))
        {
            Missing("platform_version.min_code", "the member 'platform_version.min_code' is missing or no whole number");
            return VersionSpan.Any;
        }

        if (least > BaseLibrary.PlatformCode) Missing("platform_version.min_code", $"the program needs platform version {least}, and this version of Alcove has {BaseLibrary.PlatformCode}: build it with a newer one");
        if (platform.TryGetProperty("target_code", out var target) && (target.ValueKind != JsonValueKind.Number || !target.TryGetInt32(out var made) || made < least))
            Warn(DiagnosticCode.ManifestMember, "platform_version.target_code", $"'platform_version.target_code' must be a whole number and not below 'min_code' ({least}); it is ignored");
        return BaseLibrary.FirstWith(least) is { } lowest ? VersionSpan.Of(lowest, null, out _)! : VersionSpan.Any;
    }

    private List<string> ReadPages()
    {
        var pages = new List<string>();
        if (RequiredList("pages") is not { } list) return pages;
        var index = -1;
        foreach (var entry in list.EnumerateArray())
        {
            index++;
            var path = entry.ValueKind == JsonValueKind.String ? entry.GetString()!.Trim('/') : string.Empty;
            if (path.EndsWith(".html", StringComparison.Ordinal)) path = path[..^5];
            if (!PackagePath.TryParse(path, out _)) Warn(DiagnosticCode.ManifestMember, $"pages[{index}]", "this is no path of a page; it is ignored");
            else if (pages.Contains(path)) Warn(DiagnosticCode.ManifestMember, $"pages[{index}]", $"'{path}' stands here twice; once is enough");
            else pages.Add(path);
        }

        if (pages.Count == 0) Missing("pages", "'pages' names no page");
        return pages;
    }

    private List<string> ReadIcons()
    {
        var icons = new List<string>();
        if (RequiredList("icons") is not { } list) return icons;
        var index = -1;
        foreach (var entry in list.EnumerateArray())
        {
            index++;
            if (entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("src", out var source) && source.ValueKind == JsonValueKind.String && source.GetString()!.Trim('/') is { Length: > 0 } path) icons.Add(path);
            else Warn(DiagnosticCode.ManifestMember, $"icons[{index}]", "an icon needs a text 'src'; it is ignored");
        }

        if (icons.Count == 0) Missing("icons", "'icons' holds no icon with a 'src'");
        return icons;
    }

    private Dictionary<string, object> ReadWindow()
    {
        var values = WindowRule.All.ToDictionary(static rule => rule.Name, static rule => rule.Default, StringComparer.Ordinal);
        if (!root.TryGetProperty("window", out var window)) return values;
        if (window.ValueKind != JsonValueKind.Object)
        {
            Warn(DiagnosticCode.ManifestMember, "window", "'window' must be an object; it is ignored");
            return values;
        }

        foreach (var member in window.EnumerateObject())
        {
            var path = $"window.{member.Name}";
            if (WindowRule.All.FirstOrDefault(rule => rule.Name == member.Name) is not { } rule) Warn(DiagnosticCode.UnknownSetting, path, $"'{path}' is no member of the manifest; it has no effect");
            else if (rule.Read(member.Value) is { } value) values[rule.Name] = value;
            else Warn(DiagnosticCode.ManifestMember, path, $"'{path}' must be {rule.Expected}; it is ignored and counts as '{rule.Default}'");
        }

        return values;
    }

    private string[] ReadOrigins() =>
        root.TryGetProperty("alcove_network", out var network) && network.ValueKind == JsonValueKind.Object && network.TryGetProperty("request", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(static entry => entry.ValueKind == JsonValueKind.String).Select(static entry => entry.GetString()!)]
            : [];

    private string RequiredText(string path, JsonElement parent, string name, int longest)
    {
        if (!parent.TryGetProperty(name, out var value)) Missing(path, $"the member '{path}' is missing");
        else if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 } text) Missing(path, $"'{path}' must be a text");
        else if (text.Length > longest) Missing(path, $"'{path}' is longer than {longest} characters");
        else return text;
        return string.Empty;
    }

    private JsonElement? RequiredObject(string name) => Required(name, JsonValueKind.Object, "an object");

    private JsonElement? RequiredList(string name) => Required(name, JsonValueKind.Array, "a list");

    private JsonElement? Required(string name, JsonValueKind kind, string what)
    {
        if (!root.TryGetProperty(name, out var value)) Missing(name, $"the member '{name}' is missing");
        else if (value.ValueKind != kind) Missing(name, $"'{name}' must be {what}");
        else return value;
        return null;
    }

    private string Text(string name)
    {
        if (!root.TryGetProperty(name, out var value)) return string.Empty;
        if (value.ValueKind == JsonValueKind.String) return value.GetString()!;
        Warn(DiagnosticCode.ManifestMember, name, $"'{name}' must be a text; it is ignored");
        return string.Empty;
    }

    /// <summary>The first value is the default.</summary>
    private string Choice(string name, params string[] values)
    {
        if (!root.TryGetProperty(name, out var value)) return values[0];
        if (value.ValueKind == JsonValueKind.String && values.Contains(value.GetString())) return value.GetString()!;
        Warn(DiagnosticCode.ManifestMember, name, $"'{name}' must be {string.Join(" or ", values)}; it is ignored and counts as '{values[0]}'");
        return values[0];
    }

    private void Missing(string path, string message)
    {
        var (line, column) = places.Of(path);
        diagnostics.Error(DiagnosticCode.ManifestRequired, WebManifest.FileName, message, line, column);
    }

    private void Warn(DiagnosticCode code, string path, string message)
    {
        var (line, column) = places.Of(path);
        diagnostics.Warning(code, WebManifest.FileName, message, line, column);
    }
}
