using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alcove.Compiler.Diagnostics;

namespace Alcove.Compiler.Tools;

/// <summary>The JavaScript tools with a memory: the same question is asked once, also across runs when a cache folder is given.</summary>
public sealed class ToolBox : IAsyncDisposable
{
    private readonly string _workerFolder;
    private readonly string? _cacheFolder;
    private readonly byte[] _bundle = Resources.Read("compiler.js");
    private readonly string _bundleHash;
    private readonly SemaphoreSlim _starting = new(1);
    private ToolProcess? _process;
    private volatile bool _needsPreprocessors;
    private bool _hasPreprocessors;

    /// <summary>Creates it; the process starts with the first question that the cache cannot answer.</summary>
    /// <param name="workerFolder">Folder with the program Alcove.Worker; by default beside Alcove's own assemblies.</param>
    /// <param name="cacheFolder">Folder for answers; null keeps none.</param>
    public ToolBox(string? workerFolder = null, string? cacheFolder = null)
    {
        _workerFolder = workerFolder ?? Path.Combine(AppContext.BaseDirectory, "worker");
        _cacheFolder = cacheFolder;
        _bundleHash = Convert.ToHexStringLower(SHA256.HashData(_bundle))[..16];
        if (cacheFolder is not null) Directory.CreateDirectory(cacheFolder);
    }

    /// <summary>Ends the process.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync().ConfigureAwait(false);
        _starting.Dispose();
    }

    /// <summary>WXSS to CSS pieces.</summary>
    internal Task<JsonElement> StyleAsync(string path, string source, string scope, CancellationToken cancellationToken) => AskAsync(
        ["style", path, scope, source],
        writer =>
        {
            writer.WriteString("tool", "style");
            writer.WriteString("path", path);
            writer.WriteString("source", source);
            writer.WriteString("scope", scope);
        },
        cancellationToken);

    /// <summary>Less or Sass to CSS; the files are all that it may import.</summary>
    internal async Task<JsonElement> PreprocessAsync(string path, IReadOnlyList<(string Path, string Source)> files, CancellationToken cancellationToken)
    {
        _needsPreprocessors = true;
        return await AskAsync(
            ["preprocess", path, .. files.SelectMany(static file => new[] { file.Path, file.Source })],
            writer =>
            {
                writer.WriteString("tool", "preprocess");
                writer.WriteString("path", path);
                WriteSources(writer, "files", files);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>ES modules and TypeScript to CommonJS.</summary>
    internal Task<JsonElement> ScriptAsync(string path, string source, CancellationToken cancellationToken) => AskAsync(
        ["script", path, source],
        writer =>
        {
            writer.WriteString("tool", "script");
            writer.WriteString("path", path);
            writer.WriteString("source", source);
        },
        cancellationToken);

    /// <summary>WXML and WXS to one expression.</summary>
    internal Task<JsonElement> TemplatesAsync(IReadOnlyList<(string Path, string Source)> templates, IReadOnlyList<(string Path, string Source)> scripts, CancellationToken cancellationToken) => AskAsync(
        ["templates", .. templates.SelectMany(static file => new[] { file.Path, file.Source }), "scripts", .. scripts.SelectMany(static file => new[] { file.Path, file.Source })],
        writer =>
        {
            writer.WriteString("tool", "templates");
            WriteSources(writer, "templates", templates);
            WriteSources(writer, "scripts", scripts);
        },
        cancellationToken);

    /// <summary>Findings of an answer.</summary>
    internal static IEnumerable<Diagnostic> Findings(JsonElement answer) => answer.GetProperty("findings").EnumerateArray().Select(static finding => new Diagnostic(
        finding.GetProperty("severity").GetString() == "error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        Enum.Parse<DiagnosticCode>(finding.GetProperty("code").GetString()!),
        finding.GetProperty("path").GetString()!,
        finding.GetProperty("line").GetInt32(),
        finding.GetProperty("column").GetInt32(),
        finding.GetProperty("message").GetString()!));

    private async Task<JsonElement> AskAsync(string[] question, Action<Utf8JsonWriter> writeRequest, CancellationToken cancellationToken)
    {
        var file = _cacheFolder is null ? null : Path.Combine(_cacheFolder, $"{Hash(question)}.json");
        if (file is not null && await ReadCacheAsync(file, cancellationToken).ConfigureAwait(false) is { } known) return known;
        var process = await ProcessAsync(cancellationToken).ConfigureAwait(false);
        var answer = await process.AskAsync(writeRequest, cancellationToken).ConfigureAwait(false);
        if (file is not null) await WriteCacheAsync(file, answer, cancellationToken).ConfigureAwait(false);
        return answer;
    }

    private async Task<ToolProcess> ProcessAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_process is { HasExited: true })
            {
                await _process.DisposeAsync().ConfigureAwait(false);
                _process = null;
            }

            if (_process is null) (_process, _hasPreprocessors) = (await ToolProcess.StartAsync(_workerFolder, _bundle, cancellationToken).ConfigureAwait(false), false);
            if (_needsPreprocessors && !_hasPreprocessors)
            {
                await _process.LoadAsync("alcove:preprocess", Resources.Read("preprocess.js"), cancellationToken).ConfigureAwait(false);
                _hasPreprocessors = true;
            }

            return _process;
        }
        finally
        {
            _starting.Release();
        }
    }

    private string Hash(string[] question)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(_bundleHash));
        foreach (var part in question)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task<JsonElement?> ReadCacheAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file)) return null;
        try
        {
            using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null; // written halfway by a process that was ended; it is written anew
        }
    }

    private static async Task WriteCacheAsync(string file, JsonElement answer, CancellationToken cancellationToken)
    {
        var temporary = $"{file}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}";
        await File.WriteAllTextAsync(temporary, answer.GetRawText(), cancellationToken).ConfigureAwait(false);
        File.Move(temporary, file, overwrite: true);
    }

    private static void WriteSources(Utf8JsonWriter writer, string name, IReadOnlyList<(string Path, string Source)> files)
    {
        writer.WriteStartArray(name);
        foreach (var (path, source) in files)
        {
            writer.WriteStartObject();
            writer.WriteString("path", path);
            writer.WriteString("source", source);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
