using Alcove.Protocol.Budgets;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Vault;

namespace Alcove.Runtime.HostApis.Files;

/// <summary>The lasting files of one program and one user, and how much they are.</summary>
internal sealed class FileShelf : IDisposable
{
    /// <summary>User and saved files together. Source: WeChat's file limits.</summary>
    public const long LargestTotal = FixedBudgets.FileBytes;

    /// <summary>Number of files and folders.</summary>
    public const int MostFiles = FixedBudgets.Files;

    /// <summary>Temporary files of one running program.</summary>
    public const long LargestTemporary = FixedBudgets.TemporaryFileBytes;

    private readonly string _temporaryFolder;
    private readonly TimeProvider _time;
    private long _bytes;
    private int _files;

    private FileShelf(ProgramVault vault, TimeProvider time)
    {
        _time = time;
        _temporaryFolder = Path.Combine(vault.Folder, "tmp");
        // What a host that was killed left over. Its key is gone, so nobody can read it any more.
        if (Directory.Exists(_temporaryFolder)) Directory.Delete(_temporaryFolder, recursive: true);
        Tree = FileTree.Open(Path.Combine(vault.Folder, "files.db"), vault, isLasting: true, time);
        try
        {
            User = RootOf("usr");
            Saved = RootOf("store");
            Count();
        }
        catch
        {
            Tree.Dispose();
            throw;
        }
    }

    public FileTree Tree { get; }

    /// <summary>The folder wxfile://usr.</summary>
    public FileNode User { get; }

    /// <summary>Where saveFile keeps files.</summary>
    public FileNode Saved { get; }

    public static FileShelf Open(ProgramVault vault, TimeProvider time) => new(vault, time);

    /// <summary>A tree for the temporary files of one running program, under a key that exists in memory only.</summary>
    /// <param name="instance">Name of the running program; the caller ends the tree and deletes the file.</param>
    /// <param name="file">Where it lies.</param>
    public FileTree OpenTemporary(string instance, out string file)
    {
        file = Path.Combine(_temporaryFolder, $"{instance}.db");
        return FileTree.Open(file, ProgramVault.Ephemeral(_temporaryFolder), isLasting: false, _time);
    }

    /// <summary>Number and bytes of what is in it.</summary>
    public (int Files, long Bytes) Total
    {
        get
        {
            lock (Tree.Gate) return (_files, _bytes);
        }
    }

    /// <summary>Carries out a change; when it fails, the count is what it was.</summary>
    public T Change<T>(Func<T> work)
    {
        lock (Tree.Gate)
        {
            var before = (_bytes, _files);
            try
            {
                return Tree.Change(work);
            }
            catch
            {
                (_bytes, _files) = before;
                throw;
            }
        }
    }

    /// <summary>Takes room before it is used; gives it back with negative numbers.</summary>
    /// <exception cref="ApiException">There is not enough left.</exception>
    public void Take(long bytes, int files)
    {
        // SECURITY(T48, T85): before it is used, so that nothing is half done.
        if (Defences.Hold(Defence.FileQuota) && ((bytes > 0 && _bytes + bytes > LargestTotal) || (files > 0 && _files + files > MostFiles))) throw new ApiException(new ApiError(ErrorCode.FileQuotaExceeded));
        _bytes += bytes;
        _files += files;
    }

    public void Dispose() => Tree.Dispose();

    private FileNode RootOf(string name) => Tree.Find(0, name) ?? Tree.Make(0, name, isFolder: true);

    private void Count()
    {
        foreach (var node in Tree.All().Where(static node => node.Parent != 0))
        {
            _files++;
            _bytes += node.Size;
        }
    }
}

/// <summary>One shelf for each user and program.</summary>
internal sealed class FileShelves(Vaults vaults, TimeProvider time) : IDisposable
{
    private readonly OpenSet<FileShelf> _open = new((userId, appId) => FileShelf.Open(vaults.Of(userId, appId), time));

    public FileShelf Of(string userId, string appId) => _open.Of(userId, appId);

    public void Close(string userId, string appId) => _open.Take(userId, appId)?.Dispose();

    public void Dispose()
    {
        foreach (var shelf in _open.All) shelf.Dispose();
    }
}
