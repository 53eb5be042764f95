using Alcove.Hub.Telemetry;

namespace Alcove.Hub.Console;

/// <summary>Starts and failures by the hour or by several, as bars.</summary>
/// <param name="Bars">From old to new.</param>
/// <param name="Starts">All together.</param>
/// <param name="Failures">All together.</param>
/// <param name="Libraries">Starts by version of the base library, the most used first.</param>
internal sealed record UsageChart(IReadOnlyList<UsageBar> Bars, long Starts, long Failures, IReadOnlyList<(string Version, long Starts)> Libraries)
{
    private const int MostBars = 56;
    private const int MostLibraries = 8;

    public long Highest => Math.Max(1, Bars.Count == 0 ? 1 : Bars.Max(static bar => bar.Starts));

    public static UsageChart Of(IReadOnlyList<UsageCount> counts, DateTimeOffset now, int days)
    {
        var last = now.ToUnixTimeMilliseconds() / 3_600_000;
        var (hours, width) = (days * 24, days * 24 / MostBars);
        var bars = Enumerable.Range(0, hours / width).Select(index =>
        {
            var from = last - hours + 1 + (index * width);
            var within = counts.Where(count => count.Hour >= from && count.Hour < from + width).ToArray();
            return new UsageBar(DateTimeOffset.FromUnixTimeMilliseconds(from * 3_600_000), Sum(within, Usage.Starts), Sum(within, Usage.Failures));
        }).ToArray();
        var libraries = counts.Where(static count => count.Kind.StartsWith(Usage.Library, StringComparison.Ordinal)).GroupBy(static count => count.Kind[Usage.Library.Length..], static count => count.Amount).Select(static group => (Version: group.Key, Starts: group.Sum())).OrderByDescending(static library => library.Starts);
        return new UsageChart(bars, bars.Sum(static bar => bar.Starts), bars.Sum(static bar => bar.Failures), [.. libraries.Take(MostLibraries)]);
    }

    private static long Sum(IEnumerable<UsageCount> counts, string kind) => counts.Where(count => count.Kind == kind).Sum(static count => count.Amount);
}
