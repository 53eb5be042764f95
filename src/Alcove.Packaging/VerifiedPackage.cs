using System.Collections.Concurrent;
using System.Text;

namespace Alcove.Packaging;

/// <summary>A package of which every byte that can be read was checked. Only <see cref="PackageVerifier"/> makes one. Safe for several threads.</summary>
public sealed class VerifiedPackage
{
    private const int AtOnce = 6; // files that are read from their source at the same time
    private readonly ConcurrentDictionary<PackagePath, ReadOnlyMemory<byte>> _files;
    private readonly IBlobSource? _blobs;

    internal VerifiedPackage(Manifest manifest, string hash, IReadOnlyDictionary<PackagePath, ReadOnlyMemory<byte>> files, IBlobSource? blobs = null) =>
        (Manifest, Hash, _files, _blobs) = (manifest, hash, new(files), blobs);

    /// <summary>What it says of itself.</summary>
    public Manifest Manifest { get; }

    /// <summary>SHA-256 of the canonical manifest, and so of everything in the package.</summary>
    public string Hash { get; }

    /// <summary>Whether there is such a file, loaded or not.</summary>
    public bool Contains(PackagePath path) => Manifest.Files.ContainsKey(path);

    /// <summary>Loads files that are not here yet, and checks each. Files of a container are all here from the start.</summary>
    /// <exception cref="PackageException">A file is not the one that the manifest names.</exception>
    /// <exception cref="IOException">A file is not to be had at the moment.</exception>
    public async Task LoadAsync(Func<PackagePath, bool> which, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(which);
        var missing = Manifest.Files.Where(file => !_files.ContainsKey(file.Key) && which(file.Key)).ToArray();
        if (missing.Length == 0 || _blobs is null) return;
        await Parallel.ForEachAsync(missing, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (file, token) =>
        {
            var bytes = await _blobs.ReadAsync(file.Value, token).ConfigureAwait(false);
            if (Defences.Hold(Defence.CheckedBlobs)) PackageVerifier.Check(file.Key, file.Value, bytes); // SECURITY(T26): what was changed since it was fetched is noticed here
            _files[file.Key] = bytes;
        }).ConfigureAwait(false);
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file, or it was not loaded.</exception>
    public ReadOnlyMemory<byte> Read(PackagePath path) =>
        _files.TryGetValue(path, out var bytes) ? bytes : throw new FileNotFoundException($"'{path}' is not in the package of '{Manifest.AppId}'{(Contains(path) ? " that was loaded so far" : string.Empty)}.", path.Value);

    /// <summary>Whether a file can be read without loading it.</summary>
    public bool IsLoaded(PackagePath path) => _files.ContainsKey(path);

    /// <summary>A file as UTF-8 text.</summary>
    public string ReadText(PackagePath path) => Encoding.UTF8.GetString(Read(path).Span);
}
