using System.CommandLine;
using Alcove.Hub;

namespace Alcove.Cli.Verbs.Hub;

/// <summary>alcove hub restore</summary>
internal static class HubRestoreVerb
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of the new hub; nothing may be in it.", Required = true };
        var input = new Argument<DirectoryInfo>("FOLDER") { Description = "The copy." };
        var command = new Command("restore", "Makes a hub from a copy, and checks every blob and the audit log.") { data, input };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
            async token =>
            {
                var result = await HubBackup.RestoreAsync(parsed.GetRequiredValue(input).FullName, parsed.GetRequiredValue(data).FullName, new Progress<string>(Console.Error.WriteLine), token);
                Console.WriteLine($"{result.Folder}: the database, {result.Blobs} blobs, the keys. Start it with `alcove hub start --data {result.Folder}`.");
                return VerbRunner.Ok;
            },
            cancellationToken));
        return command;
    }
}
