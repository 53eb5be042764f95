using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Alcove.Compiler;
using Alcove.Compiler.Tools;

namespace Alcove.Zoo;

/// <summary>
/// Many programs open at once: what each costs in memory, and what a tap costs beside all of them. Every program is a jailed worker
/// of its own; nobody's memory is counted twice (PSS).
/// </summary>
internal static class Crowd
{
    private const int Taps = 300;
    private const int Starts = 20;
    private const long Machine = 24L * 1024 * 1024 * 1024;
    private const double MostRatio = 2; // of the median of a tap; a promise of docs/promises.md

    public static async Task<int> RunAsync(int count)
    {
        var package = await CompileAsync();
        await using var host = new ZooHost(new Dictionary<string, byte[]> { ["healthy"] = package }, alive: count + 1);

        // 1 starts: no worker waits, so each is a new process in the jail, with the framework loaded.
        var starts = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            var (view, time) = await OpenAsync(host, $"start{i}");
            starts.Add(time);
            await view.Instance!.DisposeAsync();
        }

        // 2 one program
        var views = new List<ZooView> { (await OpenAsync(host, "user0")).View };
        await TapAsync(views[0], Taps); // its engine warms up
        var alone = await TapAsync(views[0], Taps);
        var hostAlone = MemoryOf(Environment.ProcessId);

        // 3 many
        for (var i = 1; i < count; i++) views.Add((await OpenAsync(host, $"user{i}")).View);
        foreach (var view in views) await TapAsync(view, 3);
        var crowded = await TapAsync(views[0], Taps);
        var each = new List<double>();
        for (var round = 0; round < 3; round++)
            foreach (var view in views) each.AddRange(await TapAsync(view, 1));
        var memory = views.Select(static view => MemoryOf(view.Instance!.WorkerProcessId) / 1024.0 / 1024.0).ToList();
        var hostCrowded = MemoryOf(Environment.ProcessId);
        var failed = views.Count(static view => view.Failed.IsCompleted);
        foreach (var view in views) await view.Instance!.DisposeAsync();

        // 4 the figures
        var perProgram = memory.Average() + ((hostCrowded - hostAlone) / 1024.0 / 1024.0 / count);
        var fit = (int)((Machine - hostAlone) / 1024 / 1024 / perProgram);
        var ratio = At(crowded, 0.5) / At(alone, 0.5);
        var report = string.Create(CultureInfo.InvariantCulture, $"""
            # Crowd: {count} programs open at once

            `bench/crowd.sh {count}`, {DateTime.UtcNow:d MMMM yyyy}, {Environment.ProcessorCount} cores of {System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture}. Each program is a jailed
            worker process with one page of a list of thirty rows. Memory is proportional (PSS): what processes share is divided among them.
            There is no browser in it. Written by that command with `ALCOVE_UPDATE_REPORTS=1`.

            | | |
            |---|---:|
            | start in the jail, from the call to the first page, no worker waiting, median of {Starts} | {At(starts, 0.5):0} ms |
            | the same, slowest | {At(starts, 1):0} ms |
            | memory of a worker, mean of {count} | {memory.Average():0.0} MB |
            | memory of a worker, largest | {memory.Max():0.0} MB |
            | memory of the host, with one program and with {count} | {hostAlone / 1024.0 / 1024.0:0} MB, {hostCrowded / 1024.0 / 1024.0:0} MB |
            | a program with its share of the host | {perProgram:0.0} MB |
            | programs that fit into 24 GB by that | {fit} |
            | tap until the page changes, one program open, median and 99th percentile | {At(alone, 0.5):0.00} ms, {At(alone, 0.99):0.00} ms |
            | the same program with {count} open | {At(crowded, 0.5):0.00} ms, {At(crowded, 0.99):0.00} ms |
            | ratio of the medians | {ratio:0.00} |
            | taps at all {count} in turn, median and 99th percentile | {At(each, 0.5):0.00} ms, {At(each, 0.99):0.00} ms |

            """);
        Console.WriteLine(report);
        if (Environment.GetEnvironmentVariable("ALCOVE_UPDATE_REPORTS") == "1") await File.WriteAllTextAsync(Path.Combine(RepositoryRoot(), "docs/reports/crowd.md"), report);
        var isGood = failed == 0 && ratio <= MostRatio;
        if (failed > 0) Console.WriteLine($"{failed} programs were ended");
        if (!(ratio <= MostRatio)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a tap beside {count} programs takes {ratio:0.00} times as long, at most {MostRatio}"));
        Console.WriteLine(isGood ? "# pass 1\n# fail 0" : "# pass 0\n# fail 1");
        return isGood ? 0 : 1;
    }

    private static async Task<byte[]> CompileAsync()
    {
        var folder = Directory.CreateTempSubdirectory("alcove-crowd").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "pages/a"));
        foreach (var file in (string[])["app.json", "app.js", "pages/a/a.wxml", "pages/a/a.js"]) File.Copy(Path.Combine(AppContext.BaseDirectory, "healthy", file), Path.Combine(folder, file));
        await File.WriteAllTextAsync(Path.Combine(folder, "alcove.config.json"), JsonSerializer.Serialize(new { appId = "healthy", name = "healthy", version = "1.0.0" }));
        await using var tools = new ToolBox();
        var package = (await ProjectCompiler.CompileAsync(folder, tools, CancellationToken.None)).ToPackage();
        Directory.Delete(folder, recursive: true);
        return package;
    }

    private static async Task<(ZooView View, double Time)> OpenAsync(ZooHost host, string user)
    {
        var start = Stopwatch.GetTimestamp();
        var view = await host.OpenAsync("healthy", user);
        await view.ReadyAsync(CancellationToken.None);
        return (view, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static async Task<List<double>> TapAsync(ZooView view, int taps)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var times = new List<double>();
        for (var i = 0; i < taps; i++) times.Add(await view.TapAsync(deadline.Token));
        return times;
    }

    /// <summary>Proportional memory in bytes.</summary>
    private static long MemoryOf(int process) =>
        long.Parse(File.ReadLines($"/proc/{process}/smaps_rollup").First(static line => line.StartsWith("Pss:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CONTRIBUTING.md"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("the repository is not above this program");
        return folder.FullName;
    }

    private static double At(List<double> values, double share) => values.Count == 0 ? double.NaN : values.Order().ElementAt((int)((values.Count - 1) * share));
}
