using System.Text.Json;

namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>A mini-program that a test writes, in the real host in development mode.</summary>
internal sealed class WrittenProgram : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private readonly TemporaryFolder _data;

    private WrittenProgram(TemporaryFolder folder, TemporaryFolder data, CommandProcess command, string address) => (_folder, _data, Command, Address) = (folder, data, command, address);

    public CommandProcess Command { get; }

    /// <summary>Address of the program in the super-app.</summary>
    public string Address { get; }

    /// <summary>Starts `alcove run` on these files; what is not given is filled in.</summary>
    /// <param name="files">Contents by path. `pages/…` with a .wxml become the pages, in this order, when app.json is not given.</param>
    public static async Task<WrittenProgram> StartAsync(IReadOnlyDictionary<string, string> files)
    {
        var folder = new TemporaryFolder();
        var all = new Dictionary<string, string>(files);
        var pages = files.Keys.Where(static path => path.StartsWith("pages/", StringComparison.Ordinal) && path.EndsWith(".wxml", StringComparison.Ordinal)).Select(static path => path[..^5]);
        all.TryAdd("app.json", JsonSerializer.Serialize(new { pages }));
        all.TryAdd("app.js", "App({})");
        all.TryAdd("alcove.config.json", """{ "appId": "test.written", "name": "Written", "version": "1.0.0" }""");
        foreach (var (path, content) in all) await folder.WriteAsync(path, content);
        return await StartAsync(folder, folder.Path);
    }

    /// <summary>Starts `alcove run` on a project.</summary>
    /// <param name="folder">Goes with the program.</param>
    /// <param name="project">The project, in that folder or elsewhere.</param>
    public static async Task<WrittenProgram> StartAsync(TemporaryFolder folder, string project)
    {
        var data = new TemporaryFolder(); // what an earlier run stored or refused must not count
        var command = CommandProcess.Alcove("run", project, "--port", "0", "--data", data.Path);
        try
        {
            return new WrittenProgram(folder, data, command, (await command.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value);
        }
        catch
        {
            await command.DisposeAsync();
            folder.Dispose();
            data.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Command.DisposeAsync();
        _folder.Dispose();
        _data.Dispose();
    }
}
