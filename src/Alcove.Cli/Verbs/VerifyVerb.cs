using System.CommandLine;
using Alcove.Cli.Hubs;
using Alcove.Cli.Rebuilding;
using Alcove.Cli.Verbs.Hub;
using Alcove.Compiler;
using Alcove.Compiler.Tools;
using Alcove.Packaging;

namespace Alcove.Cli.Verbs;

/// <summary>alcove verify --rebuild DIR PACKAGE|APPID</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var published = new Argument<string>("PACKAGE|APPID") { Description = "A package file (.ma), or the id of a program at the hub that `alcove login` signed in to." };
        var rebuild = new Option<DirectoryInfo>("--rebuild") { Description = "The source: it is built anew.", Required = true };
        var version = new Option<long?>("--version") { Description = "Number of the version at the hub; the newest released one by default." };
        var login = LoginVerb.FileOption();
        var command = new Command("verify", "Builds a source again and proves that a package was made of it; exit code 1 when it was not.") { published, rebuild, version, login };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
            token => VerifyAsync(parsed.GetRequiredValue(rebuild), parsed.GetRequiredValue(published), parsed.GetValue(version), parsed.GetValue(login)?.FullName, token),
            cancellationToken));
        return command;
    }

    private static async Task<int> VerifyAsync(DirectoryInfo folder, string name, long? version, string? login, CancellationToken cancellationToken)
    {
        // 1 the package that others have.
        using var hub = File.Exists(name) ? null : ClientFor(name, login);
        var published = hub is null ? await PublishedPackage.OfFileAsync(name, cancellationToken) : await PublishedPackage.OfHubAsync(hub, name, version, cancellationToken);

        // 2 the same source gives the same bytes, so what is built here has its hash or is another program.
        await using var tools = new ToolBox();
        await Console.Error.WriteLineAsync($"Compiling {folder.Name}…");
        var result = await ProjectCompiler.CompileAsync(folder.FullName, tools, cancellationToken);
        if (result.HasErrors)
        {
            DiagnosticPrinter.Print(result.Diagnostics);
            throw new VerbException("Nothing was compared: the source has the errors above.");
        }

        // 3 equal, or what is different.
        var rebuild = new Rebuild(result);
        if (rebuild.Hash == published.Hash)
        {
            Console.WriteLine($"{published.What} was made of this source: both have the hash {rebuild.Hash}.");
            return VerbRunner.Ok;
        }

        foreach (var difference in await rebuild.CompareAsync(published, cancellationToken)) Console.WriteLine($"  {difference}");
        Console.WriteLine($"{published.What} was not made of this source with this version of Alcove.\n  source    {rebuild.Hash}\n  package   {published.Hash}");
        return VerbRunner.Failed;
    }

    private static HubClient ClientFor(string name, string? login) => Manifest.IsAppId(name) && !name.EndsWith(".ma", StringComparison.Ordinal)
        ? new HubClient(HubLogin.Read(login))
        : throw new VerbException($"There is no file '{name}', and it is no id of a program.");
}
