namespace Alcove.Packaging;

/// <summary>Limits of a package. Sizes are in bytes.</summary>
public static class PackageLimits
{
    /// <summary>The container file.</summary>
    public const int Container = 40 * 1024 * 1024;

    /// <summary>All files together.</summary>
    public const long Unpacked = 100L * 1024 * 1024;

    /// <summary>One file.</summary>
    public const int File = 32 * 1024 * 1024;

    /// <summary>Number of files.</summary>
    public const int Files = 8000;

    /// <summary>The manifest.</summary>
    public const int Manifest = 4 * 1024 * 1024;

    /// <summary>Unpacked to packed size of one file, once it is larger than a megabyte.</summary>
    public const int Ratio = 200;
}
