using System.Diagnostics;
using System.Globalization;
using Alcove.Bench.Hub;
using Alcove.Soak.Hubs;

// A hub with its signer on this machine, and clients beside it on the same processors.
//   bench/hub/run.sh --seconds 30 --report docs/reports/hub-load.md
//   bench/hub/run.sh --nodes --report docs/reports/hub-load-nodes.md
const int ChecksPerSecond = 10_500;
const double MegabytesPerSecond = 210;
const int PublishesPerSecond = 5;
const int CheckConnections = 128;
const int DownloadConnections = 4;
const int Programs = 10;
var alone = TimeSpan.FromSeconds(8);
var warmUp = TimeSpan.FromSeconds(45);
var seconds = TimeSpan.FromSeconds(Array.IndexOf(args, "--seconds") is var at and >= 0 ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : 30);
var report = Array.IndexOf(args, "--report") is var place and >= 0 ? args[place + 1] : null;

var hasNodes = args.Contains("--nodes");

var folder = Directory.CreateTempSubdirectory("alcove-hub-load").FullName;
var figures = new LoadReport(hasNodes);
await using (var measured = hasNodes ? await MeasuredHub.StartNodesAsync(folder) : await MeasuredHub.StartOneAsync(folder))
{
    // 1 a hub, an author, programs.
    var hub = measured.Address;
    var address = hub.GetLeftPart(UriPartial.Authority);
    using var author = await HubAuthor.CreateAsync(address, await HubPeople.JoinAsync(address, measured.FirstAccount));
    string[] programs = [.. Enumerable.Range(1, Programs).Select(static number => $"program-{number}")];
    foreach (var appId in programs) await author.RegisterAsync(appId);

    // 2 what an update costs.
    Console.WriteLine("Bytes of an update…");
    figures.Cost = await UpdateCost.MeasureAsync(author, hub, measured.Root, Path.Combine(folder, "client"));
    var publishes = new PublishLoad(author, programs);
    var downloads = new DownloadLoad(hub, figures.Cost.LargeFile.Hash, figures.Cost.LargeFile.Size, DownloadConnections);
    var checks = new CheckLoad(hub, CheckConnections);

    // 3 everything at the same time, not counted: a hub that runs for weeks is not one whose code is still being compiled, which takes
    // more of the processors than all publishes; and programs are there that later ones are updates of.
    Console.WriteLine($"Warming up, {warmUp.TotalSeconds:0} s…");
    await AllAsync(warmUp);

    // 4 one after the other.
    Console.WriteLine("Checks alone…");
    figures.ChecksAlone = await checks.RunFastAsync(alone);
    Console.WriteLine("Downloads alone…");
    figures.DownloadsAlone = await downloads.RunAsync(alone);
    Console.WriteLine("Publishes alone…");
    figures.PublishesAlone = await publishes.RunAsync(PublishesPerSecond, alone);

    // 5 all at the same time.
    Console.WriteLine($"Everything at the same time, {seconds.TotalSeconds:0} s…");
    var (usedByHub, usedHere) = (measured.ProcessorTime, Process.GetCurrentProcess().TotalProcessorTime);
    (figures.Checks, figures.Downloads, figures.Publishes) = await AllAsync(seconds);
    figures.Processors = ((measured.ProcessorTime - usedByHub).TotalSeconds / seconds.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - usedHere).TotalSeconds / seconds.TotalSeconds);

    async Task<(LoadResult Checks, double Downloads, LoadResult Publishes)> AllAsync(TimeSpan time)
    {
        var checking = checks.RunPacedAsync(ChecksPerSecond, time);
        var downloading = downloads.RunAsync(time, MegabytesPerSecond);
        var publishing = publishes.RunAsync(PublishesPerSecond, time);
        return (await checking, await downloading, await publishing);
    }
}

Directory.Delete(folder, recursive: true);
var text = figures.Write(warmUp, seconds, ChecksPerSecond, MegabytesPerSecond, PublishesPerSecond, CheckConnections, DownloadConnections);
Console.WriteLine(text);
if (report is not null) await File.WriteAllTextAsync(report, text);
return figures.IsMet ? 0 : 1;
