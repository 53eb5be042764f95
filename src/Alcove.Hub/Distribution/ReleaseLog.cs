using System.Text.Json;
using Alcove.Hub.Storage;

namespace Alcove.Hub.Distribution;

/// <summary>The append-only log of everything that reaches devices: releases, halts, roll-backs, revocations. An entry is written in the transaction of what it reports.</summary>
internal sealed class ReleaseLog
{
    /// <summary>Adds an entry.</summary>
    /// <returns>Its place.</returns>
    public async Task<long> AppendAsync(HubSession session, object entry)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(entry, JsonSerializerOptions.Web);
        var index = await session.ScalarAsync<long>("SELECT COALESCE(MAX(idx), -1) + 1 FROM log_entries");
        await session.ExecuteAsync("INSERT INTO log_entries (idx, content, leaf_hash) VALUES (@index, @content, @hash)", new { index, content, hash = LeafHash(content) });
        return index;
    }

    private static byte[] LeafHash(byte[] content) => System.Security.Cryptography.SHA256.HashData([0, .. content]);
}
