using System.Security.Cryptography;
using Alcove.Packaging.Container;

namespace Alcove.Packaging;

/// <summary>The only way from bytes to a package that is believed. Signatures come on top of this.</summary>
public static class PackageVerifier
{
    /// <summary>Checks what claims to be a package. Of one with its files elsewhere nothing but the manifest is read here; each file is checked when it is loaded.</summary>
    /// <exception cref="PackageException">Something is wrong; the message says what and where.</exception>
    public static VerifiedPackage Verify(UncheckedPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        if (package.Blobs is null) return Verify(package.Bytes);
        var manifest = ReadManifest(package.Bytes);
        return new VerifiedPackage(manifest, HashOf(package.Bytes.Span), new Dictionary<PackagePath, ReadOnlyMemory<byte>>(), package.Blobs);
    }

    /// <summary>Checks container, manifest, and the hash of every file.</summary>
    /// <exception cref="PackageException">Something is wrong; the message says what and where.</exception>
    public static VerifiedPackage Verify(ReadOnlyMemory<byte> container) => Verify(ContainerReader.Read(container));

    internal static VerifiedPackage Verify(Dictionary<PackagePath, ReadOnlyMemory<byte>> files)
    {
        if (!files.Remove(PackagePath.Parse(Manifest.FileName), out var json)) throw new PackageException(PackageError.BadManifest, $"The package has no {Manifest.FileName}.");
        var manifest = ReadManifest(json);
        foreach (var path in files.Keys.Where(path => !manifest.Files.ContainsKey(path)).Take(1))
            throw new PackageException(PackageError.BadFile, $"'{path}' is in the package but not in its manifest.");
        foreach (var (path, entry) in manifest.Files)
            Check(path, entry, files.TryGetValue(path, out var bytes) ? bytes : throw new PackageException(PackageError.BadFile, $"'{path}' is in the manifest but not in the package."));
        return new VerifiedPackage(manifest, HashOf(json.Span), files);
    }

    /// <summary>Whether bytes are the file that the manifest names.</summary>
    internal static void Check(PackagePath path, FileEntry entry, ReadOnlyMemory<byte> bytes)
    {
        if (Defences.Hold(Defence.FileHashes) && (bytes.Length != entry.Size || HashOf(bytes.Span) != entry.Sha256))
            throw new PackageException(PackageError.BadFile, $"'{path}' is not the file that the manifest names: its hash is another.");
    }

    private static Manifest ReadManifest(ReadOnlyMemory<byte> json)
    {
        var manifest = Manifest.Parse(json);
        return json.Span.SequenceEqual(manifest.ToCanonicalJson()) ? manifest : throw new PackageException(PackageError.BadManifest, $"{Manifest.FileName} is not written in the canonical form.");
    }

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
