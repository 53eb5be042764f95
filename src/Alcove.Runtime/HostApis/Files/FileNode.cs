namespace Alcove.Runtime.HostApis.Files;

/// <summary>A file or folder of a <see cref="FileTree"/>. A damaged one can only be removed or written anew.</summary>
internal sealed record FileNode(long Id, long Parent, string Name, bool IsFolder, long Size, DateTimeOffset Made, DateTimeOffset Modified, bool IsDamaged = false);
