using System.Text.Json;
using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Alcove.Hub.Audit;
using Alcove.Hub.Measuring;
using Alcove.Hub.Programs;
using Alcove.Hub.Reviews;
using Alcove.Hub.Storage;
using Alcove.Packaging;
using Alcove.Packaging.Ingest;
using Alcove.Packaging.Signatures;

namespace Alcove.Hub.Intake;

/// <summary>The way of a package into the hub. Behind it there are files named by their hashes, and no container any more.</summary>
internal sealed class Door(HubDatabase database, IBlobStore blobs, HubMeter meter, TimeProvider time)
{
    private const int LongestRequestKey = 128;
    private const int MostProblems = 10;
    private const int BlobsAtOnce = 8;

    /// <summary>Takes a package in as a draft, with the report of the automatic checks.</summary>
    /// <exception cref="HubException">It cannot be taken; the message says why.</exception>
    public async Task<SubmissionResult> TakeAsync(Caller caller, string appId, Submission submission, CancellationToken cancellationToken)
    {
        using var span = meter.Begin("upload", appId);
        var (started, outcome) = (time.GetTimestamp(), "refused");
        try
        {
            var result = await TakeInAsync(caller, appId, submission, cancellationToken);
            outcome = result.IsRepeated ? "repeated" : "taken";
            return result;
        }
        finally
        {
            meter.Uploaded(time.GetElapsedTime(started), outcome);
        }
    }

    private async Task<SubmissionResult> TakeInAsync(Caller caller, string appId, Submission submission, CancellationToken cancellationToken)
    {
        if (submission.RequestKey.Length is < 8 or > LongestRequestKey) throw HubException.Bad($"Send an Idempotency-Key of 8 to {LongestRequestKey} characters, a new one for each version.");
        if (submission.Notes.Length > HubLimits.Text) throw HubException.Bad($"The notes have at most {HubLimits.Text} characters.");

        // 1 read: one strict reader, limits first.
        var package = Read(appId, submission.Container);

        // 2 author: one of the organisation's keys signed exactly these bytes of the manifest.
        var program = await database.ReadAsync(session => ProgramCatalog.FindAsync(session, appId), cancellationToken) ?? throw HubException.NotFound($"program '{appId}'");
        var manifest = package.Manifest.ToCanonicalJson();
        var (signer, envelope) = await CheckAuthorAsync(program.OrganisationId, manifest, submission.AuthorEnvelope, cancellationToken);

        // 3 repeated: the answer to the same request is the same.
        if (await FindRepeatedAsync(appId, submission, package, cancellationToken) is { } repeated) return repeated;

        // 4 checks: before anything is kept.
        var (facts, icon) = ReadConfig(package);
        var findings = Check(await InputAsync(package, facts, icon, cancellationToken));

        // 5 blobs first: what the database names is there.
        var missing = await KeepBlobsAsync(package, manifest, cancellationToken);

        // 6 one transaction: the number, the row, what it asks for, the audit log.
        return await RecordAsync(caller, program, package, submission, new Draft(manifest.Length, signer.Id, envelope, facts, icon, findings, missing), cancellationToken);
    }

    private static VerifiedPackage Read(string appId, ReadOnlyMemory<byte> container)
    {
        var report = PackageDoor.Read(container);
        if (report.Package is not { } package) throw HubException.Bad($"{string.Join(' ', report.Problems.Take(MostProblems).Select(static problem => problem.Message))} Build it anew with `alcove build`.");

        // SECURITY(T22): a package of one program under the name of another.
        return package.Manifest.AppId == appId || !Defences.Hold(Defence.PackageName) ? package : throw HubException.Bad($"This is a package of '{package.Manifest.AppId}', not of '{appId}'.");
    }

    private async Task<(PublicKey Signer, byte[] Envelope)> CheckAuthorAsync(string organisationId, byte[] manifest, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        var keys = (await database.ReadAsync(session => AuthorKeys.ListAsync(session, organisationId), cancellationToken)).Where(static key => key.RevokedAt is null).Select(static key => PublicKey.ImportPem(key.PublicKey)).ToArray();
        if (keys.Length == 0) throw HubException.Conflict($"'{organisationId}' has no author key: `alcove key create` makes one, `alcove key show` prints its public half, and an owner registers that on the page of the organisation.");
        try
        {
            var envelope = Envelope.Parse(json);
            var payload = envelope.Verify(Envelope.ManifestType, keys);
            if (!payload.Span.SequenceEqual(manifest)) throw HubException.Bad($"The signature is for another manifest than the one in the package. Sign the package that you send.");
            return (envelope.SignersAmong(keys)[0], envelope.ToJson());
        }
        catch (TrustException exception)
        {
            throw HubException.Bad($"The author's signature does not hold: {exception.Message}");
        }
    }

    private static (VersionFacts Facts, VersionIcon Icon) ReadConfig(VerifiedPackage package)
    {
        try
        {
            return (VersionFacts.Of(package), VersionIcon.Of(package));
        }
        catch (Exception exception) when (exception is JsonException or FileNotFoundException or InvalidOperationException or KeyNotFoundException)
        {
            throw HubException.Bad($"app-config.json of the package cannot be read: {exception.Message} Build it anew with `alcove build`.");
        }
    }

    private IReadOnlyList<CheckFinding> Check(CheckInput input)
    {
        using var span = meter.Begin("check", input.Package.Manifest.AppId);
        var started = time.GetTimestamp();
        var findings = AutomaticChecks.Run(input);
        meter.Checked(time.GetElapsedTime(started), findings);
        return findings;
    }

    private Task<CheckInput> InputAsync(VerifiedPackage package, VersionFacts facts, VersionIcon icon, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            var before = await session.FindAsync<string>("SELECT facts FROM versions WHERE app_id = @AppId AND state IN ('approved', 'released') ORDER BY seq DESC LIMIT 1", package.Manifest);
            var bad = await session.ListAsync<string>("SELECT manifest_hash FROM revocations WHERE manifest_hash IS NOT NULL");
            return new CheckInput(package, facts, icon, before is null ? null : JsonSerializer.Deserialize<VersionFacts>(before), bad.ToHashSet(StringComparer.Ordinal));
        },
        cancellationToken);

    private async Task<int> KeepBlobsAsync(VerifiedPackage package, byte[] manifest, CancellationToken cancellationToken)
    {
        var contents = package.Manifest.Files.GroupBy(static file => file.Value.Sha256, StringComparer.Ordinal).ToDictionary(static group => group.Key, group => package.Read(group.First().Key), StringComparer.Ordinal);
        contents[package.Hash] = manifest;
        var missing = await blobs.FindMissingAsync(contents.ToDictionary(static content => content.Key, static content => (long)content.Value.Length), cancellationToken);
        await Parallel.ForEachAsync(missing, new ParallelOptions { MaxDegreeOfParallelism = BlobsAtOnce, CancellationToken = cancellationToken }, async (hash, token) => await blobs.WriteAsync(hash, contents[hash], token));
        return missing.Count;
    }

    private Task<SubmissionResult> RecordAsync(Caller caller, HubProgram program, VerifiedPackage package, Submission submission, Draft draft, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            // Two requests with one key may have come this far together.
            if (await FindRepeatedAsync(session, program.AppId, submission, package) is { } repeated) return repeated;
            var now = time.GetUtcNow();
            var seq = 1 + await session.ScalarAsync<long>("SELECT COALESCE(MAX(seq), 0) FROM versions WHERE app_id = @AppId", program);
            var total = package.Manifest.Files.Values.Sum(static file => (long)file.Size);
            await session.ExecuteAsync(
                $"INSERT INTO versions ({HubVersion.Columns}, request_key) VALUES (@AppId, @seq, @Version, 'draft', @Hash, @size, @total, @key, @envelope, @report, @facts, @Notes, @by, @at, @icon, @iconSize, @pages, @RequestKey)",
                new
                {
                    program.AppId, seq, package.Manifest.Version, package.Hash, size = (long)draft.ManifestSize, total, key = draft.Signer, envelope = draft.Envelope,
                    report = JsonSerializer.Serialize(draft.Findings, JsonSerializerOptions.Web), facts = JsonSerializer.Serialize(draft.Facts), submission.Notes, by = caller.AccountId, at = now.ToUnixTimeMilliseconds(),
                    icon = draft.Icon.Hash, iconSize = draft.Icon.Size, pages = (long)draft.Facts.Pages.Count, submission.RequestKey,
                });
            await Permits.AskAsync(session, program.AppId, draft.Facts, now);
            await AuditLog.WriteAsync(session, now, caller.Actor, program.OrganisationId, "upload-version", $"{program.AppId}#{seq}", new { manifest = package.Hash, version = package.Manifest.Version });
            return new SubmissionResult(program.AppId, seq, package.Manifest.Version, package.Hash, VersionState.Draft, draft.Findings, draft.NewBlobs, false);
        },
        cancellationToken);

    private Task<SubmissionResult?> FindRepeatedAsync(string appId, Submission submission, VerifiedPackage package, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FindRepeatedAsync(session, appId, submission, package), cancellationToken);

    // SECURITY(T29): the same key with another package is a mistake, never a second version.
    private static async Task<SubmissionResult?> FindRepeatedAsync(HubSession session, string appId, Submission submission, VerifiedPackage package)
    {
        var known = await session.FindAsync<HubVersion>($"SELECT {HubVersion.Columns} FROM versions WHERE app_id = @appId AND request_key = @RequestKey", new { appId, submission.RequestKey });
        if (known is null) return null;
        if (known.ManifestHash != package.Hash && Defences.Hold(Defence.RequestKeys)) throw new HubException(422, $"The Idempotency-Key was used before, for version {known.Seq} of '{appId}', which is another package.");
        return new SubmissionResult(appId, known.Seq, known.Version, known.ManifestHash, known.State, JsonSerializer.Deserialize<CheckFinding[]>(known.Report, JsonSerializerOptions.Web)!, 0, true);
    }

    private sealed record Draft(int ManifestSize, string Signer, byte[] Envelope, VersionFacts Facts, VersionIcon Icon, IReadOnlyList<CheckFinding> Findings, int NewBlobs);
}
