using System.Security.Cryptography;
using Alcove.Packaging.Container;

namespace Alcove.Packaging;

/// <summary>Puts a package together. The same files give the same bytes, whenever and wherever.</summary>
public static class PackageBuilder
{
    /// <summary>Writes the container.</summary>
    public static byte[] Build(string appId, string name, string version, IReadOnlyList<string> pages, IReadOnlyDictionary<PackagePath, ReadOnlyMemory<byte>> files, ProgramKind kind = ProgramKind.Wxml)
    {
        ArgumentNullException.ThrowIfNull(files);
        var entries = files.ToDictionary(static file => file.Key, static file => new FileEntry(Convert.ToHexStringLower(SHA256.HashData(file.Value.Span)), file.Value.Length));
        var manifest = new Manifest(appId, name, version, pages, entries) { Kind = kind }.ToCanonicalJson();
        _ = Manifest.Parse(manifest); // what we write must be what we accept
        var all = new SortedDictionary<PackagePath, ReadOnlyMemory<byte>>(files.ToDictionary(static file => file.Key, static file => file.Value)) { [PackagePath.Parse(Manifest.FileName)] = manifest };
        return ContainerWriter.Write(all);
    }

    /// <summary>Media type of a package as the W3C MiniApp Packaging draft names it.</summary>
    public const string MiniAppMediaType = "application/miniapp-pkg+zip";

    /// <summary>Writes the files of a web program as a package by the W3C MiniApp Packaging draft: its own manifest.json in the root, no hashes.</summary>
    public static byte[] BuildMiniApp(IReadOnlyDictionary<PackagePath, ReadOnlyMemory<byte>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return ContainerWriter.Write(new SortedDictionary<PackagePath, ReadOnlyMemory<byte>>(files.ToDictionary(static file => file.Key, static file => file.Value)));
    }
}
