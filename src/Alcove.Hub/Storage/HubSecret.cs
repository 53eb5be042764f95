using System.Security.Cryptography;

namespace Alcove.Hub.Storage;

/// <summary>Keys of the hub that all nodes share. The signing keys are not among them: those are with the signer.</summary>
internal static class HubSecret
{
    private const int Size = 32;

    /// <summary>The key for a purpose, made when it is first asked for.</summary>
    public static async Task<byte[]> GetAsync(HubDatabase database, string purpose, CancellationToken cancellationToken)
    {
        var id = $"secret:{purpose}";
        var found = await database.ReadAsync(session => session.FindAsync<string>("SELECT content FROM hub_values WHERE id = @id", new { id }), cancellationToken);
        found ??= await database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("INSERT INTO hub_values (id, content) VALUES (@id, @content) ON CONFLICT (id) DO NOTHING", new { id, content = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size)) });
                return await session.ScalarAsync<string>("SELECT content FROM hub_values WHERE id = @id", new { id });
            },
            cancellationToken);
        return Convert.FromBase64String(found);
    }
}
