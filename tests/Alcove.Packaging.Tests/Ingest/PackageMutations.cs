using System.Buffers.Binary;
using System.Text;

namespace Alcove.Packaging.Tests.Ingest;

/// <summary>Changes a package where it hurts: at the fields of its headers, the names, the manifest, and anywhere.</summary>
internal static class PackageMutations
{
    private static readonly uint[] Signatures = [0x04034b50, 0x02014b50, 0x06054b50];
    private static readonly uint[] Values = [0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x04034b50, 0x02014b50, 0x06054b50];

    public static byte[] Mutate(byte[] package, Random random)
    {
        var bytes = (byte[])package.Clone();
        for (var i = random.Next(1, 4); i > 0; i--) bytes = Once(bytes, random);
        return bytes;
    }

    private static byte[] Once(byte[] bytes, Random random)
    {
        if (bytes.Length < 64) return bytes;
        var at = random.Next(bytes.Length);
        switch (random.Next(9))
        {
            case 0: // a field of a header
                var header = Places(bytes, Signatures[random.Next(3)]) is { Count: > 0 } places ? places[random.Next(places.Count)] : 0;
                var field = Math.Min(header + random.Next(46), bytes.Length - 4);
                if (random.Next(2) == 0) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(field), Values[random.Next(Values.Length)]);
                else BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(field), (ushort)Values[random.Next(Values.Length)]);
                return bytes;
            case 1: // a bit
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 2: // both headers in the same way
                foreach (var (local, central) in Places(bytes, Signatures[0]).Zip(Places(bytes, Signatures[1])).Skip(random.Next(2)).Take(1))
                {
                    var (offset, value) = (random.Next(24), (byte)random.Next(256));
                    if (local + 4 + offset < bytes.Length) bytes[local + 4 + offset] = value;
                    if (central + 6 + offset < bytes.Length) bytes[central + 6 + offset] = value;
                }

                return bytes;
            case 3: // something more
                var more = new byte[random.Next(1, 40)];
                random.NextBytes(more);
                return [.. bytes[..at], .. more, .. bytes[at..]];
            case 4: // something less
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 40))..]];
            case 5: // a part twice
                var length = Math.Min(bytes.Length - at, random.Next(1, 200));
                return [.. bytes[..(at + length)], .. bytes[at..]];
            case 6: // a name in both places
                return Replace(bytes, "logic.js"u8, Encoding.ASCII.GetBytes(random.Next(4) switch { 0 => "../ic.js", 1 => "logic.jS", 2 => "/ogic.js", _ => "logic\\js" }));
            case 7: // the manifest, where it is stored as it is
                return Replace(bytes, "\"sha256\":\""u8, "\"shA256\":\""u8);
            default: // the beginning of one and the end of another
                return [.. bytes[..at], .. bytes[random.Next(bytes.Length)..]];
        }
    }

    private static List<int> Places(byte[] bytes, uint signature)
    {
        var places = new List<int>();
        for (var i = 0; i + 4 <= bytes.Length; i++)
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i)) == signature) places.Add(i);
        return places;
    }

    private static byte[] Replace(byte[] bytes, ReadOnlySpan<byte> what, ReadOnlySpan<byte> with)
    {
        for (var i = 0; i + what.Length <= bytes.Length; i++)
            if (bytes.AsSpan(i, what.Length).SequenceEqual(what)) with.CopyTo(bytes.AsSpan(i));
        return bytes;
    }
}
