using Alcove.Protocol.Budgets;
using System.Collections.Concurrent;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Vault;

namespace Alcove.Runtime.HostApis.Files;

/// <summary>The folder of one program and one user, and how much is in it. Everything that changes files holds its lock.</summary>
internal sealed class FileShelf
{
    /// <summary>User and saved files together. Source: WeChat's file limits.</summary>
    public const long LargestTotal = FixedBudgets.FileBytes;

    /// <summary>Number of files and folders.</summary>
    public const int MostFiles = FixedBudgets.Files;

    /// <summary>Temporary files of one running program.</summary>
    public const long LargestTemporary = FixedBudgets.TemporaryFileBytes;

    private long _bytes;
    private int _files;

    private FileShelf(string folder)
    {
        Folder = folder;
        // What a host that was killed left over.
        if (Directory.Exists(TemporaryRoot)) Directory.Delete(TemporaryRoot, recursive: true);
        foreach (var area in (string[])[UserFolder, SavedFolder]) Directory.CreateDirectory(area);
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
        {
            _files++;
            if (entry is FileInfo file) _bytes += file.Length;
        }
    }

    public string Folder { get; }

    public string UserFolder => Path.Combine(Folder, "usr");

    public string SavedFolder => Path.Combine(Folder, "store");

    public string TemporaryRoot => Path.Combine(Folder, "tmp");

    public Lock Gate { get; } = new();

    public static FileShelf Open(ProgramVault vault) => new(Path.Combine(vault.Folder, "files"));

    /// <summary>Takes room before it is used; gives it back with negative numbers.</summary>
    /// <exception cref="ApiException">There is not enough left.</exception>
    public void Take(long bytes, int files)
    {
        if ((bytes > 0 && _bytes + bytes > LargestTotal) || (files > 0 && _files + files > MostFiles)) throw new ApiException(new ApiError(ErrorCode.FileQuotaExceeded));
        _bytes += bytes;
        _files += files;
    }
}

/// <summary>One shelf for each user and program.</summary>
internal sealed class FileShelves(Vaults vaults)
{
    private readonly ConcurrentDictionary<(string UserId, string AppId), Lazy<FileShelf>> _open = new();

    public FileShelf Of(string userId, string appId) => _open.GetOrAdd((userId, appId), id => new Lazy<FileShelf>(() => FileShelf.Open(vaults.Of(id.UserId, id.AppId)))).Value;

    public void Close(string userId, string appId) => _open.TryRemove((userId, appId), out _);
}
