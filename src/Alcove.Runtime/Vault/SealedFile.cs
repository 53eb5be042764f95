using System.Security.Cryptography;

namespace Alcove.Runtime.Vault;

/// <summary>A small file of a vault, sealed as a whole.</summary>
internal sealed class SealedFile(string name)
{
    /// <returns>Null when it does not exist, or was damaged.</returns>
    public byte[]? Read(ProgramVault vault)
    {
        var path = Path.Combine(vault.Folder, name);
        if (!File.Exists(path)) return null;
        try
        {
            return vault.Unseal(File.ReadAllBytes(path), name);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Write(ProgramVault vault, ReadOnlySpan<byte> content) => AtomicFile.Write(Path.Combine(vault.Folder, name), vault.Seal(content, name));
}
