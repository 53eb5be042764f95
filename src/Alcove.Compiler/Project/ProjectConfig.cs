using System.Text;
using System.Text.Json;
using Alcove.Packaging;

namespace Alcove.Compiler.Project;

/// <summary>Identity of a program: from alcove.config.json, else from project.config.json and package.json, else from the folder's name.</summary>
/// <param name="AppId">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Version">Version.</param>
/// <param name="Description">One sentence; may be empty.</param>
/// <param name="Icon">Path of the icon in the package; empty for none.</param>
/// <param name="RequestOrigins">Origins that the program may talk to.</param>
/// <param name="Host">Modules and channels of the host that the program declares; null for none.</param>
/// <param name="WebViewDomains">Hosts of web pages that the program may show; null leaves it to app.json.</param>
/// <param name="PrivacyTerms">Path of a text file in the project with the author's privacy terms; null for none.</param>
/// <param name="RunsOn">The base libraries on which it runs. Not `libVersion` of project.config.json: that is what the author's tool tried it with, often the newest.</param>
public sealed record ProjectConfig(string AppId, string Name, string Version, string Description, string Icon, IReadOnlyList<string> RequestOrigins, HostNeeds? Host, JsonElement? WebViewDomains, JsonElement? PrivacyTerms, VersionSpan RunsOn)
{
    /// <summary>The member with the hosts of web pages, here and in app.json.</summary>
    public const string WebViewDomainsKey = "webViewDomains";

    /// <summary>The member with the file of the privacy terms.</summary>
    public const string PrivacyTermsKey = "privacyTerms";

    /// <summary>Name of Alcove's own configuration file in a project.</summary>
    public const string FileName = "alcove.config.json";

    private const int LongestId = 64;
    private const string BaseLibraryKey = "baseLibrary";

    /// <summary>Reads what is there.</summary>
    /// <exception cref="CompileException">A value is not allowed.</exception>
    public static ProjectConfig Read(string folder, JsonElement? own, JsonElement? weChat, JsonElement? npm)
    {
        var folderName = System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(folder));
        var name = Text(own, "name") ?? Text(weChat, "projectname") ?? Text(npm, "name") ?? folderName;
        var appId = Text(own, "appId") ?? Text(weChat, "appid") ?? ToAppId(name);
        if (!Manifest.IsAppId(appId)) throw new CompileException($"'{appId}' cannot be an app id: use 1 to {LongestId} letters, digits, dots, dashes or underscores in {FileName}.");
        return new(appId, Uri.UnescapeDataString(name), Text(own, "version") ?? Text(npm, "version") ?? "0.0.0", Text(own, "description") ?? Text(npm, "description") ?? string.Empty, Text(own, "icon") ?? string.Empty, Origins(own), HostNeeds.Read(Member(own, "host"), FileName), Member(own, WebViewDomainsKey), Member(own, PrivacyTermsKey), ReadSpan(own));
    }

    private static string[] Origins(JsonElement? own) =>
        own is { } config && config.TryGetProperty("network", out var network) && network.TryGetProperty("request", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(static entry => entry.GetString() ?? string.Empty)]
            : [];

    private static VersionSpan ReadSpan(JsonElement? own)
    {
        if (Member(own, BaseLibraryKey) is not { } given) return VersionSpan.Any;
        var text = given.ValueKind == JsonValueKind.String ? given.GetString()! : given.GetRawText();
        return VersionSpan.Read(text, out var problem) ?? throw new CompileException($"{FileName}: '{BaseLibraryKey}': {problem}.");
    }

    private static JsonElement? Member(JsonElement? source, string name) => source is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? source, string name) =>
        source is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static string ToAppId(string name)
    {
        var id = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant()) id.Append(char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '-');
        var trimmed = id.ToString().Trim('-', '.', '_');
        return trimmed.Length == 0 ? "program" : trimmed[..Math.Min(trimmed.Length, LongestId)];
    }
}
