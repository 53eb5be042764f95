using System.Security.Cryptography;
using Alcove.Packaging.Container;

namespace Alcove.Packaging;

/// <summary>The only way from bytes to a package that is believed. Signatures come on top of this.</summary>
public static class PackageVerifier
{
    /// <summary>Checks container, manifest, and the hash of every file.</summary>
    /// <exception cref="PackageException">Something is wrong; the message says what and where.</exception>
    public static VerifiedPackage Verify(ReadOnlyMemory<byte> container) => Verify(ContainerReader.Read(container));

    internal static VerifiedPackage Verify(Dictionary<PackagePath, ReadOnlyMemory<byte>> files)
    {
        if (!files.Remove(PackagePath.Parse(Manifest.FileName), out var json)) throw new PackageException(PackageError.BadManifest, $"The package has no {Manifest.FileName}.");
        var manifest = Manifest.Parse(json);
        var canonical = manifest.ToCanonicalJson();
        if (!json.Span.SequenceEqual(canonical)) throw new PackageException(PackageError.BadManifest, $"{Manifest.FileName} is not written in the canonical form.");
        foreach (var path in files.Keys.Where(path => !manifest.Files.ContainsKey(path)).Take(1))
            throw new PackageException(PackageError.BadFile, $"'{path}' is in the package but not in its manifest.");
        foreach (var (path, entry) in manifest.Files) Check(path, entry, files);
        return new VerifiedPackage(manifest, Convert.ToHexStringLower(SHA256.HashData(canonical)), files);
    }

    private static void Check(PackagePath path, FileEntry entry, Dictionary<PackagePath, ReadOnlyMemory<byte>> files)
    {
        if (!files.TryGetValue(path, out var bytes)) throw new PackageException(PackageError.BadFile, $"'{path}' is in the manifest but not in the package.");
        if (bytes.Length != entry.Size || Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) != entry.Sha256)
            throw new PackageException(PackageError.BadFile, $"'{path}' is not the file that the manifest names: its hash is another.");
    }
}
