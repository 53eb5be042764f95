using Alcove.Hub.Access;
using Alcove.Hub.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alcove.Hub.Distribution;

/// <summary>
/// Carries the orders to the signer and its answers into the database: all that wait in one round, so that many releases at once cost one.
/// On several nodes each does it; whoever is first takes the orders, and the others find none left.
/// </summary>
internal sealed class SigningLoop(HubDatabase database, ISigner signer, TargetWriter targets, MetadataFiles files, TimeProvider time, ILogger<SigningLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Restamp = TimeSpan.FromHours(1);
    private readonly SemaphoreSlim _wake = new(0);
    private readonly Lock _lock = new(); // guards _waiting
    private readonly List<(long Order, TaskCompletionSource Done)> _waiting = [];
    private DateTimeOffset _stampedAt = DateTimeOffset.MinValue;

    /// <summary>Why the last round failed; null when it did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>Waits until an order was carried out.</summary>
    /// <exception cref="HubException">It takes too long. The order stays and is carried out later.</exception>
    public async Task<object> WaitAsync(long order, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock) _waiting.Add((order, done));
        _wake.Release();
        try
        {
            await done.Task.WaitAsync(Longest, time, cancellationToken);
            return new { order, signed = true };
        }
        catch (TimeoutException)
        {
            throw new HubException(503, $"It is recorded and will take effect, but the signer has not signed it yet: {Problem ?? "it does not answer"}.");
        }
        finally
        {
            lock (_lock) _waiting.RemoveAll(entry => entry.Done == done);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                await RoundAsync(stoppingToken);
                Problem = null;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The loop's edge: an order that failed stays where it is and is tried again.
                if (Problem is null) log.LogError(exception, "Signing failed; it is tried again");
                (Problem, pause) = (exception.Message, AfterFailure);
            }

            await _wake.WaitAsync(pause, stoppingToken);
        }
    }

    private async Task RoundAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var mustStamp = now - _stampedAt > Restamp;
        var (orders, documents) = await database.ReadAsync(
            async session =>
            {
                var waiting = await SigningOrders.ListAsync(session);
                var names = waiting.Select(static order => order.Target).Distinct(StringComparer.Ordinal);
                var written = new List<SigningTarget>();
                foreach (var name in names) written.Add(new SigningTarget(name, await targets.WriteAsync(session, name)));
                return (waiting, written);
            },
            cancellationToken);
        if (orders.Count == 0 && !mustStamp)
        {
            Finish(long.MaxValue);
            return;
        }

        var signed = await signer.SignAsync(documents, cancellationToken);
        await database.WriteAsync(
            async session =>
            {
                foreach (var (name, content) in signed)
                    await session.ExecuteAsync("INSERT INTO metadata (name, content, created_at) VALUES (@name, @content, @at) ON CONFLICT (name) DO UPDATE SET content = excluded.content, created_at = excluded.created_at", new { name, content, at = now.ToUnixTimeMilliseconds() });
                if (orders.Count > 0) await SigningOrders.DoneAsync(session, orders[^1].Id);
            },
            cancellationToken);
        _stampedAt = now;
        files.OnSigned();
        Finish(orders.Count > 0 ? orders[^1].Id : long.MinValue);
    }

    private void Finish(long upTo)
    {
        lock (_lock)
            foreach (var (order, done) in _waiting)
                if (order <= upTo) done.TrySetResult();
    }
}
