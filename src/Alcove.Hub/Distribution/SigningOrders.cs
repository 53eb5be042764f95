using System.Globalization;
using Alcove.Hub.Storage;

namespace Alcove.Hub.Distribution;

/// <summary>What the signer has to sign anew. An order is written in the transaction of the change, so that a crash between the two loses nothing.</summary>
internal static class SigningOrders
{
    /// <summary>Adds one and gives it a number.</summary>
    public static async Task<long> AddAsync(HubSession session, string target, DateTimeOffset at)
    {
        // A number is never given twice, also when the order before it is done and gone.
        var last = await session.FindAsync<string>("SELECT content FROM hub_values WHERE id = 'outbox'");
        var id = last is null ? 1 : long.Parse(last, CultureInfo.InvariantCulture) + 1;
        await session.ExecuteAsync("INSERT INTO hub_values (id, content) VALUES ('outbox', @content) ON CONFLICT (id) DO UPDATE SET content = excluded.content", new { content = id.ToString() });
        await session.ExecuteAsync("INSERT INTO outbox (id, target, created_at) VALUES (@id, @target, @at)", new { id, target, at = at.ToUnixTimeMilliseconds() });
        return id;
    }

    /// <summary>All that wait, the oldest first.</summary>
    public static Task<IReadOnlyList<SigningOrder>> ListAsync(HubSession session) => session.ListAsync<SigningOrder>("SELECT id, target FROM outbox ORDER BY id");

    /// <summary>Takes out what was done.</summary>
    public static Task DoneAsync(HubSession session, long upTo) => session.ExecuteAsync("DELETE FROM outbox WHERE id <= @upTo", new { upTo });
}
