using System.Data.Common;
using System.Diagnostics.Metrics;
using Alcove.Hub.Storage;
using Microsoft.Extensions.Hosting;

namespace Alcove.Hub.Measuring;

/// <summary>How much waits. It is counted now and then, because whoever reads measurements cannot wait for a database.</summary>
internal sealed class QueueLengths(HubDatabase database, HubMeter meter, TimeProvider time) : BackgroundService
{
    private const string Sql = "SELECT (SELECT COUNT(*) FROM outbox) AS signing, (SELECT COUNT(*) FROM versions WHERE state IN ('submitted', 'in-review')) AS reviews, (SELECT COUNT(*) FROM deliveries WHERE status = 'waiting') AS webhooks";
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private volatile Lengths? _last;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        meter.WatchQueues(Read);
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                _last = await database.ReadAsync(static session => session.FindAsync<Lengths>(Sql), stoppingToken);
            }
            catch (Exception exception) when (exception is DbException or IOException or TimeoutException)
            {
                _last = null; // nothing is said rather than something old; requests report the database by themselves
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private IEnumerable<Measurement<long>> Read() => _last is not { } last ? [] :
    [
        new(last.Signing, new KeyValuePair<string, object?>("queue", "signing")),
        new(last.Reviews, new KeyValuePair<string, object?>("queue", "reviews")),
        new(last.Webhooks, new KeyValuePair<string, object?>("queue", "webhooks")),
    ];

    private sealed record Lengths(long Signing, long Reviews, long Webhooks);
}
