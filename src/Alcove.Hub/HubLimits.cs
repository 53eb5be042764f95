namespace Alcove.Hub;

/// <summary>What a version may be at most. Sizes are in bytes. The container's own limits stand in Alcove.Packaging.PackageLimits.</summary>
internal static class HubLimits
{
    /// <summary>What a program loads at its start: all files outside of subpackages.</summary>
    public const long MainPackage = 4 * 1024 * 1024;

    /// <summary>One subpackage.</summary>
    public const long Subpackage = 4 * 1024 * 1024;

    /// <summary>All files together, without source maps, which stay at the hub.</summary>
    public const long Program = 30 * 1024 * 1024;

    /// <summary>Number of files.</summary>
    public const int Files = 2000;

    /// <summary>Domains that one program may declare.</summary>
    public const int Domains = 300;

    /// <summary>The icon that lists show.</summary>
    public const int Icon = 256 * 1024;

    /// <summary>Release notes and reasons, in characters.</summary>
    public const int Text = 4000;

    /// <summary>Life of a link.</summary>
    public static readonly TimeSpan LongestLink = TimeSpan.FromDays(30);
}
