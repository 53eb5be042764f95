using Alcove.Hub.Storage;

namespace Alcove.Hub.Programs;

/// <summary>Says which icon may be shown to whom.</summary>
internal sealed class Icons(HubDatabase database)
{
    private const string EverybodyCanOpen = "versions v JOIN programs p ON p.app_id = v.app_id WHERE p.taken_down IS NULL AND v.seq = (SELECT MAX(r.seq) FROM releases r WHERE r.app_id = v.app_id AND r.channel = 'release' AND r.state = 'active')";

    /// <summary>The icon of what everybody can open of a program; null for a letter.</summary>
    public Task<string?> ReleasedAsync(string appId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.FindAsync<string>($"SELECT v.icon FROM {EverybodyCanOpen} AND v.app_id = @appId", new { appId }), cancellationToken);

    /// <summary>Whether a file is the icon of something that everybody can open: never one of a draft.</summary>
    public async Task<bool> IsReleasedAsync(string hash, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => session.ScalarAsync<long>($"SELECT COUNT(*) FROM {EverybodyCanOpen} AND v.icon = @hash", new { hash }), cancellationToken) > 0;

    /// <summary>Whether a file is the icon of any version of a program.</summary>
    public async Task<bool> IsOfAsync(string appId, string hash, CancellationToken cancellationToken) =>
        await database.ReadAsync(session => session.ScalarAsync<long>("SELECT COUNT(*) FROM versions WHERE app_id = @appId AND icon = @hash", new { appId, hash }), cancellationToken) > 0;
}
