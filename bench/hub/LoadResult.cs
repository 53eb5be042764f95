namespace Alcove.Bench.Hub;

/// <summary>What a load came to.</summary>
/// <param name="Count">How often it was done.</param>
/// <param name="Took">In which time.</param>
/// <param name="Latencies">How long each took.</param>
internal sealed record LoadResult(long Count, TimeSpan Took, Latencies Latencies)
{
    /// <summary>How often in a second.</summary>
    public double PerSecond => Count / Took.TotalSeconds;
}
