using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Alcove.Hub.Programs;
using Alcove.Hub.Storage;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust.Documents;
using Alcove.Signer;

namespace Alcove.Hub.Signing;

/// <summary>What the signer asks the hub's records, by itself and in its own process. SECURITY(T37): what the web tier sends is compared with what was decided.</summary>
public sealed class HubSigningPolicy : ISigningPolicy, IAsyncDisposable
{
    private readonly HubDatabase _database;

    private HubSigningPolicy(HubDatabase database) => _database = database;

    /// <summary>Opens the records of a hub, to read them only.</summary>
    public static HubSigningPolicy Open(HubOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(HubDatabase.Open(options, readsOnly: true));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    /// <inheritdoc/>
    public Task<Reviewer?> FindReviewerAsync(string keyId, CancellationToken cancellationToken) => _database.ReadAsync(
        async session =>
        {
            // Who is no reviewer any more does not count any more.
            var known = await session.FindAsync<ReviewKey>(
                "SELECT k.account_id, k.public_key FROM review_keys k JOIN accounts a ON a.id = k.account_id WHERE k.key_id = @keyId AND (a.hub_roles & @reviewer) <> 0",
                new { keyId, reviewer = (long)HubRoles.Reviewer });
            return known is null ? null : new Reviewer(known.AccountId, PublicKey.ImportPem(known.PublicKey));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<SigningAnswer> MayReleaseAsync(ReleaseIndex index, ReleaseEntry release, CancellationToken cancellationToken) => _database.ReadAsync(
        async session =>
        {
            if (await Versions.FindAsync(session, index.AppId, release.Seq) is not { } version) return SigningAnswer.No($"there is no version {release.Seq} of '{index.AppId}' in the hub.");
            if (version.ManifestHash != release.ManifestSha256) return SigningAnswer.No($"version {release.Seq} of '{index.AppId}' is another package in the hub.");
            if (index.Channel == ReleaseIndex.ReviewedChannel && version.State is not (VersionState.Approved or VersionState.Released)) return SigningAnswer.No($"version {release.Seq} of '{index.AppId}' is {version.State} in the hub.");
            var released = await session.FindAsync<string>("SELECT state FROM releases WHERE app_id = @AppId AND channel = @Channel AND seq = @Seq", new { index.AppId, index.Channel, release.Seq });
            return released == "active" ? SigningAnswer.Yes(version.SubmittedBy) : SigningAnswer.No($"version {release.Seq} of '{index.AppId}' is not released on '{index.Channel}' in the hub.");
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<SigningAnswer> MayChangeAsync(ReleaseIndex index, CancellationToken cancellationToken) => _database.ReadAsync(
        async session => await ProgramCatalog.FindAsync(session, index.AppId) is not { } program ? SigningAnswer.No($"there is no program '{index.AppId}' in the hub.")
            : program.OrganisationId != index.Developer.Id ? SigningAnswer.No($"'{index.AppId}' does not belong to '{index.Developer.Id}'.")
            // What people read on the card of a program that they open for the first time.
            : program.Name != index.Name ? SigningAnswer.No($"'{index.AppId}' is not called '{index.Name}' in the hub.")
            : await session.FindAsync<string>("SELECT name FROM organisations WHERE id = @Id", index.Developer) != index.Developer.Name ? SigningAnswer.No($"'{index.Developer.Id}' is not called '{index.Developer.Name}' in the hub.")
            : SigningAnswer.Yes(),
        cancellationToken);

    /// <inheritdoc/>
    public Task<SigningAnswer> MayEnterDeveloperAsync(DeveloperKeys keys, CancellationToken cancellationToken) => _database.ReadAsync(
        async session =>
        {
            if (await ProgramCatalog.FindAsync(session, keys.AppId) is not { } program) return SigningAnswer.No($"there is no program '{keys.AppId}' in the hub.");
            var known = (await AuthorKeys.ListAsync(session, program.OrganisationId)).Where(static key => key.RevokedAt is null).Select(static key => key.KeyId).ToHashSet(StringComparer.Ordinal);
            return keys.Keys.All(key => known.Contains(key.Id)) ? SigningAnswer.Yes() : SigningAnswer.No($"a key of '{keys.AppId}' is not one of '{program.OrganisationId}'.");
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<SigningAnswer> MayRevokeAsync(Revocation revocation, CancellationToken cancellationToken) => _database.ReadAsync(
        async session => await session.FindAsync<string>("SELECT id FROM revocations WHERE id = @Id", revocation) is null ? SigningAnswer.No($"there is no revocation '{revocation.Id}' in the hub.") : SigningAnswer.Yes(),
        cancellationToken);

    private sealed record ReviewKey(string AccountId, string PublicKey);
}
