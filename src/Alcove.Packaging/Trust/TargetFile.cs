namespace Alcove.Packaging.Trust;

/// <summary>A file that somebody who is trusted vouches for.</summary>
public sealed class TargetFile
{
    internal TargetFile(string path, string role, Metadata.Digests digests) => (Path, Role, Digests) = (path, role, digests);

    /// <summary>Its name.</summary>
    public string Path { get; }

    /// <summary>The role that vouches for it.</summary>
    public string Role { get; }

    /// <summary>Its length in bytes.</summary>
    public long Length => Digests.Length!.Value;

    internal Metadata.Digests Digests { get; }

    /// <summary>Whether these are its bytes.</summary>
    public bool Matches(ReadOnlySpan<byte> bytes) => Digests.Matches(bytes);
}
