using System.Diagnostics;
using System.Threading.Channels;

namespace Alcove.Bench.Hub;

/// <summary>
/// Looks for updates as a host does each time (TrustClient.RefreshAsync): is there a root after the one that is known, which is not
/// there, and `timestamp.json`. Where nothing was signed since, that is all. A host sends no If-None-Match.
/// </summary>
internal sealed class CheckLoad(Uri hub, int connections)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);
    private readonly ReadOnlyMemory<byte> _root = RawConnection.Request("/tuf/2.root.json", hub);
    private readonly ReadOnlyMemory<byte> _timestamp = RawConnection.Request("/tuf/timestamp.json", hub);

    /// <summary>One check after the other on each connection, as fast as it goes.</summary>
    public async Task<LoadResult> RunFastAsync(TimeSpan time)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        return await RunAsync(async (connection, latencies) =>
        {
            while (Stopwatch.GetTimestamp() is var now && now < end)
            {
                await CheckAsync(connection);
                latencies.Add(now);
            }
        });
    }

    /// <summary>So many in a second, whether the hub keeps up or not. The time of each counts from when it was due.</summary>
    public async Task<LoadResult> RunPacedAsync(int perSecond, TimeSpan time)
    {
        // One waiting connection is woken for each, on the thread of the pacing: all others would take processors from what is measured.
        var due = Channel.CreateUnbounded<long>(new UnboundedChannelOptions { SingleWriter = true, AllowSynchronousContinuations = true });
        var pacing = Task.Run(() => PaceAsync(due.Writer, perSecond, time));
        var result = await RunAsync(async (connection, latencies) =>
        {
            try
            {
                while (true)
                {
                    var at = await due.Reader.ReadAsync();
                    await CheckAsync(connection);
                    latencies.Add(at);
                }
            }
            catch (ChannelClosedException)
            {
                // All were sent.
            }
        });
        await pacing;
        return result;
    }

    private static async Task PaceAsync(ChannelWriter<long> due, int perSecond, TimeSpan time)
    {
        var (start, interval, count) = (Stopwatch.GetTimestamp(), (double)Stopwatch.Frequency / perSecond, (long)(perSecond * time.TotalSeconds));
        using var timer = new PeriodicTimer(Tick);
        for (var sent = 0L; sent < count;)
        {
            await timer.WaitForNextTickAsync();
            var now = Stopwatch.GetTimestamp();
            for (; sent < count && start + (long)(sent * interval) <= now; sent++) await due.WriteAsync(start + (long)(sent * interval));
        }

        due.Complete();
    }

    private async Task<LoadResult> RunAsync(Func<RawConnection, Latencies, Task> work)
    {
        var all = Enumerable.Range(0, connections).Select(static _ => (Connection: new RawConnection(), Latencies: new Latencies())).ToArray();
        foreach (var one in all) await one.Connection.ConnectAsync(hub);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(all.Select(one => Task.Run(() => work(one.Connection, one.Latencies))));
        var took = Stopwatch.GetElapsedTime(start);
        foreach (var one in all) one.Connection.Dispose();
        var latencies = Latencies.Of(all.Select(static one => one.Latencies));
        return new LoadResult(latencies.Count, took, latencies);
    }

    private async ValueTask CheckAsync(RawConnection connection)
    {
        var root = await connection.AskAsync(_root);
        var timestamp = await connection.AskAsync(_timestamp);
        if (root.Status != 404 || timestamp is not { Status: 200, Length: > 200 }) throw new IOException($"A check was answered with {root.Status} and {timestamp.Status}.");
    }
}
