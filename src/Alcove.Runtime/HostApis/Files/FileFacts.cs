namespace Alcove.Runtime.HostApis.Files;

/// <summary>What stat says of a file or folder.</summary>
internal sealed record FileFacts(string Path, bool IsFolder, long Size, DateTimeOffset Accessed, DateTimeOffset Modified)
{
    /// <summary>That a file was read is not written down: the time of the last change stands for it.</summary>
    public static FileFacts Of(string path, FileNode node) => new(path, node.IsFolder, node.IsFolder ? 0 : node.Size, node.Modified, node.Modified);
}
