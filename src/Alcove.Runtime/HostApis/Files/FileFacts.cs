namespace Alcove.Runtime.HostApis.Files;

/// <summary>What stat says of a file or folder.</summary>
internal sealed record FileFacts(string Path, bool IsFolder, long Size, DateTimeOffset Accessed, DateTimeOffset Modified)
{
    public static FileFacts Of(string path, FileSystemInfo entry) =>
        new(path, entry is DirectoryInfo, entry is FileInfo file ? file.Length : 0, entry.LastAccessTimeUtc, entry.LastWriteTimeUtc);
}
