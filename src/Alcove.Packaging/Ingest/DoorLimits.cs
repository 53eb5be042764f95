namespace Alcove.Packaging.Ingest;

/// <summary>What an upload by anybody may be; less than what a package may be that one builds for oneself. Sizes are in bytes.</summary>
public sealed record DoorLimits
{
    /// <summary>The upload. 20 MiB by default.</summary>
    public int Container { get; init; } = 20 * 1024 * 1024;

    /// <summary>All files together. 60 MiB by default.</summary>
    public long Unpacked { get; init; } = 60L * 1024 * 1024;

    /// <summary>One file. 10 MiB by default.</summary>
    public int File { get; init; } = 10 * 1024 * 1024;

    /// <summary>Number of files. 2,000 by default.</summary>
    public int Files { get; init; } = 2000;

    /// <summary>Unpacked to packed size: of a file once it is larger than 1 MiB, of all once they are larger than 8 MiB. 100 by default.</summary>
    public int Ratio { get; init; } = 100;

    /// <summary>Longest that reading may take. 5 seconds by default.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(5);
}
