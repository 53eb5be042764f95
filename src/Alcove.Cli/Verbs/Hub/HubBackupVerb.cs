using System.CommandLine;
using Alcove.Hub;

namespace Alcove.Cli.Verbs.Hub;

/// <summary>alcove hub backup</summary>
internal static class HubBackupVerb
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The hub's folder. The hub may run meanwhile.", Required = true };
        var output = new Argument<DirectoryInfo>("FOLDER") { Description = "Where the copy goes; what is there already is not copied again." };
        var command = new Command("backup", "Copies database, blobs and keys into a folder.") { data, output };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
            async token =>
            {
                var result = await HubBackup.WriteAsync(parsed.GetRequiredValue(data).FullName, parsed.GetRequiredValue(output).FullName, new Progress<string>(Console.Error.WriteLine), token);
                Console.WriteLine($"{result.Folder}: the database, {result.Blobs} blobs ({result.NewBlobs} new), the keys. Keep it where only operators read it.");
                return VerbRunner.Ok;
            },
            cancellationToken));
        return command;
    }
}
