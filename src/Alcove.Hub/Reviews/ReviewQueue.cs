using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Programs;
using Alcove.Hub.Storage;
using Alcove.Hub.Webhooks;
using Alcove.Packaging.Trust.Documents;

namespace Alcove.Hub.Reviews;

/// <summary>What people decide about versions. A decision is bound to the hash of the manifest, and so to every byte of the package.</summary>
internal sealed class ReviewQueue(HubDatabase database, ReviewSigner signer, WebhookQueue webhooks, TimeProvider time)
{
    /// <summary>Version of the rules by which is reviewed; it stands in every decision.</summary>
    public const string PolicyVersion = "1";

    private const string Approved = "approved";
    private const string Rejected = "rejected";

    /// <summary>What waits, the oldest first.</summary>
    public Task<IReadOnlyList<QueueEntry>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync(
        static session => session.ListAsync<QueueEntry>(
            "SELECT v.app_id, p.name, v.seq, v.version, v.state, p.organisation_id, v.submitted_by, v.created_at, v.icon FROM versions v JOIN programs p ON p.app_id = v.app_id WHERE v.state IN ('submitted', 'in-review') ORDER BY v.created_at"),
        cancellationToken);

    public Task<IReadOnlyList<ReviewDecision>> DecisionsAsync(string appId, long seq, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.ListAsync<ReviewDecision>("SELECT id, app_id, seq, reviewer, result, reason, created_at FROM reviews WHERE app_id = @appId AND seq = @seq ORDER BY created_at DESC", new { appId, seq }), cancellationToken);

    /// <summary>Takes a version, so that nobody else looks at it too.</summary>
    public Task ClaimAsync(Caller caller, string appId, long seq, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var version = await GetAsync(session, appId, seq);
            CheckFourEyes(caller, version);
            await Versions.MoveAsync(session, version, [VersionState.Submitted], VersionState.InReview);
            await AuditLog.WriteAsync(session, time.GetUtcNow(), caller.Actor, await Versions.OrganisationOfAsync(session, appId), "claim-review", $"{appId}#{seq}");
        },
        cancellationToken);

    /// <summary>Approves or rejects. The hash has to be the one that the reviewer looked at.</summary>
    public async Task DecideAsync(Caller caller, string appId, long seq, string manifestHash, bool isApproved, string reason, CancellationToken cancellationToken)
    {
        if (!isApproved && reason.Trim().Length == 0) throw HubException.Bad($"A rejection needs a reason that helps the author.");
        if (reason.Length > HubLimits.Text) throw HubException.Bad($"A reason has at most {HubLimits.Text} characters.");
        var passphrase = await signer.PassphraseAsync(cancellationToken);
        await database.WriteAsync(
            async session =>
            {
                var version = await GetAsync(session, appId, seq);
                CheckFourEyes(caller, version);
                if (version.ManifestHash != manifestHash && Defences.Hold(Defence.ReviewedBytes)) throw HubException.Conflict($"Version {seq} of '{appId}' is not the package that you looked at."); // SECURITY(T31): the decision is about bytes
                await Versions.MoveAsync(session, version, [VersionState.Submitted, VersionState.InReview], isApproved ? VersionState.Approved : VersionState.Rejected);
                var (result, now) = (isApproved ? Approved : Rejected, time.GetUtcNow());
                var envelope = await signer.SignAsync(session, new Review(appId, manifestHash, caller.AccountId, PolicyVersion, result, now), passphrase);
                await session.ExecuteAsync(
                    "INSERT INTO reviews (id, app_id, seq, reviewer, result, reason, created_at, envelope) VALUES (@id, @appId, @seq, @reviewer, @result, @reason, @at, @envelope)",
                    new { id = Secrets.NewId(), appId, seq, reviewer = caller.AccountId, result, reason = reason.Trim(), at = now.ToUnixTimeMilliseconds(), envelope });
                var organisation = await Versions.OrganisationOfAsync(session, appId);
                await AuditLog.WriteAsync(session, now, caller.Actor, organisation, $"{result}-version", $"{appId}#{seq}", new { manifest = manifestHash, policy = PolicyVersion });
                await webhooks.AddAsync(session, organisation!, $"version.{result}", new { appId, seq, version = version.Version, reason = reason.Trim() });
            },
            cancellationToken);
    }

    private static async Task<HubVersion> GetAsync(HubSession session, string appId, long seq) => await Versions.FindAsync(session, appId, seq) ?? throw HubException.NotFound($"version {seq} of '{appId}'");

    // Nobody passes a version that the same person handed in.
    private static void CheckFourEyes(Caller caller, HubVersion version)
    {
        if (version.SubmittedBy == caller.AccountId && Defences.Hold(Defence.FourEyes)) throw new HubException(403, $"You handed this version in yourself: somebody else has to review it.");
    }
}
