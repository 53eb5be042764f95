namespace Alcove.Runtime.Services;

/// <summary>A sample: one advertisement that says that it is none, for every place that has a name.</summary>
public sealed class SandboxAds : IHostAds
{
    private const int RewardSeconds = 3;

    /// <inheritdoc/>
    public ValueTask<HostAd?> FindAsync(ProgramUser user, string kind, string adUnitId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(adUnitId);
        return new(adUnitId.Length == 0 ? null : new HostAd("Sandbox", $"An advertisement would stand here ({adUnitId}).", Seconds: kind == "rewardedVideo" ? RewardSeconds : 0));
    }
}
