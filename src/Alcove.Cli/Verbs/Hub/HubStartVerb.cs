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
        var bucket = new Option<string>("--bucket") { Description = "Address of a bucket of an S3 store for files, with its name at the end; a folder by default.", DefaultValueFactory = _ => string.Empty };
        var bucketKey = new Option<FileInfo?>("--bucket-key-file") { Description = "File with the key of the bucket: its id in one line, its secret in the next." };
        var region = new Option<string>("--bucket-region") { Description = "Region of the bucket, for stores that have some.", DefaultValueFactory = _ => "us-east-1" };
        var signer = new Option<string>("--signer") { Description = "Socket of a signer that runs already; by default one is started, with keys in the data folder.", DefaultValueFactory = _ => string.Empty };
        var most = new Option<int>("--most-signings") { Description = "Most files that its own signer signs in a minute.", DefaultValueFactory = _ => 60 };
        var collector = new Option<Uri?>("--otlp") { Description = "Address of a collector that takes measurements and traces by OTLP over HTTP, such as http://127.0.0.1:4318." };
        var command = new Command("start", "Runs a hub on this machine.") { data, listen, address, opensAt, name, postgres, bucket, bucketKey, region, signer, most, collector };
        command.SetAction((parsed, cancellationToken) => VerbRunner.RunAsync(
            token => StartAsync(
                new HubOptions
                {
                    DataFolder = parsed.GetRequiredValue(data).FullName, Listen = parsed.GetValue(listen)!, PublicAddress = parsed.GetValue(address)!, OpensAt = parsed.GetValue(opensAt)!, Name = parsed.GetValue(name)!, Postgres = parsed.GetValue(postgres)!,
                    Bucket = ReadBucket(parsed.GetValue(bucket)!, parsed.GetValue(bucketKey), parsed.GetValue(region)!), SignerSocket = parsed.GetValue(signer)!, Collector = parsed.GetValue(collector),
                },
                parsed.GetValue(most), token),
            cancellationToken));
        return command;
    }

    private static HubBucket? ReadBucket(string address, FileInfo? key, string region)
    {
        if (address.Length == 0) return null;
        if (key is null) throw new VerbException("Say with --bucket-key-file where the key of the bucket is.");
        try
        {
            return HubBucket.Parse(address, File.ReadAllText(key.FullName)) with { Region = region };
        }
        catch (FormatException exception)
        {
            throw new VerbException(exception.Message);
        }
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
