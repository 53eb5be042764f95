using System.Security.Cryptography;
using Alcove.Packaging.Container;

namespace Alcove.Packaging;

/// <summary>Puts a package together. The same files give the same bytes, whenever and wherever.</summary>
public static class PackageBuilder
{
    /// <summary>Writes the container.</summary>
    public static byte[] Build(string appId, string name, string version, IReadOnlyList<string> pages, IReadOnlyDictionary<PackagePath, ReadOnlyMemory<byte>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var entries = files.ToDictionary(static file => file.Key, static file => new FileEntry(Convert.ToHexStringLower(SHA256.HashData(file.Value.Span)), file.Value.Length));
        var manifest = new Manifest(appId, name, version, pages, entries).ToCanonicalJson();
        _ = Manifest.Parse(manifest); // what we write must be what we accept
        var all = new SortedDictionary<PackagePath, ReadOnlyMemory<byte>>(files.ToDictionary(static file => file.Key, static file => file.Value)) { [PackagePath.Parse(Manifest.FileName)] = manifest };
        return ContainerWriter.Write(all);
    }
}
