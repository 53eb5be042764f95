using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alcove.Hub.Storage;

namespace Alcove.Hub.Audit;

/// <summary>
/// What was done, by whom, in a chain: every row carries the hash of the one before, so that no row can be changed, taken out or moved
/// without the rows behind it saying so. It is written in the transaction of what it reports. No contents and no secrets stand in it.
/// </summary>
internal static class AuditLog
{
    private const string Start = "alcove-audit";

    /// <summary>Adds a row.</summary>
    public static async Task WriteAsync(HubSession session, DateTimeOffset at, string actor, string? organisationId, string action, string subject, object? detail = null)
    {
        var last = await session.FindAsync<Head>("SELECT idx, hash FROM audit ORDER BY idx DESC LIMIT 1");
        var row = new AuditRow((last?.Idx ?? -1) + 1, at.ToUnixTimeMilliseconds(), actor, organisationId, action, subject, detail is null ? string.Empty : JsonSerializer.Serialize(detail), last?.Hash ?? HashOf(Start), string.Empty);
        await session.ExecuteAsync(
            "INSERT INTO audit (idx, at, actor, organisation_id, action, subject, detail, previous_hash, hash) VALUES (@Idx, @At, @Actor, @OrganisationId, @Action, @Subject, @Detail, @PreviousHash, @Hash)",
            row with { Hash = HashOf(row) });
    }

    /// <summary>The newest rows before a place in the chain.</summary>
    public static Task<IReadOnlyList<AuditRow>> ListAsync(HubSession session, string? organisationId, long before, int most) => session.ListAsync<AuditRow>(
        $"SELECT idx, at, actor, organisation_id, action, subject, detail, previous_hash, hash FROM audit WHERE idx < @before {(organisationId is null ? string.Empty : "AND organisation_id = @organisationId")} ORDER BY idx DESC LIMIT @most",
        new { organisationId, before, most = (long)most });

    /// <summary>Reads the whole chain and names the first row at which it breaks; null when it is whole.</summary>
    public static async Task<string?> FindBreakAsync(HubSession session)
    {
        const int Step = 1000;
        var (expected, next) = (HashOf(Start), 0L);
        while (true)
        {
            var rows = await session.ListAsync<AuditRow>("SELECT idx, at, actor, organisation_id, action, subject, detail, previous_hash, hash FROM audit WHERE idx >= @next ORDER BY idx LIMIT @Step", new { next, Step = (long)Step });
            foreach (var row in rows)
            {
                if (row.Idx != next) return $"row {next} is missing";
                if (row.PreviousHash != expected) return $"row {row.Idx} does not follow the one before it";
                if (row.Hash != HashOf(row) && Defences.Hold(Defence.AuditChain)) return $"row {row.Idx} was changed";
                (expected, next) = (row.Hash, next + 1);
            }

            if (rows.Count < Step) return null;
        }
    }

    // SECURITY(T38): each part with its length, so that no two rows have the same text.
    private static string HashOf(AuditRow row) => HashOf(string.Concat(((string[])[row.Idx.ToString(), row.At.ToString(), row.Actor, row.OrganisationId ?? string.Empty, row.Action, row.Subject, row.Detail, row.PreviousHash]).Select(static part => $"{part.Length}:{part}")));

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record Head(long Idx, string Hash);
}
