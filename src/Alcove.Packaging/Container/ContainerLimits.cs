namespace Alcove.Packaging.Container;

/// <summary>What a container may be. Sizes are in bytes.</summary>
/// <param name="Container">The container itself.</param>
/// <param name="Unpacked">All files together.</param>
/// <param name="File">One file.</param>
/// <param name="Files">Number of files.</param>
/// <param name="FileRatio">Unpacked to packed size of one file, once it is larger than a megabyte.</param>
/// <param name="TotalRatio">Unpacked size of all files to the container's, once they are larger than eight megabytes.</param>
internal sealed record ContainerLimits(int Container, long Unpacked, int File, int Files, int FileRatio, int TotalRatio)
{
    public const int RatioFloor = 1024 * 1024;
    public const int TotalRatioFloor = 8 * 1024 * 1024;

    public static ContainerLimits OfPackages { get; } = new(PackageLimits.Container, PackageLimits.Unpacked, PackageLimits.File, PackageLimits.Files, PackageLimits.Ratio, PackageLimits.Ratio);
}
