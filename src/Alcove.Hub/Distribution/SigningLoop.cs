using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Storage;
using Alcove.Packaging;
using Alcove.Packaging.Trust.Documents;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alcove.Hub.Distribution;

/// <summary>
/// Carries the orders to the signer and its answers into the database: all that wait in one round, so that many releases at once cost one.
/// On several nodes each does it; whoever is first takes the orders, and the others find none left.
/// </summary>
internal sealed class SigningLoop(HubDatabase database, ISigner signer, TargetWriter targets, DeltaMaker deltas, MetadataFiles files, TimeProvider time, ILogger<SigningLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(0.5);
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
        var (failing, told) = (default(long?), false);
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                await RoundAsync(stoppingToken);
                (Problem, failing, told) = (null, null, false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The loop's edge: an order that failed stays where it is and is tried again. A signer that starts after the hub is nothing to tell.
                failing ??= time.GetTimestamp();
                if (!told && time.GetElapsedTime(failing.Value) > Longest) log.LogError(exception, "Nothing can be signed; it is tried again");
                told |= time.GetElapsedTime(failing.Value) > Longest;
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
                foreach (var name in names) written.Add(await targets.WriteAsync(session, name));
                return (waiting, written);
            },
            cancellationToken);
        if (orders.Count == 0 && !mustStamp)
        {
            Finish(long.MaxValue);
            return;
        }

        foreach (var document in documents.Where(static document => document.Name.StartsWith("programs/", StringComparison.Ordinal))) await deltas.MakeAsync(ReleaseIndex.Parse(document.Content), cancellationToken);
        var (signed, refused) = await SignAsync(documents, cancellationToken);
        await database.WriteAsync(
            async session =>
            {
                foreach (var (target, reason) in refused) await AuditLog.WriteAsync(session, now, "signer", null, "refuse", target, new { reason });
                foreach (var revocation in documents.Where(static document => document.Name == TargetName.Revocations).SelectMany(static document => RevocationList.Parse(document.Content).Entries))
                    await session.ExecuteAsync("UPDATE revocations SET signed_at = @at WHERE id = @Id", new { revocation.Id, at = now.ToUnixTimeMilliseconds() });
                foreach (var (name, content) in signed)
                    await session.ExecuteAsync("INSERT INTO metadata (name, content, created_at) VALUES (@name, @content, @at) ON CONFLICT (name) DO UPDATE SET content = excluded.content, created_at = excluded.created_at", new { name, content, at = now.ToUnixTimeMilliseconds() });
                if (orders.Count > 0) await SigningOrders.DoneAsync(session, orders[^1].Id);
            },
            cancellationToken);
        _stampedAt = now;
        files.OnSigned();
        foreach (var order in orders.Where(order => refused.ContainsKey(order.Target))) Refuse(order.Id, refused[order.Target]);
        Finish(orders.Count > 0 ? orders[^1].Id : long.MinValue);
    }

    // One document that the signer refuses must not keep the others waiting: then each is asked for by itself.
    private async Task<(IReadOnlyDictionary<string, byte[]> Signed, IReadOnlyDictionary<string, string> Refused)> SignAsync(IReadOnlyList<SigningTarget> documents, CancellationToken cancellationToken)
    {
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            return (await signer.SignAsync(documents, cancellationToken), refused);
        }
        catch (TrustException exception) when (exception.Error == TrustError.Refused && documents.Count > 0)
        {
            var signed = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var document in documents)
            {
                try
                {
                    foreach (var (name, content) in await signer.SignAsync([document], cancellationToken)) signed[name] = content;
                }
                catch (TrustException single) when (single.Error == TrustError.Refused)
                {
                    log.LogWarning("The signer refuses '{Target}': {Reason}", document.Name, single.Message);
                    refused[document.Name] = single.Message;
                }
            }

            return (signed, refused);
        }
    }

    private void Refuse(long order, string reason)
    {
        lock (_lock)
            foreach (var (waiting, done) in _waiting)
                if (waiting == order) done.TrySetException(new HubException(409, reason));
    }

    private void Finish(long upTo)
    {
        lock (_lock)
            foreach (var (order, done) in _waiting)
                if (order <= upTo) done.TrySetResult();
    }
}
