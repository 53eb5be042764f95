using System.CommandLine;
using Alcove.Compiler;
using Alcove.Compiler.Diagnostics;
using Alcove.Compiler.Tools;

namespace Alcove.Cli.Verbs;

/// <summary>alcove check DIR</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "The folder with app.json (or a project.config.json that names it), or with a W3C manifest.json." };
        var command = new Command("check", "Prints what is wrong with a mini-program; exit code 1 when there is an error.") { folder };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(token => CheckAsync(parsed.GetRequiredValue(folder), token), cancellationToken));
        return command;
    }

    private static async Task<int> CheckAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        await using var tools = new ToolBox();
        var result = await ProjectCompiler.CompileAsync(folder.FullName, tools, cancellationToken);
        DiagnosticPrinter.Print(result.Diagnostics);
        var errors = result.Diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Console.WriteLine($"{Quantity.Of(result.Pages.Count, "page")}, {Quantity.Of(errors, "error")}, {Quantity.Of(result.Diagnostics.Count - errors, "warning")}");
        return result.HasErrors ? VerbRunner.Failed : VerbRunner.Ok;
    }
}
