using System.Text.Json;
using Alcove.Hub.Releases;
using Alcove.Hub.Storage;
using Alcove.Packaging.Log;
using Alcove.Packaging.Trust;

namespace Alcove.Hub.Distribution;

/// <summary>
/// The append-only log of everything that reaches devices: releases, halts, roll-backs, revocations. An entry is written in the transaction
/// of what it reports. That of a release can be worked out from the index that devices get (<see cref="LogEntry.Of"/>), so that each
/// of them checks that its release is one that everybody can see.
/// </summary>
internal sealed class ReleaseLog
{
    private const string CheckpointId = "log-checkpoint";
    private const string FormId = "log-form";

    /// <summary>Adds an entry.</summary>
    /// <returns>Its place.</returns>
    public Task<long> AppendAsync(HubSession session, object entry) => AddAsync(session, JsonSerializer.SerializeToUtf8Bytes(entry, JsonSerializerOptions.Web));

    /// <summary>Adds the entry of a release.</summary>
    /// <returns>Its place.</returns>
    public static Task<long> AppendReleaseAsync(HubSession session, string appId, string channel, long seq, string manifestHash, DateTimeOffset at) =>
        AddAsync(session, new LogEntry(LogEntry.Release, $"{appId}/{channel}", seq, manifestHash, at).ToJson());

    /// <summary>The checkpoint that was signed last; null before the first.</summary>
    public static async Task<byte[]?> FindCheckpointAsync(HubSession session) =>
        await session.FindAsync<string>($"SELECT content FROM hub_values WHERE id = '{CheckpointId}'") is { } text ? Convert.FromBase64String(text) : null;

    /// <summary>Keeps a signed checkpoint.</summary>
    public static Task SaveCheckpointAsync(HubSession session, byte[] note) =>
        session.ExecuteAsync($"INSERT INTO hub_values (id, content) VALUES ('{CheckpointId}', @content) ON CONFLICT (id) DO UPDATE SET content = excluded.content", new { content = Convert.ToBase64String(note) });

    /// <summary>Gives releases of a hub from before entries could be worked out an entry of today's form, once.</summary>
    public static async Task MendAsync(HubSession session, TimeProvider time)
    {
        if (await session.FindAsync<string>($"SELECT content FROM hub_values WHERE id = '{FormId}'") is not null) return;
        foreach (var release in await session.ListAsync<HubRelease>($"SELECT {HubRelease.Columns} FROM releases ORDER BY log_index"))
        {
            var hash = await session.ScalarAsync<string>("SELECT manifest_hash FROM versions WHERE app_id = @AppId AND seq = @Seq", release);
            var index = await AppendReleaseAsync(session, release.AppId, release.Channel, release.Seq, hash, DateTimeOffset.FromUnixTimeMilliseconds(release.StartedAt));
            await session.ExecuteAsync("UPDATE releases SET log_index = @index WHERE app_id = @AppId AND channel = @Channel AND seq = @Seq", new { index, release.AppId, release.Channel, release.Seq });
            await SigningOrders.AddAsync(session, RoleNames.IndexTarget(release.AppId, release.Channel), time.GetUtcNow());
        }

        await session.ExecuteAsync($"INSERT INTO hub_values (id, content) VALUES ('{FormId}', '2')");
    }

    private static async Task<long> AddAsync(HubSession session, byte[] content)
    {
        var index = await session.ScalarAsync<long>("SELECT COALESCE(MAX(idx), -1) + 1 FROM log_entries");
        await session.ExecuteAsync("INSERT INTO log_entries (idx, content, leaf_hash) VALUES (@index, @content, @hash)", new { index, content, hash = MerkleHash.Leaf(content) });
        return index;
    }
}
