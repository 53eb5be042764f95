using System.CommandLine;
using Alcove.Cli.Verbs.Keys;
using Alcove.Hub;
using Alcove.Hub.Signing;
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
        var data = new Option<DirectoryInfo?>("--data") { Description = "The hub's folder: its records say what may be signed." };
        var postgres = new Option<string>("--postgres") { Description = "Connection string of the hub's database instead, best of a database user that only reads.", DefaultValueFactory = static _ => string.Empty };
        var approvals = new Option<string?>("--approvals") { Description = "File with what may be signed instead of a hub's records." };
        var users = new Option<uint[]>("--allow-user") { Description = "Id of a system user who may ask; this user by default." };
        var most = new Option<int>("--most-signings") { Description = "Most files that are signed in a minute.", DefaultValueFactory = static _ => 60 };
        var untilEnd = new Option<bool>("--until-input-ends") { Description = "Ends when its standard input does: for a hub that starts its own signer." };
        var command = new Command("signer", "Signs what a hub releases, after it has checked it by itself.") { state, keys, passphrase, socket, log, data, postgres, approvals, users, most, untilEnd };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
            async token =>
            {
                using var folder = KeyFolder.Open(parsed.GetRequiredValue(keys), await Passphrase.ReadAsync(parsed.GetRequiredValue(passphrase), token));
                await using var records = OpenRecords(parsed.GetValue(data), parsed.GetValue(postgres)!);
                ISigningPolicy policy = records is not null ? records : new FileApprovals(parsed.GetValue(approvals) ?? throw new VerbException("Say what may be signed: with --data or --postgres the records of a hub, with --approvals a file."));
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
                    policy);
                Console.WriteLine($"The signer listens on '{parsed.GetRequiredValue(socket)}' with {folder.Keys.Count} keys.");
                var end = parsed.GetValue(untilEnd) ? WaitForEndOfInputAsync(token) : Task.Delay(Timeout.Infinite, token);
                await await Task.WhenAny(service.Completion, end);
                return VerbRunner.Ok;
            },
            cancellationToken));
        return command;
    }

    private static HubSigningPolicy? OpenRecords(DirectoryInfo? data, string postgres) =>
        data is null && postgres.Length == 0 ? null : HubSigningPolicy.Open(new HubOptions { DataFolder = data?.FullName ?? string.Empty, Postgres = postgres });

    private static async Task WaitForEndOfInputAsync(CancellationToken cancellationToken)
    {
        await using var input = Console.OpenStandardInput();
        var buffer = new byte[64];
        while (await input.ReadAsync(buffer, cancellationToken) > 0)
        {
            // What comes is of no interest, only that it ends.
        }
    }
}
