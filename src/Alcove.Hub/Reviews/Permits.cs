using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Intake;
using Alcove.Hub.Programs;
using Alcove.Hub.Storage;

namespace Alcove.Hub.Reviews;

/// <summary>Servers, permissions and modules that reviewers decide about once for a program; a version is released only when all that it asks for was granted.</summary>
internal sealed class Permits(HubDatabase database, TimeProvider time)
{
    private const string Columns = "app_id, kind, value, state, reason, asked_at";

    /// <summary>Notes what a version asks for; what was decided stays decided.</summary>
    public static async Task AskAsync(HubSession session, string appId, VersionFacts facts, DateTimeOffset at)
    {
        foreach (var (kind, value) in Wanted(facts))
        {
            await session.ExecuteAsync(
                "INSERT INTO permits (app_id, kind, value, state, reason, asked_at) VALUES (@appId, @kind, @value, 'asked', '', @at) ON CONFLICT (app_id, kind, value) DO NOTHING",
                new { appId, kind, value, at = at.ToUnixTimeMilliseconds() });
        }
    }

    /// <summary>What a version still lacks.</summary>
    public static async Task<IReadOnlyList<string>> FindLackingAsync(HubSession session, string appId, VersionFacts facts)
    {
        var granted = (await session.ListAsync<Permit>($"SELECT {Columns} FROM permits WHERE app_id = @appId AND state = 'granted'", new { appId })).Select(static permit => (permit.Kind, permit.Value)).ToHashSet();
        return [.. Wanted(facts).Where(wanted => !granted.Contains(wanted)).Select(static wanted => $"{wanted.Kind} {wanted.Value}")];
    }

    public Task<IReadOnlyList<Permit>> ListAsync(string appId, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.ListAsync<Permit>($"SELECT {Columns} FROM permits WHERE app_id = @appId ORDER BY kind, value", new { appId }), cancellationToken);

    /// <summary>What waits for a decision, over all programs.</summary>
    public Task<IReadOnlyList<Permit>> WaitingAsync(CancellationToken cancellationToken) => database.ReadAsync(
        static session => session.ListAsync<Permit>($"SELECT {Columns} FROM permits WHERE state = 'asked' ORDER BY asked_at"), cancellationToken);

    /// <summary>Grants or refuses.</summary>
    public Task DecideAsync(Caller caller, string appId, string kind, string value, bool isGranted, string reason, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var now = time.GetUtcNow();
            var changed = await session.ExecuteAsync(
                "UPDATE permits SET state = @state, reason = @reason, decided_by = @by, decided_at = @at WHERE app_id = @appId AND kind = @kind AND value = @value",
                new { appId, kind, value, state = isGranted ? "granted" : "refused", reason, by = caller.AccountId, at = now.ToUnixTimeMilliseconds() });
            if (changed == 0) throw HubException.NotFound($"{Wording.Word(kind)} '{value}' that '{appId}' asks for");
            await AuditLog.WriteAsync(session, now, caller.Actor, await Versions.OrganisationOfAsync(session, appId), isGranted ? "grant-permit" : "refuse-permit", appId, new { kind, value });
        },
        cancellationToken);

    private static IEnumerable<(string Kind, string Value)> Wanted(VersionFacts facts) =>
        [.. facts.Domains.Select(static value => ("domain", value)), .. facts.Scopes.Select(static value => ("scope", value)), .. facts.Modules.Select(static value => ("module", value))];
}
