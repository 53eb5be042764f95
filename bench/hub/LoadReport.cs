using System.Globalization;

namespace Alcove.Bench.Hub;

/// <summary>The figures of a run, and what was to be reached.</summary>
/// <param name="hasNodes">Whether two nodes were measured.</param>
internal sealed class LoadReport(bool hasNodes)
{
    private const double LeastChecks = 10_000;
    private const double LongestCheck = 50; // milliseconds, 99 of 100
    private const double LeastMegabytes = 200;
    private const double LeastPublishes = 4.9; // of the 5 that are due each second, all have to be done soon after the last one was due

    public UpdateCost? Cost { get; set; }

    public LoadResult? ChecksAlone { get; set; }

    public double DownloadsAlone { get; set; }

    public LoadResult? PublishesAlone { get; set; }

    public LoadResult? Checks { get; set; }

    public double Downloads { get; set; }

    public LoadResult? Publishes { get; set; }

    /// <summary>Processors that the hub and the clients used while everything ran.</summary>
    public (double Hub, double Clients) Processors { get; set; }

    public bool IsMet => Checks!.PerSecond >= LeastChecks && Checks.Latencies.Percentile(99) <= LongestCheck && Downloads >= LeastMegabytes && Publishes!.PerSecond >= LeastPublishes;

    public string Write(TimeSpan warmUp, TimeSpan time, int checks, double megabytes, int publishes, int checkConnections, int downloadConnections)
    {
        var cost = Cost!;
        return $"""
            # {(hasNodes ? "Two nodes of a hub under load" : "A hub under load")}

            `bench/hub/run.sh {(hasNodes ? "--nodes --report docs/reports/hub-load-nodes.md" : "--report docs/reports/hub-load.md")}`, {TimeProvider.System.GetUtcNow().ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, {Environment.ProcessorCount} cores of x86-64 ({Model()}). {Measured}, and all clients on the same machine: they share its processors.

            ## At the same time, for {time.TotalSeconds:0} seconds

            | | asked of the hub | came | half within | 99 of 100 within | to be reached | |
            |---|---|---|---|---|---|---|
            | looks for an update | {checks:N0}/s on {checkConnections} connections | {Checks!.PerSecond:N0}/s | {Checks.Latencies.Percentile(50):0.0} ms | {Checks.Latencies.Percentile(99):0.0} ms | {LeastChecks:N0}/s, 99 of 100 within {LongestCheck:0} ms | {Verdict(Checks.PerSecond >= LeastChecks && Checks.Latencies.Percentile(99) <= LongestCheck)} |
            | downloads of a file of 2 MB | {megabytes:0} MB/s on {downloadConnections} connections | {Downloads:0} MB/s | | | {LeastMegabytes:0} MB/s | {Verdict(Downloads >= LeastMegabytes)} |
            | publishes | {publishes}/s | {Publishes!.PerSecond:0.0}/s | {Publishes.Latencies.Percentile(50):0} ms | {Publishes.Latencies.Percentile(99):0} ms | {publishes}/s | {Verdict(Publishes.PerSecond >= LeastPublishes)} |

            The hub used {Processors.Hub:0.00} processors meanwhile, the clients {Processors.Clients:0.00}; the kernel's part of both is in it, the signer's is not.

            - A look is what a host asks for each time, two requests: the root after the one it knows (there is none: 404), and `timestamp.json`
              (200; hosts do not ask conditionally). It is counted once. Its time counts from the moment at which it was due, not from when it
              was sent, so that a hub that stops for a while is not spared.
            - A publish is a package of 45 KB on its whole way: upload with all checks, handing in, a reviewer's decision, the release, and the
              signer's answer: the release is signed and served. The time of it counts from when it was due.
            - The limit of signings in a minute was lifted for the run (`--most-signings`).
            - The same ran for {warmUp.TotalSeconds:0} s before, not counted: while .NET compiles the code of new processes, that takes more of the
              processors than all publishes.

            ## One after the other, as fast as it goes

            | | |
            |---|---|
            | looks for an update | {ChecksAlone!.PerSecond:N0}/s (two requests each), half within {ChecksAlone.Latencies.Percentile(50):0.0} ms, 99 of 100 within {ChecksAlone.Latencies.Percentile(99):0.0} ms |
            | downloads | {DownloadsAlone:0} MB/s |
            | {publishes} publishes a second | half within {PublishesAlone!.Latencies.Percentile(50):0} ms, 99 of 100 within {PublishesAlone.Latencies.Percentile(99):0} ms |

            ## What an update costs

            Bytes that a host (`HubSource`) receives, counted on the way between it and the hub, headers included.

            | | bytes | of these files and differences |
            |---|---|---|
            | the package as a file | {cost.Package:N0} | |
            | the first installation | {cost.Install:N0} | {cost.InstallFiles:N0} |
            | a look that finds nothing new | {cost.Check:N0} | 0 |
            | the update to a version with one other line | {cost.Update:N0} | {cost.UpdateFiles:N0} |

            The update is {100.0 * cost.Update / cost.Package:0.00} % of the package; {cost.Update - cost.UpdateFiles:N0} bytes of it are signed metadata and headers.

            """;
    }

    private string Measured => hasNodes
        ? "Two nodes\n(`alcove hub start`), PostgreSQL, their signer, and [nginx](../guides/hub-nginx.conf) before them"
        : "One hub\n(`alcove hub start`, SQLite, its signer beside it)";

    private static string Verdict(bool isMet) => isMet ? "met" : "**missed**";

    private static string Model() => File.ReadLines("/proc/cpuinfo").FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown";
}
