using System.Security.Cryptography;
using System.Text;

namespace Alcove.Runtime.Vault;

/// <summary>
/// The one secret of a host from which all others are derived. It is a file that only the host's own user can read;
/// a host with a key store gives the bytes itself (<see cref="AlcoveRuntimeOptions.HostKey"/>).
/// </summary>
internal sealed class HostKey
{
    /// <summary>Length in bytes.</summary>
    public const int Length = 32;

    private readonly byte[] _key;

    private HostKey(byte[] key) => _key = key;

    public static HostKey Of(ReadOnlyMemory<byte> given) =>
        given.Length == Length ? new(given.ToArray()) : throw new ArgumentException($"The host key must have {Length} bytes, not {given.Length}.", nameof(given));

    /// <summary>Reads the file, or makes it the first time.</summary>
    public static HostKey Open(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!File.Exists(file)) Create(file);
        return Of(File.ReadAllBytes(file));
    }

    /// <summary>A key for one purpose and one subject.</summary>
    public byte[] Derive(string purpose, string subject) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, Length, SHA256.HashData(Encoding.UTF8.GetBytes(subject)), Encoding.UTF8.GetBytes($"alcove|{purpose}"));

    private static void Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var beside = $"{file}.{Guid.NewGuid():N}";
        using (var stream = new FileStream(beside, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Length));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(beside, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(beside); // another host process was first
        }
    }
}
