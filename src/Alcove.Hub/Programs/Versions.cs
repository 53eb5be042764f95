using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Storage;

namespace Alcove.Hub.Programs;

/// <summary>Reads versions and moves them from state to state.</summary>
internal sealed class Versions(HubDatabase database, TimeProvider time)
{
    public Task<IReadOnlyList<HubVersion>> ListAsync(string appId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.ListAsync<HubVersion>($"SELECT {HubVersion.Columns} FROM versions WHERE app_id = @appId ORDER BY seq DESC", new { appId }), cancellationToken);

    public async Task<HubVersion> GetAsync(string appId, long seq, CancellationToken cancellationToken) => await database.ReadAsync(session => FindAsync(session, appId, seq), cancellationToken) ?? throw HubException.NotFound($"version {seq} of '{appId}'");

    public static Task<HubVersion?> FindAsync(HubSession session, string appId, long seq) =>
        session.FindAsync<HubVersion>($"SELECT {HubVersion.Columns} FROM versions WHERE app_id = @appId AND seq = @seq", new { appId, seq });

    /// <summary>Hands a draft to the reviewers.</summary>
    public Task SubmitAsync(Caller caller, string appId, long seq, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var version = await FindAsync(session, appId, seq) ?? throw HubException.NotFound($"version {seq} of '{appId}'");
            if (version.Report.Contains("\"level\":\"Error\"", StringComparison.Ordinal)) throw HubException.Conflict($"The automatic checks found errors in version {seq} of '{appId}': mend them and publish again. `alcove publish` and the console show them.");
            await MoveAsync(session, version, [VersionState.Draft, VersionState.Rejected], VersionState.Submitted);
            await AuditLog.WriteAsync(session, time.GetUtcNow(), caller.Actor, await OrganisationOfAsync(session, appId), "submit-version", $"{appId}#{seq}");
        },
        cancellationToken);

    /// <summary>Moves a version on.</summary>
    /// <exception cref="HubException">It does not stand where it would have to.</exception>
    public static async Task MoveAsync(HubSession session, HubVersion version, string[] from, string to)
    {
        if (!from.Contains(version.State)) throw HubException.Conflict($"Version {version.Seq} of '{version.AppId}' is {Wording.Word(version.State)}, not {from.Select(Wording.Word).Aggregate(static (one, other) => $"{one} or {other}")}.");
        await session.ExecuteAsync("UPDATE versions SET state = @to WHERE app_id = @AppId AND seq = @Seq", new { to, version.AppId, version.Seq });
    }

    public static Task<string?> OrganisationOfAsync(HubSession session, string appId) => session.FindAsync<string>("SELECT organisation_id FROM programs WHERE app_id = @appId", new { appId });
}
