namespace Alcove.Runtime.Services;

/// <summary>The host app's advertisements. The shell draws them, marks them, and lets the user close them.</summary>
public interface IHostAds
{
    /// <summary>An advertisement for a place in a program; null for none.</summary>
    /// <param name="user">Who would see it.</param>
    /// <param name="kind">interstitial or rewardedVideo.</param>
    /// <param name="adUnitId">The place, as the author registered it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<HostAd?> FindAsync(ProgramUser user, string kind, string adUnitId, CancellationToken cancellationToken);
}
