using Alcove.Hub.Access;
using Alcove.Hub.Programs;
using Alcove.Hub.Releases;
using Alcove.Hub.Storage;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust.Documents;

namespace Alcove.Hub.Reviews;

/// <summary>
/// Signs what reviewers decide, with a key for each reviewer that the hub keeps for them, so that the signer can tell who spoke. On
/// channels for testers nobody has to.
/// </summary>
internal sealed class ReviewSigner(HubDatabase database, TimeProvider time)
{
    private const string Purpose = "review-keys";

    /// <summary>Signs a decision; called in the transaction that records it.</summary>
    public async Task<byte[]> SignAsync(HubSession session, Review review, string passphrase)
    {
        var pem = await session.FindAsync<string>("SELECT private_key FROM review_keys WHERE account_id = @account ORDER BY created_at DESC LIMIT 1", new { account = review.Reviewer });
        using var key = pem is null ? SigningKey.Create() : SigningKey.ImportPem(pem, passphrase);
        if (pem is null)
        {
            await session.ExecuteAsync(
                "INSERT INTO review_keys (key_id, account_id, public_key, private_key, created_at) VALUES (@id, @account, @open, @closed, @at)",
                new { id = key.PublicKey.Id, account = review.Reviewer, open = key.PublicKey.ExportPem(), closed = key.ExportPem(passphrase, SigningKey.RoundsOfRandomSecret), at = time.GetUtcNow().ToUnixTimeMilliseconds() });
        }

        return review.Sign(key).ToJson();
    }

    /// <summary>What opens the keys.</summary>
    public async Task<string> PassphraseAsync(CancellationToken cancellationToken) => Convert.ToHexString(await HubSecret.GetAsync(database, Purpose, cancellationToken));

    /// <summary>The signed decision about a version; null where none is needed.</summary>
    public static async Task<Envelope?> FindAsync(HubSession session, HubVersion version, string channel)
    {
        var envelope = await session.FindAsync<byte[]>("SELECT envelope FROM reviews WHERE app_id = @AppId AND seq = @Seq AND result = 'approved' ORDER BY created_at DESC LIMIT 1", version);
        if (envelope is not null) return Envelope.Parse(envelope);
        return channel == Channel.Release ? throw HubException.Conflict($"Nobody has approved version {version.Seq} of '{version.AppId}'.") : null;
    }
}
