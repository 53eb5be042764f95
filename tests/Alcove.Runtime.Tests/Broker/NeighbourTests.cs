using System.Globalization;
using Alcove.Protocol.Budgets;
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Broker;

/// <summary>
/// A healthy program in the same host process, while a worker that was taken over sends all it may under the default budgets, until it
/// is ended for it: how long a tap takes until its update is there, in turns with and without the hostile frames.
/// </summary>
[Collection(Alone)]
public sealed class NeighbourTests
{
    /// <summary>What is measured here is disturbed by other tests, and would disturb them.</summary>
    public const string Alone = "alone";

    private const double Most = 1.25; // of its own p99 without them
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4); // less than the flood time of the budgets, after which the offender is ended
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(4); // between two taps

    /// <summary>The comparison of times needs a machine that does nothing else: the long form (ALCOVE_HOSTILE_FRAMES, docs/reports/hostile-input.md).</summary>
    private static bool IsLong => Environment.GetEnvironmentVariable("ALCOVE_HOSTILE_FRAMES") is { Length: > 0 };

    [Fact]
    public async Task A_neighbour_of_a_hostile_worker_gets_its_updates_in_time()
    {
        var apis = ApiCatalog.All.Keys.Where(static api => api is not ("exitMiniProgram" or "restartMiniProgram")).ToArray();
        await using var neighbour = await RunningProgram.OnePage("<view id='b' bindtap='tap'>{{n}}</view>", "Page({ data: { n: 0 }, tap() { this.setData({ n: this.data.n + 1 }) } })").OpenAsync();
        await neighbour.UntilTextAsync("0");
        var (calm, hostile, taps, ended) = (new List<double>(), new List<double>(), 0, 0);
        await TapAsync([], Turn); // the engine has compiled it, the pool has its threads
        var turns = IsLong ? 10 : 1;
        for (var turn = 0; turn < turns; turn++)
        {
            await using var offender = await new RawProgram { Answer = "never", Budgets = new ProgramBudgets() }.OpenAsync();
            await TapAsync(calm, Turn);
            offender.StartFlood(turn, int.MaxValue, apis);
            await TapAsync(hostile, Turn);
            var failure = await Deadline.NextAsync(offender.Failures.Reader); // it never stops by itself
            Assert.Contains("did not stop", failure.Message, StringComparison.Ordinal);
            ended++;
        }

        var (before, during) = (Percentile(calm), Percentile(hostile));
        var line = string.Create(CultureInfo.InvariantCulture, $"neighbour of hostile frames: tap to update p99 {during.P99:0.00} ms (median {during.Median:0.00}), without them {before.P99:0.00} ms ({before.Median:0.00}), {during.P99 / before.P99:0.00} times; {hostile.Count} and {calm.Count} taps, {ended} offenders ended");
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (Environment.GetEnvironmentVariable("ALCOVE_COVERAGE") is { Length: > 0 } file) await File.AppendAllTextAsync(file, $"{line}\n", TestContext.Current.CancellationToken);
        Assert.NotEmpty(hostile);
        if (IsLong) Assert.True(during.P99 <= Most * before.P99, line);

        async Task TapAsync(List<double> times, TimeSpan length)
        {
            for (var start = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(start) < length;)
            {
                var tapped = TimeProvider.System.GetTimestamp();
                neighbour.Tap("b");
                await neighbour.UntilTextAsync((++taps).ToString(CultureInfo.InvariantCulture));
                times.Add(TimeProvider.System.GetElapsedTime(tapped).TotalMilliseconds);
                await Task.Delay(Pause, TestContext.Current.CancellationToken);
            }
        }
    }

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class AloneCollection;

    private static (double Median, double P99) Percentile(List<double> times)
    {
        var sorted = times.Order().ToArray();
        return (sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)]);
    }
}
