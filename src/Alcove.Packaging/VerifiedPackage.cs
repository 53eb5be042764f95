using System.Text;

namespace Alcove.Packaging;

/// <summary>A package of which every byte was checked. Only <see cref="PackageVerifier"/> makes one.</summary>
public sealed class VerifiedPackage
{
    private readonly IReadOnlyDictionary<PackagePath, ReadOnlyMemory<byte>> _files;

    internal VerifiedPackage(Manifest manifest, string hash, IReadOnlyDictionary<PackagePath, ReadOnlyMemory<byte>> files) =>
        (Manifest, Hash, _files) = (manifest, hash, files);

    /// <summary>What it says of itself.</summary>
    public Manifest Manifest { get; }

    /// <summary>SHA-256 of the canonical manifest, and so of everything in the package.</summary>
    public string Hash { get; }

    /// <summary>Whether there is such a file.</summary>
    public bool Contains(PackagePath path) => _files.ContainsKey(path);

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public ReadOnlyMemory<byte> Read(PackagePath path) =>
        _files.TryGetValue(path, out var bytes) ? bytes : throw new FileNotFoundException($"'{path}' is not in the package of '{Manifest.AppId}'.", path.Value);

    /// <summary>A file as UTF-8 text.</summary>
    public string ReadText(PackagePath path) => Encoding.UTF8.GetString(Read(path).Span);
}
