using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Measuring;
using Alcove.Hub.Storage;
using Alcove.Packaging.Trust.Documents;
using Alcove.Packaging.Trust;
using Alcove.Packaging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alcove.Hub.Distribution;

/// <summary>
/// Carries the orders to the signer and its answers into the database: all that wait in one round, so that many releases at once cost one.
/// On several nodes each does it; whoever is first takes the orders, and the others find none left.
/// </summary>
internal sealed class SigningLoop(HubDatabase database, ISigner signer, TargetWriter targets, DeltaMaker deltas, LogTree tree, MetadataFiles files, HubMeter meter, TimeProvider time, ILogger<SigningLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
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
            throw new HubException(503, $"It is recorded and will take effect, but the signer has not signed it yet: {Wording.Word(Problem ?? "it does not answer")}.");
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
                signer.StartOver();
            }

            await _wake.WaitAsync(pause, stoppingToken);
        }
    }

    private async Task RoundAsync(CancellationToken cancellationToken)
    {
        // Who waits now waits for an order that was committed before; who comes later is looked at in the next round.
        (long Order, TaskCompletionSource Done)[] asked;
        lock (_lock) asked = [.. _waiting];
        var now = time.GetUtcNow();
        var documents = await database.ReadAsync(async session => await WriteDocumentsAsync(session, await SigningOrders.ListAsync(session)), cancellationToken);
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        IReadOnlyList<SigningOrder> orders = [];
        if (documents.Count > 0 || now - _stampedAt > Restamp)
        {
            orders = await SignRoundAsync(documents, now, refused, cancellationToken);
            _stampedAt = now;
            files.OnSigned();
        }

        foreach (var (order, done) in asked)
        {
            if (orders.FirstOrDefault(signed => signed.Id == order) is { } known && refused.TryGetValue(known.Target, out var reason)) done.TrySetException(new HubException(409, $"{reason}"));
            else done.TrySetResult();
        }
    }

    private async Task<IReadOnlyList<SigningOrder>> SignRoundAsync(IReadOnlyList<SigningTarget> documents, DateTimeOffset now, Dictionary<string, string> refused, CancellationToken cancellationToken)
    {
        using var span = meter.Begin("sign");
        var (started, isSigned) = (time.GetTimestamp(), false);
        try
        {
            foreach (var document in documents.Where(static document => RoleNames.IsIndexTarget(document.Name))) await deltas.MakeAsync(ReleaseIndex.Parse(document.Content), cancellationToken);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Longest);
            // One transaction from reading to storing: of several nodes one signs at a time, and nothing older is signed after something newer.
            var orders = await database.WriteAsync(session => SignAsync(session, now, refused), patience.Token);
            isSigned = true;
            return orders;
        }
        finally
        {
            meter.Signed(time.GetElapsedTime(started), isSigned ? "signed" : "failed", isSigned ? documents.Count - refused.Count : 0);
        }
    }

    private async Task<IReadOnlyList<SigningOrder>> SignAsync(HubSession session, DateTimeOffset now, Dictionary<string, string> refused)
    {
        refused.Clear(); // a transaction may be tried again
        var orders = await SigningOrders.ListAsync(session);
        var documents = await WriteDocumentsAsync(session, orders);
        var at = now.ToUnixTimeMilliseconds();
        // First: where the log was changed, nothing more is signed.
        if (await tree.CatchUpAsync(session) is var size and > 0) await ReleaseLog.SaveCheckpointAsync(session, await signer.SignCheckpointAsync(size, tree, session.Cancellation));
        foreach (var (name, content) in await SignAsync(documents, refused, session.Cancellation))
            await session.ExecuteAsync("INSERT INTO metadata (name, content, created_at) VALUES (@name, @content, @at) ON CONFLICT (name) DO UPDATE SET content = excluded.content, created_at = excluded.created_at", new { name, content, at });
        foreach (var (target, reason) in refused) await AuditLog.WriteAsync(session, now, "signer", null, "refuse", target, new { reason });
        foreach (var revocation in documents.Where(document => document.Name == RoleNames.RevocationsTarget && !refused.ContainsKey(document.Name)).SelectMany(static document => RevocationList.Parse(document.Content).Entries))
            await session.ExecuteAsync("UPDATE revocations SET signed_at = @at WHERE id = @Id", new { revocation.Id, at });
        if (orders.Count > 0) await SigningOrders.DoneAsync(session, orders[^1].Id);
        return orders;
    }

    private async Task<IReadOnlyList<SigningTarget>> WriteDocumentsAsync(HubSession session, IReadOnlyList<SigningOrder> orders)
    {
        var documents = new List<SigningTarget>();
        foreach (var name in orders.Select(static order => order.Target).Distinct(StringComparer.Ordinal)) documents.Add(await targets.WriteAsync(session, name));
        return documents;
    }

    // One document that the signer refuses must not keep the others waiting: then each is asked for by itself.
    private async Task<IReadOnlyDictionary<string, byte[]>> SignAsync(IReadOnlyList<SigningTarget> documents, Dictionary<string, string> refused, CancellationToken cancellationToken)
    {
        try
        {
            return await signer.SignAsync(documents, cancellationToken);
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

            return signed;
        }
    }
}
