using System.CommandLine;
using Alcove.Cli.Hubs;
using Alcove.Hub;

namespace Alcove.Cli.Verbs.Hub;

/// <summary>alcove hub start</summary>
internal static class HubStartVerb
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder for database, blobs and keys; made when it is missing.", DefaultValueFactory = _ => new DirectoryInfo("hub-data") };
        var listen = new Option<string>("--listen") { Description = "Address to listen on.", DefaultValueFactory = _ => "http://127.0.0.1:5090" };
        var address = new Option<string>("--public-address") { Description = "Address under which people reach it; links carry it. The one it listens on by default.", DefaultValueFactory = _ => string.Empty };
        var opensAt = new Option<string>("--opens-at") { Description = "Address of a host in the browser, to which link pages lead; apps only by default.", DefaultValueFactory = _ => string.Empty };
        var name = new Option<string>("--name") { Description = "Name of the hub, for people.", DefaultValueFactory = _ => "Alcove Hub" };
        var postgres = new Option<string>("--postgres") { Description = "Connection string of a PostgreSQL database, for several nodes; a SQLite file by default.", DefaultValueFactory = _ => string.Empty };
        var signer = new Option<string>("--signer") { Description = "Socket of a signer that runs already; by default one is started, with keys in the data folder.", DefaultValueFactory = _ => string.Empty };
        var most = new Option<int>("--most-signings") { Description = "Most files that its own signer signs in a minute.", DefaultValueFactory = _ => 60 };
        var command = new Command("start", "Runs a hub on this machine.") { data, listen, address, opensAt, name, postgres, signer, most };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
            token => StartAsync(
                new HubOptions
                {
                    DataFolder = parsed.GetRequiredValue(data).FullName, Listen = parsed.GetValue(listen)!, PublicAddress = parsed.GetValue(address)!, OpensAt = parsed.GetValue(opensAt)!, Name = parsed.GetValue(name)!, Postgres = parsed.GetValue(postgres)!,
                    SignerSocket = parsed.GetValue(signer)!,
                },
                parsed.GetValue(most), token),
            cancellationToken));
        return command;
    }

    private static async Task<int> StartAsync(HubOptions options, int most, CancellationToken cancellationToken)
    {
        var hasSigner = options.SignerSocket.Length > 0;
        if (!hasSigner) options = options with { SignerSocket = SignerChild.NewSocket() };
        await using var hub = await HubServer.StartAsync(options, cancellationToken);
        await using var signer = hasSigner ? null : await SignerChild.StartAsync(options, most, cancellationToken);
        Console.WriteLine($"{options.Name} is at {hub.Address}");
        if (hub.FirstRunAddress is { } first) Console.WriteLine($"Make the first account, within 24 hours, at {first}");
        if (signer is not null)
        {
            var root = Path.Combine(options.DataFolder, "root.json");
            await File.WriteAllBytesAsync(root, signer.Root, cancellationToken);
            Console.WriteLine($"Hosts need the root of trust: {root}");
        }

        await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(static _ => { }, TaskScheduler.Default);
        return VerbRunner.Ok;
    }
}
