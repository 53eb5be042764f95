namespace Alcove.Packaging.Trust;

/// <summary>Keeps what was believed. What was written is there after a crash, whole, or as it was before.</summary>
public interface ITrustStore
{
    /// <summary>The bytes of a file, or null when there is none.</summary>
    byte[]? Read(string name);

    /// <summary>Writes a file; it is on the disk when this returns.</summary>
    void Write(string name, ReadOnlySpan<byte> bytes);

    /// <summary>Removes a file, if it is there.</summary>
    void Delete(string name);
}
