using System.Text.Json;
using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Alcove.Hub.Programs;
using Alcove.Hub.Releases;
using Alcove.Hub.Reviews;
using Alcove.Hub.Storage;
using Alcove.Packaging;
using Alcove.Packaging.Signatures;
using Alcove.Packaging.Trust;
using Alcove.Packaging.Trust.Documents;

namespace Alcove.Hub.Distribution;

/// <summary>Writes the documents that the signer signs, from what stands in the database.</summary>
internal sealed class TargetWriter
{
    private const int MostReleases = 16; // newest first; older ones are nobody's any more

    /// <summary>Writes a target.</summary>
    public async Task<SigningTarget> WriteAsync(HubSession session, string target)
    {
        if (target == RoleNames.RevocationsTarget) return new(target, await RevocationsAsync(session), []);
        var parts = target.Split('/');
        if (parts[0] == "developers") return new(target, await DeveloperAsync(session, Path.GetFileNameWithoutExtension(parts[1])), []);
        return new(target, await IndexAsync(session, parts[1], Path.GetFileNameWithoutExtension(parts[2])), [await DeveloperAsync(session, parts[1])]);
    }

    private static async Task<byte[]> RevocationsAsync(HubSession session)
    {
        // The signer keeps the list and only ever adds to it; what it has not signed yet is what it gets.
        var rows = (await Revocations.ListAsync(session)).Where(static row => row.SignedAt is null).ToArray();
        return new RevocationList(rows.Length, [.. rows.Select(static row => new Revocation(row.Id, LevelOf(row.Level), row.Reason, DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt))
        {
            AppId = row.AppId, SeqFrom = row.SeqFrom ?? 0, SeqTo = row.SeqTo ?? long.MaxValue, ManifestSha256 = row.ManifestHash, DeveloperKey = row.AuthorKey,
        })]).ToJson();
    }

    private static async Task<byte[]> DeveloperAsync(HubSession session, string appId)
    {
        var program = await ProgramCatalog.FindAsync(session, appId) ?? throw HubException.NotFound($"program '{appId}'");
        var keys = (await AuthorKeys.ListAsync(session, program.OrganisationId)).Where(static key => key.RevokedAt is null).Select(static key => PublicKey.ImportPem(key.PublicKey));
        return new DeveloperKeys(appId, [.. keys]).ToJson();
    }

    private static async Task<byte[]> IndexAsync(HubSession session, string appId, string channel)
    {
        var program = await ProgramCatalog.FindAsync(session, appId) ?? throw HubException.NotFound($"program '{appId}'");
        var organisation = await session.FindAsync<Organisation>("SELECT id, name, created_at FROM organisations WHERE id = @OrganisationId", program);
        var releases = (await ReleaseBoard.ListAsync(session, appId)).Where(release => release.Channel == channel).ToArray();
        var active = releases.Where(static release => release.State == HubRelease.Active).Take(MostReleases).ToArray();
        var entries = new List<ReleaseEntry>();
        foreach (var release in active) entries.Add(await EntryAsync(session, release));
        // A halted release was newer than what is left: whoever has it goes back.
        var mayGoBack = releases.Any(release => release.State == HubRelease.Halted && (active.Length == 0 || release.Seq > active[^1].Seq));
        return new ReleaseIndex(appId, channel, program.Name, new Developer(organisation!.Id, organisation.Name), program.MinimumSeq, program.TakenDown is null ? entries : []) { AllowRollback = mayGoBack }.ToJson();
    }

    private static async Task<ReleaseEntry> EntryAsync(HubSession session, HubRelease release)
    {
        var version = (await Versions.FindAsync(session, release.AppId, release.Seq))!;
        var author = Envelope.Parse(version.AuthorEnvelope).Signatures.First(signature => signature.KeyId == version.AuthorKey);
        var attributes = JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(release.Attributes)!;
        return new ReleaseEntry(
            release.Seq, version.Version, version.ManifestHash, (int)version.ManifestSize, author, await ReviewSigner.FindAsync(session, version, release.Channel), new ReleaseShare((int)release.Share, release.Salt, attributes),
            SpanOf(release), release.LogIndex, DateTimeOffset.FromUnixTimeMilliseconds(release.StartedAt));
    }

    private static VersionSpan? SpanOf(HubRelease release) =>
        (VersionSpan.Read(release.BaseLibrary, out var problem) ?? throw new InvalidDataException($"Release {release.Seq} of '{release.AppId}' in the database: {problem}.")) is { IsAny: false } span ? span : null;

    private static RevocationLevel LevelOf(string level) => level switch
    {
        "block-install" => RevocationLevel.BlockInstall,
        "block-start" => RevocationLevel.BlockStart,
        "stop" => RevocationLevel.Stop,
        _ => RevocationLevel.Wipe,
    };
}
