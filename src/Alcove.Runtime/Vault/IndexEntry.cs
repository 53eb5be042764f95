using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Alcove.Runtime.Vault;

/// <summary>
/// The number of one database in the host's index: a file with two places, written in turn, so that one is whole at any moment.
/// Only the first number waits for the disk; after a power cut a later one may be missing, which leaves the number behind.
/// </summary>
internal sealed class IndexEntry(string file, byte[] key, string label) : IDisposable
{
    private const int NumberSize = sizeof(long);
    private const int PlaceSize = NumberSize + HMACSHA256.HashSizeInBytes;
    private SafeFileHandle? _handle;

    /// <returns>The number; 0 when nothing was ever written; null when what is there is not the host's.</returns>
    public long? Read()
    {
        if (!File.Exists(file)) return 0;
        var places = File.ReadAllBytes(file);
        if (places.Length == 0) return 0; // made, and killed before its first number
        long? last = null;
        for (var at = 0; at + PlaceSize <= places.Length; at += PlaceSize)
        {
            var number = BinaryPrimitives.ReadInt64BigEndian(places.AsSpan(at));
            if (CryptographicOperations.FixedTimeEquals(places.AsSpan(at + NumberSize, HMACSHA256.HashSizeInBytes), Sign(places.AsSpan(at, NumberSize))) && number > (last ?? 0)) last = number;
        }

        return last;
    }

    public void Write(long number)
    {
        var isNew = _handle is null && !File.Exists(file);
        _handle ??= File.OpenHandle(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        var place = new byte[PlaceSize];
        BinaryPrimitives.WriteInt64BigEndian(place, number);
        Sign(place.AsSpan(0, NumberSize)).CopyTo(place.AsSpan(NumberSize));
        RandomAccess.Write(_handle, place, number % 2 * PlaceSize);
        if (isNew) RandomAccess.FlushToDisk(_handle);
    }

    public void Dispose() => _handle?.Dispose();

    private byte[] Sign(ReadOnlySpan<byte> number) => HMACSHA256.HashData(key, (ReadOnlySpan<byte>)[.. Encoding.UTF8.GetBytes($"{label}|"), .. number]);
}
