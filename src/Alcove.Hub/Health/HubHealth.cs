using System.Data.Common;
using Alcove.Hub.Distribution;
using Alcove.Hub.Storage;
using Microsoft.Extensions.Logging;

namespace Alcove.Hub.Health;

/// <summary>Asks database, blobs and signer whether they answer. Everybody may ask, so what was found counts for a moment.</summary>
internal sealed class HubHealth(HubDatabase database, IBlobStore blobs, MetadataFiles files, SigningLoop signing, TimeProvider time, ILogger<HubHealth> log) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim _turn = new(1, 1); // guards _last
    private (long At, HealthReport Report)? _last;

    public async Task<HealthReport> AskAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_last is { } last && time.GetElapsedTime(last.At) < Fresh) return last.Report;
            var report = new HealthReport(await DatabaseAsync(cancellationToken), await BlobsAsync(cancellationToken), await SignerAsync(cancellationToken));
            _last = (time.GetTimestamp(), report);
            return report;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private Task<string?> DatabaseAsync(CancellationToken cancellationToken) => AskAsync(
        "database",
        async token => await database.ReadAsync(static session => session.ScalarAsync<long>("SELECT COUNT(*) FROM schema_steps"), token) == 0 ? "The tables are missing." : null,
        "It does not answer. The hub's log says why.", cancellationToken);

    private Task<string?> BlobsAsync(CancellationToken cancellationToken) => AskAsync(
        "blobs",
        async token =>
        {
            await blobs.CheckAsync(token);
            return null;
        },
        "They cannot be read and written. The hub's log says why.", cancellationToken);

    private Task<string?> SignerAsync(CancellationToken cancellationToken) => AskAsync(
        "signer",
        async token => signing.Problem is not null ? "It does not sign. The hub's log says why." : await files.FindAsync(MetadataFiles.Timestamp, token) is null ? "Nothing is signed yet: is the signer running?" : null,
        "What it signed cannot be read.", cancellationToken);

    private async Task<string?> AskAsync(string what, Func<CancellationToken, Task<string?>> ask, string otherwise, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await ask(patience.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is DbException or IOException or TimeoutException or OperationCanceledException)
        {
            log.LogWarning("The hub is not ready: {What}: {Problem}", what, exception.Message);
            return otherwise;
        }
    }
}
