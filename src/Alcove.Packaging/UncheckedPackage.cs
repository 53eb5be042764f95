namespace Alcove.Packaging;

/// <summary>Something that claims to be a package: a container, or a manifest with its files elsewhere. Only <see cref="PackageVerifier"/> looks into it.</summary>
public sealed class UncheckedPackage
{
    private UncheckedPackage(ReadOnlyMemory<byte> bytes, IBlobSource? blobs) => (Bytes, Blobs) = (bytes, blobs);

    internal ReadOnlyMemory<byte> Bytes { get; }

    internal IBlobSource? Blobs { get; }

    /// <summary>A package file (.ma).</summary>
    public static UncheckedPackage OfContainer(ReadOnlyMemory<byte> container) => new(container, null);

    /// <summary>A manifest, with files that are read when they are needed.</summary>
    public static UncheckedPackage OfBlobs(ReadOnlyMemory<byte> manifest, IBlobSource blobs) => new(manifest, blobs);
}
