namespace Alcove.Packaging.Trust;

/// <summary>Settings of a <see cref="TrustClient"/>.</summary>
public sealed record TrustClientOptions
{
    /// <summary>The clock. The system's by default.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Most versions of the root that one refresh goes through. 256 by default.</summary>
    public int MostRootSteps { get; init; } = 256;

    /// <summary>Most roles that are asked for one target. 32 by default.</summary>
    public int MostRoles { get; init; } = 32;

    /// <summary>Longest target in bytes, whatever its metadata says. 64 MiB by default.</summary>
    public int LongestTarget { get; init; } = 64 * 1024 * 1024;

    /// <summary>Whether names of targets carry their hash where the root asks for consistent snapshots. True by default.</summary>
    public bool TargetsCarryHash { get; init; } = true;

    /// <summary>Keeps targets that were downloaded, so that one that did not change is not downloaded again; null keeps none. Null by default.</summary>
    public ITrustStore? TargetCache { get; init; }

    /// <summary>
    /// Whether the clock may never count back behind what was signed and seen before. True by default; off where a test moves the clock.
    /// </summary>
    public bool ClockNeverBack { get; init; } = true;
}
