using System.CommandLine;
using Alcove.Cli.Hosting;
using Alcove.Compiler.Tools;

namespace Alcove.Cli.Verbs;

/// <summary>alcove run DIR: one program, live.</summary>
internal static class RunVerb
{
    private const int DefaultPort = 5081;

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "The folder with app.json (or a project.config.json that names it), or with a W3C manifest.json." };
        var port = new Option<int>("--port") { Description = "Port on this machine.", DefaultValueFactory = _ => DefaultPort };
        var page = new Option<string>("--page") { Description = "Page to open, with its query: pages/index/index?id=1.", DefaultValueFactory = _ => string.Empty };
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder for what the program stores; by default one of this user among the temporary files." };
        var others = new Option<DirectoryInfo[]>("--with") { Description = "Another program that this one may open, with wx.navigateToMiniProgram; may be given again.", DefaultValueFactory = _ => [] };
        var command = new Command("run", "Serves a mini-program with live reload; its console and errors come to this terminal.") { folder, port, page, data, others };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(token => RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(port), parsed.GetValue(page) ?? string.Empty, parsed.GetValue(data), parsed.GetValue(others) ?? [], token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, int port, string page, DirectoryInfo? data, DirectoryInfo[] others, CancellationToken cancellationToken)
    {
        WebHost.CheckPort(port);
        await using var tools = new ToolBox(cacheFolder: Path.Combine(Path.GetTempPath(), $"alcove-{Environment.UserName}", "cache"));
        var programs = new ProjectSource(tools);
        Console.WriteLine($"Compiling {folder.Name}…");
        var project = new ProgramFolder(folder.FullName);
        var program = await programs.AddAsync(project, cancellationToken);
        DiagnosticPrinter.Print(program.Result.Diagnostics);
        foreach (var other in others) DiagnosticPrinter.Print((await programs.AddAsync(new ProgramFolder(other.FullName), cancellationToken)).Result.Diagnostics);
        var options = new WebHostOptions
        {
            Projects = programs,
            Packages = programs,
            HomeAppId = program.AppId,
            HomePage = page.TrimStart('/'),
            Title = program.Result.Config.Name,
            DataFolder = data?.FullName ?? Path.Combine(Path.GetTempPath(), $"alcove-{Environment.UserName}", "data"),
            Port = port,
            Development = true,
        };
        await using var host = await WebHost.StartAsync(options, cancellationToken);
        using var changes = new FolderWatch(folder.FullName, () => ReloadAsync(programs, project, host, cancellationToken));
        var path = page.Length > 0 ? $"/{page.TrimStart('/')}" : string.Empty;
        Banner.Print(host.Address, $"alcove://{program.AppId}{path}");
        await host.WaitAsync(cancellationToken);
        return VerbRunner.Ok;
    }

    private static async Task ReloadAsync(ProjectSource programs, ProgramFolder project, WebHost host, CancellationToken cancellationToken)
    {
        try
        {
            var started = TimeProvider.System.GetTimestamp();
            var program = await programs.AddAsync(project, cancellationToken);
            DiagnosticPrinter.Print(program.Result.Diagnostics);
            host.Sessions.Reload(program.AppId);
            Console.WriteLine($"Reloaded in {TimeProvider.System.GetElapsedTime(started).TotalMilliseconds:0} ms");
        }
        catch (Exception exception) when (exception is Compiler.CompileException or Packaging.PackageException or IOException)
        {
            await Console.Error.WriteLineAsync($"{exception.Message}\nThe program that runs is the one from before this change.");
        }
    }
}
