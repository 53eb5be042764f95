namespace Alcove.Runtime.Instances;

/// <summary>What happens to a mini-program that nobody looks at. Defaults are WeChat's.</summary>
public sealed class BackgroundOptions
{
    /// <summary>After so long in the background its code stands still and its open requests fail as interrupted.</summary>
    public TimeSpan SuspendAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>So long it may take to save its state before it is suspended.</summary>
    public TimeSpan SavingTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A suspended program is ended after so long; opening it again is a cold start.</summary>
    public TimeSpan EndAfter { get; init; } = TimeSpan.FromMinutes(30);
}
