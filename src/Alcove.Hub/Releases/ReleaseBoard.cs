using System.Text.Json;
using Alcove.Hub.Access;
using Alcove.Hub.Audit;
using Alcove.Hub.Distribution;
using Alcove.Hub.Intake;
using Alcove.Hub.Programs;
using Alcove.Hub.Reviews;
using Alcove.Hub.Storage;
using Alcove.Hub.Webhooks;
using Alcove.Packaging;
using Alcove.Packaging.Trust;

namespace Alcove.Hub.Releases;

/// <summary>
/// Puts approved versions on channels, in steps, and takes them back. Every change here is one transaction with its place in the log and
/// its order for the signer; clients see it when the signer has signed it.
/// </summary>
internal sealed class ReleaseBoard(HubDatabase database, ReleaseLog log, WebhookQueue webhooks, TimeProvider time)
{
    public Task<IReadOnlyList<HubRelease>> ListAsync(string appId, CancellationToken cancellationToken) => database.ReadAsync(session => ListAsync(session, appId), cancellationToken);

    public static Task<IReadOnlyList<HubRelease>> ListAsync(HubSession session, string appId) =>
        session.ListAsync<HubRelease>($"SELECT {HubRelease.Columns} FROM releases WHERE app_id = @appId ORDER BY channel, seq DESC", new { appId });

    /// <summary>Releases a version, or changes the share of one that is released.</summary>
    /// <returns>The order for the signer.</returns>
    public Task<long> ReleaseAsync(Caller caller, string appId, long seq, ReleaseOrder order, CancellationToken cancellationToken)
    {
        Check(order);
        return database.WriteAsync(
            async session =>
            {
                var version = await Versions.FindAsync(session, appId, seq) ?? throw HubException.NotFound($"version {seq} of '{appId}'");
                await CheckMayBeReleasedAsync(session, version, order.Channel);
                var newest = await session.ScalarAsync<long>("SELECT COALESCE(MAX(seq), 0) FROM releases WHERE app_id = @appId AND channel = @Channel", new { appId, order.Channel });
                if (seq < newest) throw HubException.Conflict($"Version {newest} of '{appId}' is newer on '{order.Channel}'. To go back to {seq}, use `alcove rollback`.");
                var (salt, now) = (Secrets.NewId(), time.GetUtcNow());
                // One that is released already keeps its entry, which devices look for; what changes now is another entry.
                var before = await session.FindAsync<HubRelease>($"SELECT {HubRelease.Columns} FROM releases WHERE app_id = @appId AND channel = @Channel AND seq = @seq", new { appId, order.Channel, seq });
                var baseLibrary = order.BaseLibrary is null && before is not null ? before.BaseLibrary : ReadSpan(version, order.BaseLibrary);
                var index = before?.LogIndex ?? await ReleaseLog.AppendReleaseAsync(session, appId, order.Channel, seq, version.ManifestHash, now);
                await log.AppendAsync(session, new { type = "share", appId, channel = order.Channel, seq, version = version.Version, share = order.Share, baseLibrary, at = now.ToUnixTimeMilliseconds() });
                await session.ExecuteAsync(
                    "INSERT INTO releases (app_id, channel, seq, share, attributes, salt, state, reason, halt_rate, started_at, log_index, base_library) VALUES (@appId, @Channel, @seq, @share, @attributes, @salt, 'active', '', @haltRate, @now, @index, @baseLibrary) ON CONFLICT (app_id, channel, seq) DO UPDATE SET share = excluded.share, attributes = excluded.attributes, halt_rate = excluded.halt_rate, base_library = excluded.base_library, state = 'active', reason = ''",
                    new { appId, order.Channel, seq, share = (long)order.Share, attributes = JsonSerializer.Serialize(order.Attributes), salt, haltRate = (long)order.HaltRate, now = now.ToUnixTimeMilliseconds(), index, baseLibrary });
                if (order.Channel == Channel.Release) await session.ExecuteAsync("UPDATE versions SET state = 'released' WHERE app_id = @appId AND seq = @seq", new { appId, seq });
                await NoteAsync(session, caller.Actor, appId, "release", new { seq, order.Channel, order.Share, baseLibrary });
                return await SigningOrders.AddAsync(session, RoleNames.IndexTarget(appId, order.Channel), now);
            },
            cancellationToken);
    }

    /// <summary>Stops a release: who has it keeps it until the next start, and gets the version before then.</summary>
    /// <returns>The order for the signer.</returns>
    public Task<long> HaltAsync(string actor, string appId, string channel, long seq, string reason, CancellationToken cancellationToken) => database.WriteAsync(
        session => HaltAsync(session, actor, appId, channel, seq, reason), cancellationToken);

    public async Task<long> HaltAsync(HubSession session, string actor, string appId, string channel, long seq, string reason)
    {
        var now = time.GetUtcNow();
        if (await session.ExecuteAsync("UPDATE releases SET state = 'halted', reason = @reason WHERE app_id = @appId AND channel = @channel AND seq = @seq AND state = 'active'", new { appId, channel, seq, reason }) == 0)
            throw HubException.Conflict($"Version {seq} of '{appId}' is not released on '{channel}'.");
        await log.AppendAsync(session, new { type = "halt", appId, channel, seq, at = now.ToUnixTimeMilliseconds() });
        await NoteAsync(session, actor, appId, "halt", new { seq, channel, reason });
        return await SigningOrders.AddAsync(session, RoleNames.IndexTarget(appId, channel), now);
    }

    /// <summary>Goes back to the version before: halts everything newer than it on the channel.</summary>
    /// <returns>The order for the signer.</returns>
    public Task<long> RollBackAsync(Caller caller, string appId, string channel, long toSeq, string reason, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var all = (await ListAsync(session, appId)).Where(release => release.Channel == channel).ToArray();
            if (all.All(release => release.Seq != toSeq)) throw HubException.Conflict($"Version {toSeq} of '{appId}' was never on '{channel}': release it instead.");
            var now = time.GetUtcNow();
            await session.ExecuteAsync("UPDATE releases SET state = 'halted', reason = @reason WHERE app_id = @appId AND channel = @channel AND seq > @toSeq AND state = 'active'", new { appId, channel, toSeq, reason });
            await session.ExecuteAsync("UPDATE releases SET state = 'active', share = 100, reason = '' WHERE app_id = @appId AND channel = @channel AND seq = @toSeq", new { appId, channel, toSeq });
            await log.AppendAsync(session, new { type = "rollback", appId, channel, seq = toSeq, at = now.ToUnixTimeMilliseconds() });
            await NoteAsync(session, caller.Actor, appId, "roll-back", new { toSeq, channel, reason });
            return await SigningOrders.AddAsync(session, RoleNames.IndexTarget(appId, channel), now);
        },
        cancellationToken);

    /// <summary>Versions below this one may not start any more.</summary>
    public Task<long> SetMinimumAsync(Caller caller, string appId, long seq, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            _ = await Versions.FindAsync(session, appId, seq) ?? throw HubException.NotFound($"version {seq} of '{appId}'");
            await session.ExecuteAsync("UPDATE programs SET minimum_seq = @seq WHERE app_id = @appId", new { appId, seq });
            await NoteAsync(session, caller.Actor, appId, "set-minimum", new { seq });
            return await SigningOrders.AddAsync(session, RoleNames.IndexTarget(appId, Channel.Release), time.GetUtcNow());
        },
        cancellationToken);

    /// <summary>Takes a program down: nobody gets it any more, and nothing of it can be released. Devices that have it keep it; a revocation takes it from them.</summary>
    /// <returns>The last order for the signer.</returns>
    public Task<long> TakeDownAsync(Caller caller, string appId, string reason, CancellationToken cancellationToken)
    {
        if (reason.Trim().Length is 0 or > HubLimits.Text) throw HubException.Bad($"Say why it is taken down: its authors read it.");
        return database.WriteAsync(
            async session =>
            {
                if (await session.ExecuteAsync("UPDATE programs SET taken_down = @reason WHERE app_id = @appId AND taken_down IS NULL", new { appId, reason = reason.Trim() }) == 0) throw HubException.Conflict($"There is no program '{appId}' that could be taken down.");
                var (now, last) = (time.GetUtcNow(), 0L);
                await log.AppendAsync(session, new { type = "take-down", appId, at = now.ToUnixTimeMilliseconds() });
                await NoteAsync(session, caller.Actor, appId, "take-down", new { reason = reason.Trim() });
                foreach (var channel in await session.ListAsync<string>("SELECT DISTINCT channel FROM releases WHERE app_id = @appId ORDER BY channel", new { appId })) last = await SigningOrders.AddAsync(session, RoleNames.IndexTarget(appId, channel), now);
                return last;
            },
            cancellationToken);
    }

    private static void Check(ReleaseOrder order)
    {
        if (!Channel.IsKnown(order.Channel)) throw HubException.Bad($"There is no channel '{order.Channel}': develop, trial or release.");
        if (order.Share is < 1 or > 100) throw HubException.Bad($"A release goes to 1 to 100 of a hundred installations; to stop one, halt it.");
        if (order.HaltRate is < 0 or > 100) throw HubException.Bad($"The rate of failures at which a release is halted is 0 (never) to 100 of a hundred starts.");
        if (order.Attributes.Count > 8 || order.Attributes.Any(static pair => pair.Key.Length > 32 || pair.Value.Count is 0 or > 64)) throw HubException.Bad($"A release may name 8 attributes with 64 values each.");
    }

    // A release narrows what the package says of itself, and never widens it: its author has tried it there.
    private static string ReadSpan(HubVersion version, string? wanted)
    {
        var said = JsonSerializer.Deserialize<VersionFacts>(version.Facts)!.RunsOn(out var problem);
        var span = said is null || wanted is null ? said : VersionSpan.Read(wanted, out problem) is { } given ? said.Narrow(given, out problem) : null;
        return span?.ToString() ?? throw HubException.Bad($"Version {version.Seq} of '{version.AppId}' cannot be released for these base libraries: {problem}.");
    }

    private static async Task CheckMayBeReleasedAsync(HubSession session, HubVersion version, string channel)
    {
        var program = await ProgramCatalog.FindAsync(session, version.AppId) ?? throw HubException.NotFound($"program '{version.AppId}'");
        if (program.TakenDown is not null) throw HubException.Conflict($"'{version.AppId}' was taken down: {program.TakenDown}");
        if (channel != Channel.Release) return;
        if (version.State is not (VersionState.Approved or VersionState.Released)) throw HubException.Conflict($"Version {version.Seq} of '{version.AppId}' is {Wording.Word(version.State)}: only an approved version goes to everybody.");
        var lacking = await Permits.FindLackingAsync(session, version.AppId, JsonSerializer.Deserialize<VersionFacts>(version.Facts)!);
        if (lacking.Count > 0) throw HubException.Conflict($"'{version.AppId}' asks for what was not granted yet: {string.Join(", ", lacking)}. A reviewer decides about it in the console.");
    }

    private async Task NoteAsync(HubSession session, string actor, string appId, string action, object detail)
    {
        var organisation = await Versions.OrganisationOfAsync(session, appId);
        await AuditLog.WriteAsync(session, time.GetUtcNow(), actor, organisation, action, appId, detail);
        await webhooks.AddAsync(session, organisation!, $"program.{action}", new { appId, detail });
    }
}
