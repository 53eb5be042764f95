using System.Security.Cryptography;
using Alcove.Packaging.Container;

namespace Alcove.Packaging.Ingest;

/// <summary>
/// The hub's door, the only place where a container of a stranger is read: 1. limits and the one layout; 2. the manifest; 3. every file.
/// What is wrong is reported, not thrown; of files all that are wrong, up to a number.
/// </summary>
public static class PackageDoor
{
    private const int MostProblems = 50;

    /// <summary>Reads an upload.</summary>
    /// <param name="upload">The bytes.</param>
    /// <param name="limits">What it may be.</param>
    /// <param name="time">The clock; the system's by default.</param>
    public static DoorReport Read(ReadOnlyMemory<byte> upload, DoorLimits? limits = null, TimeProvider? time = null)
    {
        limits ??= new DoorLimits();
        time ??= TimeProvider.System;
        var start = time.GetTimestamp();
        try
        {
            // 1. SECURITY(T06): memory is bounded by the limits, time by the clock.
            var container = new ContainerLimits(limits.Container, limits.Unpacked, limits.File, limits.Files, limits.Ratio, limits.Ratio);
            var files = ContainerReader.Read(upload, container, () => time.GetElapsedTime(start) > limits.Time);
            // 2. and 3.
            var problems = WrongFiles(files);
            return problems.Count > 0 ? new DoorReport(null, problems) : new DoorReport(PackageVerifier.Verify(files), []);
        }
        catch (PackageException exception)
        {
            return new DoorReport(null, [new DoorProblem(exception.Error, null, exception.Message)]);
        }
    }

    private static List<DoorProblem> WrongFiles(Dictionary<PackagePath, ReadOnlyMemory<byte>> files)
    {
        if (!files.TryGetValue(PackagePath.Parse(Manifest.FileName), out var json)) return [new DoorProblem(PackageError.BadManifest, Manifest.FileName, $"The package has no {Manifest.FileName}.")];
        var manifest = Manifest.Parse(json);
        var named = manifest.Files.OrderBy(static file => file.Key).Select(file => Wrong(file.Key, file.Value, files)).OfType<DoorProblem>();
        var others = files.Keys.Where(path => path.Value != Manifest.FileName && !manifest.Files.ContainsKey(path)).Order().Select(static path => new DoorProblem(PackageError.BadFile, path.Value, $"'{path}' is in the package but not in its manifest."));
        return [.. named.Concat(others).Take(MostProblems)];
    }

    private static DoorProblem? Wrong(PackagePath path, FileEntry entry, Dictionary<PackagePath, ReadOnlyMemory<byte>> files)
    {
        if (!files.TryGetValue(path, out var bytes)) return new DoorProblem(PackageError.BadFile, path.Value, $"'{path}' is in the manifest but not in the package.");
        var isRight = !Defences.Hold(Defence.FileHashes) || (bytes.Length == entry.Size && Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) == entry.Sha256);
        return isRight ? null : new DoorProblem(PackageError.BadFile, path.Value, $"'{path}' is not the file that the manifest names: its hash is another.");
    }
}
