using System.Text.Json;
using System.Text.Json.Nodes;
using Alcove.Compiler.Diagnostics;
using Alcove.Compiler.Tools;
using Alcove.Packaging;

namespace Alcove.Compiler.Tests;

/// <summary>A web program with a valid manifest, of which a test changes what it is about.</summary>
public sealed class WebWorkspace : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alcove-test").FullName;
    private readonly ToolBox _tools = new();

    public JsonObject Manifest { get; } = JsonNode.Parse("""
        {
          "app_id": "org.example.web",
          "name": "Example",
          "icons": [{ "src": "common/icon.png" }],
          "pages": ["pages/index/index"],
          "platform_version": { "min_code": 1 },
          "version": { "code": 3, "name": "1.2.0" }
        }
        """)!.AsObject();

    public ValueTask InitializeAsync()
    {
        foreach (var file in (string[])["app.js", "app.css", "common/icon.png"]) Write(file, string.Empty);
        Write("pages/index/index.html", "<p>Hello</p>");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _tools.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Delete(string path) => File.Delete(Path.Combine(_folder, path));

    public async Task<CompileResult> CompileAsync()
    {
        if (!File.Exists(Path.Combine(_folder, "manifest.json"))) Write("manifest.json", Manifest.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return await ProjectCompiler.CompileAsync(_folder, _tools, TestContext.Current.CancellationToken);
    }

    /// <summary>The window members that the program runs with.</summary>
    public async Task<(JsonElement Window, IReadOnlyList<Diagnostic> Found)> CompileWindowAsync(string window)
    {
        Manifest["window"] = JsonNode.Parse(window);
        var result = await CompileAsync();
        return (Config(result).GetProperty("web").GetProperty("window"), result.Diagnostics);
    }

    public static JsonElement Config(CompileResult result) => JsonDocument.Parse(result.Files[PackagePath.Parse("app-config.json")]).RootElement;
}
