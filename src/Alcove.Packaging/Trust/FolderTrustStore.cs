namespace Alcove.Packaging.Trust;

/// <summary>Keeps files in one folder: written beside, flushed to the disk, then renamed.</summary>
public sealed class FolderTrustStore : ITrustStore
{
    private const int LongestFile = 64 * 1024 * 1024;
    private readonly string _folder;

    /// <summary>Opens a folder, and makes it if it is not there.</summary>
    public FolderTrustStore(string folder)
    {
        _folder = Path.GetFullPath(folder);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(_folder);
        else Directory.CreateDirectory(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <inheritdoc/>
    public byte[]? Read(string name)
    {
        var file = new FileInfo(PathOf(name));
        return file.Exists && file.Length <= LongestFile ? File.ReadAllBytes(file.FullName) : null;
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(name);
        var beside = path + ".new";
        // SECURITY(T13): what is believed from now on is on the disk first, so that a crash never takes it back.
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
        FlushFolder();
    }

    /// <inheritdoc/>
    public void Delete(string name)
    {
        File.Delete(PathOf(name));
        FlushFolder();
    }

    private string PathOf(string name) =>
        name.Length > 0 && name.AsSpan().IndexOfAny('/', '\\', '\0') < 0 && name is not ("." or "..") ? Path.Combine(_folder, name) : throw new ArgumentException($"'{name}' is not the name of a file.", nameof(name));

    private void FlushFolder()
    {
        if (!OperatingSystem.IsWindows()) Folder.Flush(_folder);
    }
}
