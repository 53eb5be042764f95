using System.CommandLine;
using System.Net;
using System.Text.Json;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Updates;
using Alcove.Cli.Hosting;
using Alcove.Cli.Hubs;
using Alcove.Compiler;
using Alcove.Compiler.Tools;

namespace Alcove.Cli.Verbs;

/// <summary>alcove start: the super-app of this repository.</summary>
internal static class StartVerb
{
    private const int DefaultPort = 5080;
    private const int HubPortOffset = 10; // the hub of 5080 is at 5090, and a second super-app has a place for its own
    private const string HomeAppId = "alcove.home";

    /// <summary>The order of the list on the home page; other folders follow by name.</summary>
    private static readonly string[] FirstOnes = ["home", "hello", "todo", "notes", "gallery"];

    public static Command Create()
    {
        var root = new Option<DirectoryInfo>("--root") { Description = "The folder that holds programs/.", DefaultValueFactory = _ => new DirectoryInfo(Environment.CurrentDirectory) };
        var port = new Option<int>("--port") { Description = "Port on this machine.", DefaultValueFactory = _ => DefaultPort };
        var hubPort = new Option<int?>("--hub-port") { Description = $"Port of its hub on this machine; {HubPortOffset} above the other by default." };
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder for what the programs store; by default .alcove/data in the root." };
        var command = new Command("start", "Serves the super-app with all programs of a folder.") { root, port, hubPort, data };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(token => StartAsync(parsed.GetRequiredValue(root).FullName, parsed.GetValue(port), parsed.GetValue(hubPort) ?? HubPortOf(parsed.GetValue(port)), parsed.GetValue(data)?.FullName, token), cancellationToken));
        return command;
    }

    private static async Task<int> StartAsync(string root, int port, int hubPort, string? data, CancellationToken cancellationToken)
    {
        WebHost.CheckPort(port);
        WebHost.CheckPort(hubPort, "--hub-port");
        var state = Path.Combine(root, ".alcove");
        var dataFolder = data ?? Path.Combine(state, "data");
        Console.Write($"  {"Starting the hub…",-44}");
        await using var hub = await EmbeddedHub.StartAsync(Path.Combine(dataFolder, "hub"), $"http://127.0.0.1:{hubPort}", cancellationToken);
        Console.WriteLine("ok");
        await using var tools = new ToolBox(cacheFolder: Path.Combine(state, "cache"));
        var programs = new ProjectSource(tools);
        foreach (var folder in Folders(root))
        {
            Console.Write($"  {$"Compiling {folder.Name ?? Path.GetFileName(folder.Path)}…",-44}");
            CompiledProgram program;
            try
            {
                program = await programs.AddAsync(folder, cancellationToken);
            }
            catch (CompileException exception)
            {
                Console.WriteLine("errors");
                await Console.Error.WriteLineAsync(exception.Message);
                continue; // the others can still be opened
            }

            Console.WriteLine(program.Result.HasErrors ? "errors" : $"ok  ({Quantity.Of(program.Result.Pages.Count, "page")})");
            if (program.Result.HasErrors) DiagnosticPrinter.Print(program.Result.Diagnostics);
            else await ReleaseAsync(hub, program, cancellationToken);
        }

        var packages = new PackageFolder(Path.Combine(root, "programs"));
        var token = await hub.CreateHostTokenAsync(cancellationToken);
        HubReporter? reporter = null;
        var options = new WebHostOptions
        {
            Projects = programs,
            Packages = new CombinedSource(hub.Source, programs, packages) { Listed = [programs, packages, hub.Source] },
            HomeAppId = HomeAppId,
            Title = "Alcove",
            DataFolder = dataFolder,
            Diagnostics = inner => reporter = new HubReporter(inner, hub.Source, new Uri($"{hub.Address}/"), token),
            Port = port,
        };
        await using var host = await WebHost.StartAsync(options, cancellationToken);
        hub.OpenLinksAt(host.Address);
        Banner.Print(host.Address, "alcove://alcove.hello/pages/index/index?name=you");
        Console.WriteLine($"  Its hub: {hub.Address}{(hub.FirstRunAddress is { } first ? $"\n  Make the first account of the hub, within 24 hours: {first}" : string.Empty)}");
        await host.WaitAsync(cancellationToken);
        if (reporter is not null) await reporter.DisposeAsync();
        return VerbRunner.Ok;
    }

    private static int HubPortOf(int port) => port is 0 or > IPEndPoint.MaxPort - HubPortOffset ? 0 : port + HubPortOffset;

    // What the hub does not take is still there, as a project of this machine.
    private static async Task ReleaseAsync(EmbeddedHub hub, CompiledProgram program, CancellationToken cancellationToken)
    {
        try
        {
            await hub.PresetAsync(program, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            await Console.Error.WriteLineAsync($"  {program.AppId} is not in the hub: {exception.Message}");
        }
    }

    private static IEnumerable<ProgramFolder> Folders(string root)
    {
        var programs = Path.Combine(root, "programs");
        if (!Directory.Exists(programs)) throw new VerbException($"'{root}' has no folder programs/. Run ./start in Alcove's own repository, or alcove run DIR for one program.");
        foreach (var name in FirstOnes.Concat(Directory.EnumerateDirectories(programs).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)).Distinct())
            if (IsProgram(Path.Combine(programs, name))) yield return new ProgramFolder(Path.Combine(programs, name));
        var list = Path.Combine(programs, "third-party", "programs.json");
        if (!File.Exists(list)) yield break;
        var entries = JsonSerializer.Deserialize<ThirdPartyProgram[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [];
        foreach (var entry in entries.Where(entry => Directory.Exists(Path.Combine(programs, "third-party", entry.Folder)))) yield return new ProgramFolder(Path.Combine(programs, "third-party", entry.Folder), entry.AppId, entry.Name, entry.Description, entry.Version);
    }

    private static bool IsProgram(string folder) => File.Exists(Path.Combine(folder, "app.json")) || File.Exists(Path.Combine(folder, "manifest.json"));

    private sealed record ThirdPartyProgram(string Folder, string AppId, string Name, string Description, string Version);
}
