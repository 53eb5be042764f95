using Alcove.Hub.Access;
using Alcove.Hub.Programs;
using Alcove.Hub.Releases;
using Alcove.Hub.Storage;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust.Documents;

namespace Alcove.Hub.Reviews;

/// <summary>The reviewer's word about a version, signed, for the index of releases. On trial and develop channels the automatic checks are the only reviewer, and the word says so.</summary>
internal sealed class ReviewSigner(HubDatabase database) : IDisposable
{
    private const string Automatic = "automatic-checks";
    private const string KeyId = "review-key";
    private readonly SemaphoreSlim _turn = new(1, 1);
    private SigningKey? _key;

    /// <summary>The key with which the hub's reviews are signed.</summary>
    public async Task<SigningKey> KeyAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return _key ??= await OpenAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Makes the word about a version.</summary>
    public async Task<Envelope> SignAsync(HubSession session, HubVersion version, string channel)
    {
        var decision = await session.FindAsync<ReviewDecision>("SELECT id, app_id, seq, reviewer, result, reason, created_at FROM reviews WHERE app_id = @AppId AND seq = @Seq AND result = 'approved' ORDER BY created_at DESC LIMIT 1", version);
        if (decision is null && channel == Channel.Release) throw HubException.Conflict($"Nobody has approved version {version.Seq} of '{version.AppId}'.");
        var review = new Review(version.AppId, version.ManifestHash, decision?.Reviewer ?? Automatic, ReviewQueue.PolicyVersion, Review.Approved, DateTimeOffset.FromUnixTimeMilliseconds(decision?.CreatedAt ?? version.CreatedAt));
        return review.Sign(await KeyAsync(session.Cancellation));
    }

    public void Dispose()
    {
        _key?.Dispose();
        _turn.Dispose();
    }

    private async Task<SigningKey> OpenAsync(CancellationToken cancellationToken)
    {
        var passphrase = Convert.ToHexString(await HubSecret.GetAsync(database, KeyId, cancellationToken));
        var pem = await database.ReadAsync(static session => session.FindAsync<string>("SELECT content FROM hub_values WHERE id = 'review-key-pem'"), cancellationToken);
        if (pem is null)
        {
            using var made = SigningKey.Create();
            var text = made.ExportPem(passphrase);
            pem = await database.WriteAsync(
                async session =>
                {
                    await session.ExecuteAsync("INSERT INTO hub_values (id, content) VALUES ('review-key-pem', @text) ON CONFLICT (id) DO NOTHING", new { text });
                    return await session.ScalarAsync<string>("SELECT content FROM hub_values WHERE id = 'review-key-pem'");
                },
                cancellationToken);
        }

        return SigningKey.ImportPem(pem, passphrase);
    }
}
