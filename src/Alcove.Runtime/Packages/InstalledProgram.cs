using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Alcove.Packaging;

namespace Alcove.Runtime.Packages;

/// <summary>A verified package, read once for running: configuration, styles, scripts.</summary>
public sealed class InstalledProgram
{
    private const string MainScriptPath = "logic.js";
    private readonly JsonElement _config;
    private readonly JsonElement _app;
    private readonly string[] _tabPages;
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _styles = new(StringComparer.Ordinal);

    private InstalledProgram(VerifiedPackage package, JsonElement config)
    {
        Package = package;
        _config = config;
        _app = config.GetProperty("app");
        _tabPages = ReadTabPages(_app);
        RequestOrigins = ReadOrigins(config);
        Host = HostDeclaration.Read(config);
        RunsOn = config.TryGetProperty("program", out var said) && said.TryGetProperty("baseLibrary", out var span) ? VersionSpan.Read(span.GetString() ?? string.Empty, out var problem) ?? throw new InvalidOperationException(problem) : VersionSpan.Any;
        WorkerConfig = WriteWorkerConfig(config);
        AppStyles = Styles(config.GetProperty("styles").GetProperty("app"));
        Web = package.Manifest.Kind == ProgramKind.Web ? new WebContent(package, config.GetProperty("web")) : null;
    }

    /// <summary>The package itself.</summary>
    public VerifiedPackage Package { get; }

    /// <summary>Id of the program.</summary>
    public string AppId => Package.Manifest.AppId;

    /// <summary>Its name.</summary>
    public string Name => Package.Manifest.Name;

    /// <summary>Its version.</summary>
    public string Version => Package.Manifest.Version;

    /// <summary>Pages and files of a web program; null for a program whose code runs in a worker.</summary>
    public WebContent? Web { get; }

    /// <summary>Origins that it declares for requests.</summary>
    public IReadOnlySet<string> RequestOrigins { get; }

    /// <summary>What it declares that it wants of this host.</summary>
    public HostDeclaration Host { get; }

    /// <summary>The base libraries on which it says that it runs.</summary>
    public VersionSpan RunsOn { get; }

    /// <summary>What the worker needs to know of the configuration, as UTF-8 JSON.</summary>
    public ReadOnlyMemory<byte> WorkerConfig { get; }

    /// <summary>Style sheets that apply to all pages, as UTF-8.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> AppStyles { get; }

    /// <summary>Whether the configuration of the app itself gives its pages a title.</summary>
    public bool HasWindowTitle => _app.TryGetProperty("window", out var window) && window.TryGetProperty("navigationBarTitleText", out var title) && title.GetString() is { Length: > 0 };

    /// <summary>app.json as the author wrote it.</summary>
    public JsonElement App => _app;

    /// <summary>Whether its configuration differs between light and dark.</summary>
    public bool HasThemes => _config.TryGetProperty("theme", out _);

    /// <summary>Its pages.</summary>
    public IEnumerable<string> Pages => _config.GetProperty("pages").EnumerateArray().Select(static page => page.GetString()!);

    /// <summary>Path of the program's icon in the package; null when it has none.</summary>
    public string? Icon => _config.TryGetProperty("program", out var program) && program.TryGetProperty("icon", out var icon) && icon.GetString() is { Length: > 0 } path ? path : null;

    /// <summary>One sentence about it; may be empty.</summary>
    public string Description => _config.TryGetProperty("program", out var program) && program.TryGetProperty("description", out var text) ? text.GetString() ?? string.Empty : string.Empty;

    /// <summary>File of the package with the author's privacy terms; empty for none.</summary>
    public string PrivacyTerms => _app.TryGetProperty("privacyTerms", out var path) && path.ValueKind == JsonValueKind.String ? path.GetString()! : string.Empty;

    /// <summary>Name and text of the main script.</summary>
    public (string Name, ReadOnlyMemory<byte> Source) MainScript => (MainScriptPath, Package.Read(PackagePath.Parse(MainScriptPath)));

    /// <summary>Reads a verified package.</summary>
    /// <exception cref="InvalidDataException">Its configuration is not what a compiler of this format writes.</exception>
    public static InstalledProgram Load(VerifiedPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        try
        {
            using var document = JsonDocument.Parse(package.Read(PackageParts.Config));
            return new(package, document.RootElement.Clone());
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"app-config.json of '{package.Manifest.AppId}' cannot be read: {exception.Message}. Build the package again with this version.", exception);
        }
    }

    /// <summary>Loads a subpackage and gives its script; null when there is no such subpackage.</summary>
    /// <exception cref="IOException">It is not to be had at the moment.</exception>
    public async ValueTask<(string Name, ReadOnlyMemory<byte> Source)?> LoadSubpackageAsync(string root, CancellationToken cancellationToken)
    {
        foreach (var subpackage in _config.GetProperty("subpackages").EnumerateArray())
        {
            if (subpackage.GetProperty("root").GetString() != root) continue;
            await PackageParts.LoadAsync(Package, root, cancellationToken).ConfigureAwait(false);
            var script = subpackage.GetProperty("script").GetString()!;
            return (script, Package.Read(PackagePath.Parse(script)));
        }

        return null;
    }

    /// <summary>Style sheets of a page and its components, in the order of the cascade.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> PageStyles(string route) =>
        _config.GetProperty("styles").GetProperty("pages").TryGetProperty(route, out var paths) ? Styles(paths) : [];

    /// <summary>Place of a page in the tab bar; -1 when it is no tab.</summary>
    public int TabIndex(string route) => Array.IndexOf(_tabPages, route);

    /// <summary>Writes the window configuration of a page: the app's, overridden by the page's own.</summary>
    public void WritePageConfig(Utf8JsonWriter writer, string route, string theme)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var merged = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (_app.TryGetProperty("window", out var window) && window.ValueKind == JsonValueKind.Object)
            foreach (var option in window.EnumerateObject()) merged[option.Name] = option.Value;
        if (_config.GetProperty("components").TryGetProperty(route, out var page))
            foreach (var option in page.GetProperty("config").EnumerateObject()) merged[option.Name] = option.Value;
        writer.WriteStartObject();
        foreach (var (name, value) in merged)
        {
            if (name is "usingComponents" or "componentGenerics" or "componentPlaceholder") continue;
            writer.WritePropertyName(name);
            ThemeVariables.Of(_config, theme).Write(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes app.json with the variables of theme.json replaced.</summary>
    public void WriteApp(Utf8JsonWriter writer, string theme) => ThemeVariables.Of(_config, theme).Write(writer, _app);

    private List<ReadOnlyMemory<byte>> Styles(JsonElement paths) =>
        [.. paths.EnumerateArray().Select(path => _styles.GetOrAdd(path.GetString()!, file => Package.Read(PackagePath.Parse(file))))];

    private static string[] ReadTabPages(JsonElement app) =>
        app.TryGetProperty("tabBar", out var bar) && bar.TryGetProperty("list", out var list)
            ? [.. list.EnumerateArray().Select(tab => (tab.GetProperty("pagePath").GetString() ?? string.Empty).Trim('/'))]
            : [];

    private static HashSet<string> ReadOrigins(JsonElement config)
    {
        var origins = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (!config.TryGetProperty("program", out var program) || !program.TryGetProperty("network", out var network) || !network.TryGetProperty("request", out var list))
            return origins;
        foreach (var entry in list.EnumerateArray())
            if (Uri.TryCreate(entry.GetString(), UriKind.Absolute, out var uri)) origins.Add(uri.GetLeftPart(UriPartial.Authority));
        return origins;
    }

    private static byte[] WriteWorkerConfig(JsonElement config)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var name in (string[])["app", "pages", "subpackages", "plugins", "components"])
            {
                writer.WritePropertyName(name);
                config.GetProperty(name).WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
