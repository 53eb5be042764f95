namespace Alcove.Packaging;

/// <summary>What is wrong with a package.</summary>
public enum PackageError
{
    /// <summary>The container is not a ZIP of the strict profile.</summary>
    BadContainer,

    /// <summary>A path is not allowed.</summary>
    BadPath,

    /// <summary>A size, count or ratio is over its limit.</summary>
    TooLarge,

    /// <summary>The manifest is missing or breaks the format.</summary>
    BadManifest,

    /// <summary>A file is missing, additional, or not the one that the manifest names.</summary>
    BadFile,
}
