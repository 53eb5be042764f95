using System.Globalization;
using Alcove.Packaging.Trust;

namespace Alcove.Packaging.Log;

/// <summary>
/// Keeps the hashes of a log in a folder, one file for each level. An entry counts once its own hash is on the disk; nodes above it that
/// a crash took are worked out again when the folder is opened.
/// </summary>
public sealed class FolderLogStorage : ILogStorage, IDisposable
{
    private const int HashLength = 32;
    private readonly string _folder;
    private readonly List<FileStream> _levels = [];

    /// <summary>Opens a folder, and makes it if it is not there. One process at a time.</summary>
    public FolderLogStorage(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        while (File.Exists(PathOf(_levels.Count))) OpenLevel();
        Mend();
    }

    /// <inheritdoc/>
    public long Count(int level) => level < _levels.Count ? _levels[level].Length / HashLength : 0;

    /// <inheritdoc/>
    public byte[] Read(int level, long index)
    {
        var hash = new byte[HashLength];
        if (RandomAccess.Read(_levels[level].SafeFileHandle, hash, index * HashLength) != HashLength) throw new IOException($"The log in '{_folder}' has no node {index} on level {level}.");
        return hash;
    }

    /// <inheritdoc/>
    public void Append(IReadOnlyList<(int Level, byte[] Hash)> hashes)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        // The entry's own hash last: until it is there, nothing of this counts.
        foreach (var (level, hash) in hashes.Reverse())
        {
            while (level >= _levels.Count) OpenLevel();
            var file = _levels[level];
            file.Seek(0, SeekOrigin.End);
            file.Write(hash);
            file.Flush(flushToDisk: level == 0);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var level in _levels) level.Dispose();
    }

    private string PathOf(int level) => Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"level-{level:00}"));

    private void OpenLevel()
    {
        _levels.Add(new FileStream(PathOf(_levels.Count), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0));
        if (!OperatingSystem.IsWindows()) Folder.Flush(_folder);
    }

    // Level 0 decides; the others are cut or filled up to what follows from it.
    private void Mend()
    {
        if (_levels.Count == 0) return;
        _levels[0].SetLength(Count(0) * HashLength);
        for (var level = 1; Count(level - 1) > 1 || level < _levels.Count; level++)
        {
            if (level == _levels.Count) OpenLevel();
            var expected = Count(level - 1) / 2;
            _levels[level].SetLength(Math.Min(Count(level), expected) * HashLength);
            _levels[level].Seek(0, SeekOrigin.End);
            for (var i = Count(level); i < expected; i++) _levels[level].Write(MerkleHash.Node(Read(level - 1, 2 * i), Read(level - 1, (2 * i) + 1)));
            _levels[level].Flush(flushToDisk: true);
        }
    }
}
