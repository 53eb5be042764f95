namespace Alcove.Hub.Programs;

/// <summary>An icon in a list of what everybody can open.</summary>
/// <param name="Hash">SHA-256 of the file, which is at /icons/HASH and /blobs/HASH.</param>
/// <param name="Size">Its length in bytes.</param>
internal sealed record ListedIcon(string Hash, long Size);
