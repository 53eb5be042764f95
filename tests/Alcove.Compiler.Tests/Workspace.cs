using Alcove.Compiler.Tools;
using Alcove.Packaging;

namespace Alcove.Compiler.Tests;

/// <summary>A project in a folder of its own, and the tools.</summary>
public sealed class Workspace : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("alcove-test").FullName;

    public ToolBox Tools { get; } = new();

    public static string Repository { get; } = FindRepository();

    public ValueTask InitializeAsync()
    {
        Write("app.json", """{ "pages": ["pages/a/a"] }""");
        Write("app.js", "App({})");
        Write("pages/a/a.wxml", "<view>{{text}}</view>");
        Write("pages/a/a.js", "Page({ data: { text: 'x' } })");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Tools.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public Task<CompileResult> CompileAsync() => ProjectCompiler.CompileAsync(Folder, Tools, TestContext.Current.CancellationToken);

    public async Task<string> CompileTextAsync(string path) => Text(await CompileAsync(), path);

    public static string Text(CompileResult result, string path) => System.Text.Encoding.UTF8.GetString(result.Files[PackagePath.Parse(path)].Span);

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Directory.Packages.props"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
