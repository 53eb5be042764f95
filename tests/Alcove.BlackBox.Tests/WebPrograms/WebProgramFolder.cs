using Alcove.BlackBox.Tests.Hosting;

namespace Alcove.BlackBox.Tests.WebPrograms;

/// <summary>A web program of one test, served by `alcove run`.</summary>
internal sealed class WebProgramFolder : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private CommandProcess? _command;

    public WebProgramFolder(params string[] pages)
    {
        Write("manifest.json", $$"""
            { "app_id": "test.web-{{Guid.NewGuid():N}}", "name": "Web test", "icons": [{ "src": "icon.png" }], "version": { "name": "1", "code": 1 }, "platform_version": { "min_code": 1 },
              "pages": [{{string.Join(", ", pages.Select(static page => $"\"pages/{page}\""))}}] }
            """);
        Write("app.js", string.Empty);
        Write("app.css", string.Empty);
        foreach (var page in pages) Write($"pages/{page}.html", $"<h1 id=\"title\">{page}</h1><pre id=\"results\"></pre>");
    }

    public CommandProcess Command => _command ?? throw new InvalidOperationException("not started");

    public void Write(string path, string text)
    {
        var file = Path.Combine(_folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>A page script that lies beside the tests.</summary>
    public void Copy(string script, string path) => Write(path, File.ReadAllText(Path.Combine(Repository.Root, "tests/Alcove.BlackBox.Tests/WebPrograms", script)));

    /// <returns>The address of the host.</returns>
    public async Task<string> StartAsync()
    {
        _command = CommandProcess.Alcove("run", _folder.Path, "--port", "0");
        return (await _command.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (_command is not null) await _command.DisposeAsync();
        _folder.Dispose();
    }
}
