using System.Diagnostics;

namespace Alcove.Bench.Hub;

/// <summary>Downloads the large file of a program, whole, on some connections.</summary>
internal sealed class DownloadLoad(Uri hub, string hash, int size, int connections)
{
    private const double Megabyte = 1_000_000;
    private readonly ReadOnlyMemory<byte> _request = RawConnection.Request($"/blobs/{hash}", hub);

    /// <param name="time">How long.</param>
    /// <param name="mostPerSecond">No more megabytes than this in a second over all connections.</param>
    /// <returns>Megabytes in a second.</returns>
    public async Task<double> RunAsync(TimeSpan time, double mostPerSecond = double.PositiveInfinity)
    {
        var all = Enumerable.Range(0, connections).Select(static _ => new RawConnection()).ToArray();
        foreach (var connection in all) await connection.ConnectAsync(hub);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(all.Select(connection => Task.Run(() => RunAsync(connection, start, time, mostPerSecond / connections))));
        var rate = all.Sum(static connection => connection.BodyBytes) / Megabyte / Stopwatch.GetElapsedTime(start).TotalSeconds;
        foreach (var connection in all) connection.Dispose();
        return rate;
    }

    private async Task RunAsync(RawConnection connection, long start, TimeSpan time, double mostPerSecond)
    {
        while (Stopwatch.GetElapsedTime(start) is var passed && passed < time)
        {
            var ahead = TimeSpan.FromSeconds(connection.BodyBytes / Megabyte / mostPerSecond) - passed;
            if (ahead > TimeSpan.Zero) await Task.Delay(ahead);
            var answer = await connection.AskAsync(_request);
            if (answer != (200, size)) throw new IOException($"A download was answered with {answer.Status} and {answer.Length} bytes.");
        }
    }
}
