using System.CommandLine;
using System.Diagnostics;
using Alcove.Compiler;
using Alcove.Compiler.Tools;

namespace Alcove.Cli.Verbs;

/// <summary>alcove build DIR -o OUT</summary>
internal static class BuildVerb
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "The folder with app.json (or a project.config.json that names it), or with a W3C manifest.json." };
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The package file; by default the app id and .ma in the current folder." };
        var miniApp = new Option<bool>("--w3c") { Description = "For a program with a W3C manifest.json: a package by the W3C draft, with that manifest in its root." };
        var command = new Command("build", "Makes a package of a mini-program.") { folder, output, miniApp };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(token => BuildAsync(parsed.GetRequiredValue(folder), parsed.GetValue(output), parsed.GetValue(miniApp), token), cancellationToken));
        return command;
    }

    private static async Task<int> BuildAsync(DirectoryInfo folder, FileInfo? output, bool isMiniApp, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await using var tools = new ToolBox();
        await Console.Error.WriteLineAsync($"Compiling {folder.Name}…");
        var result = await ProjectCompiler.CompileAsync(folder.FullName, tools, cancellationToken);
        DiagnosticPrinter.Print(result.Diagnostics);
        if (result.HasErrors)
        {
            await Console.Error.WriteLineAsync("No package was made: mend the errors above first.");
            return VerbRunner.Failed;
        }

        var package = isMiniApp ? result.ToMiniApp() : result.ToPackage();
        var file = output?.FullName ?? Path.GetFullPath($"{result.Config.AppId}.ma");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, package, cancellationToken);
        Console.WriteLine($"{file}: {result.Config.Name} {result.Config.Version}, {Quantity.Of(result.Pages.Count, "page")}, {package.Length / 1024:N0} KB in {watch.Elapsed.TotalSeconds:0.0} s");
        return VerbRunner.Ok;
    }
}
