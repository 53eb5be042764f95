using System.Diagnostics;

namespace Alcove.Bench.Hub;

/// <summary>How long things took. Safe for several threads once each has its own <see cref="Add"/> list.</summary>
internal sealed class Latencies
{
    private readonly List<long> _ticks = [];

    /// <summary>How many there are.</summary>
    public int Count => _ticks.Count;

    /// <summary>Takes one, from a time stamp until now.</summary>
    public void Add(long since) => _ticks.Add(Stopwatch.GetTimestamp() - since);

    /// <summary>Puts several together.</summary>
    public static Latencies Of(IEnumerable<Latencies> parts)
    {
        var all = new Latencies();
        foreach (var part in parts) all._ticks.AddRange(part._ticks);
        all._ticks.Sort();
        return all;
    }

    /// <summary>So many of a hundred took at most this long, in milliseconds. Only of what <see cref="Of"/> gave.</summary>
    public double Percentile(double percent) => _ticks.Count == 0 ? double.NaN : _ticks[Math.Min(_ticks.Count - 1, (int)(_ticks.Count * percent / 100))] * 1000.0 / Stopwatch.Frequency;
}
