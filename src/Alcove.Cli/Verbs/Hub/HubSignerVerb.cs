using System.CommandLine;
using Alcove.Cli.Verbs.Keys;
using Alcove.Packaging.Trust;
using Alcove.Signer;
using Alcove.Signer.Approvals;
using Alcove.Signer.Keys;

namespace Alcove.Cli.Verbs.Hub;

/// <summary>alcove hub signer: holds the online keys, in a process and best as a user of its own.</summary>
internal static class HubSignerVerb
{
    public static Command Create()
    {
        var state = new Option<string>("--state") { Description = "Folder with the hub's current metadata.", Required = true };
        var keys = new Option<string>("--keys") { Description = "Folder with the online keys.", Required = true };
        var passphrase = Passphrase.Option("the online keys");
        var socket = new Option<string>("--socket") { Description = "Path of the socket on which the hub asks.", Required = true };
        var log = new Option<string>("--log") { Description = "The signer's own log, which is only ever added to.", Required = true };
        var approvals = new Option<string>("--approvals") { Description = "File with what may be signed.", Required = true };
        var users = new Option<uint[]>("--allow-user") { Description = "Id of a system user who may ask; this user by default." };
        var most = new Option<int>("--most-signings") { Description = "Most files that are signed in a minute.", DefaultValueFactory = static _ => 60 };
        var command = new Command("signer", "Signs what a hub releases, after it has checked it by itself.") { state, keys, passphrase, socket, log, approvals, users, most };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
            async token =>
            {
                using var folder = KeyFolder.Open(parsed.GetRequiredValue(keys), await Passphrase.ReadAsync(parsed.GetRequiredValue(passphrase), token));
                await using var service = SignerService.Start(
                    new SignerOptions
                    {
                        SocketPath = parsed.GetRequiredValue(socket),
                        Store = new FolderTrustStore(parsed.GetRequiredValue(state)),
                        Keys = folder.Ring,
                        LogPath = parsed.GetRequiredValue(log),
                        AllowedUsers = parsed.GetValue(users) is { Length: > 0 } allowed ? allowed : null,
                        MostSignings = parsed.GetValue(most),
                    },
                    new FileApprovals(parsed.GetRequiredValue(approvals)));
                Console.WriteLine($"The signer listens on '{parsed.GetRequiredValue(socket)}' with {folder.Keys.Count} keys.");
                await service.Completion.WaitAsync(token);
                return VerbRunner.Ok;
            },
            cancellationToken));
        return command;
    }
}
