using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Alcove.Packaging.Container;

/// <summary>Reads exactly the layout that <see cref="ContainerWriter"/> writes. Two ZIP readers must never see two packages in the same bytes.</summary>
internal static class ContainerReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Dictionary<PackagePath, ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> container)
    {
        if (container.Length > PackageLimits.Container) throw new PackageException(PackageError.TooLarge, $"The package is larger than {PackageLimits.Container} bytes.");
        var bytes = container.Span;
        if (bytes.Length < ZipFormat.EndOfDirectorySize) throw Bad("it is too short for a package");
        var end = bytes[^ZipFormat.EndOfDirectorySize..];
        if (UInt32(end) != ZipFormat.EndOfDirectory || UInt16(end[20..]) != 0) throw Bad("it does not end with a directory");
        var count = UInt16(end[8..]);
        var (size, start) = (UInt32(end[12..]), UInt32(end[16..]));
        if (UInt32(end[4..]) != 0 || UInt16(end[10..]) != count || start + (ulong)size + ZipFormat.EndOfDirectorySize != (ulong)bytes.Length) throw Bad("its directory does not fit");
        if (count > PackageLimits.Files) throw new PackageException(PackageError.TooLarge, $"The package has more than {PackageLimits.Files} files.");

        var files = new Dictionary<PackagePath, ReadOnlyMemory<byte>>(count);
        var folded = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (central, local, total) = ((int)start, 0, 0L);
        for (var i = 0; i < count; i++)
        {
            var (path, content) = ReadEntry(bytes, ref local, ref central, (int)start, total);
            if (!folded.Add(path.Value)) throw new PackageException(PackageError.BadPath, $"'{path}' is there twice, or differs from another name only in upper and lower case.");
            total += content.Length;
            files.Add(path, content);
        }

        if (local != (int)start || central != (int)(start + size)) throw Bad("there are bytes that belong to no file");
        return files;
    }

    private static (PackagePath Path, byte[] Content) ReadEntry(ReadOnlySpan<byte> bytes, ref int local, ref int central, int start, long total)
    {
        if (central + ZipFormat.CentralHeaderSize > bytes.Length || local + ZipFormat.LocalHeaderSize > start) throw Bad("an entry is cut off");
        var inDirectory = bytes[central..];
        var atFile = bytes[local..];
        // Both headers must say the same, field by field: from the version to the lengths.
        if (UInt32(inDirectory) != ZipFormat.CentralHeader || UInt32(atFile) != ZipFormat.LocalHeader || !inDirectory.Slice(6, 24).SequenceEqual(atFile.Slice(4, 24))) throw Bad("an entry and its directory differ");
        if (UInt16(atFile[4..]) != ZipFormat.Version || UInt16(atFile[6..]) != ZipFormat.Utf8Names || UInt32(atFile[10..]) != ZipFormat.NoTime || UInt16(atFile[28..]) != 0) throw Bad("an entry uses a feature that packages do not have");
        if (inDirectory.Slice(30, 12).ContainsAnyExcept((byte)0) || UInt32(inDirectory[42..]) != (uint)local) throw Bad("an entry has attributes or a wrong place");
        var method = UInt16(atFile[8..]);
        var (checksum, packedSize, plainSize) = (UInt32(atFile[14..]), UInt32(atFile[18..]), UInt32(atFile[22..]));
        var nameLength = UInt16(atFile[26..]);
        var dataAt = local + ZipFormat.LocalHeaderSize + nameLength;
        if (plainSize > PackageLimits.File || total + plainSize > PackageLimits.Unpacked) throw new PackageException(PackageError.TooLarge, "The package holds more than it may.");
        if (dataAt + (long)packedSize > start || central + ZipFormat.CentralHeaderSize + nameLength > bytes.Length) throw Bad("an entry is cut off");
        var name = bytes.Slice(local + ZipFormat.LocalHeaderSize, nameLength);
        if (!name.SequenceEqual(bytes.Slice(central + ZipFormat.CentralHeaderSize, nameLength))) throw Bad("an entry has two names");
        var path = PackagePath.Parse(Name(name));
        var content = Unpack(bytes.Slice(dataAt, (int)packedSize), method, (int)plainSize, path);
        if (Crc32.Of(content) != checksum) throw Bad($"'{path}' has a wrong checksum");
        local = dataAt + (int)packedSize;
        central += ZipFormat.CentralHeaderSize + nameLength;
        return (path, content);
    }

    private static byte[] Unpack(ReadOnlySpan<byte> packed, ushort method, int size, PackagePath path)
    {
        if (method == ZipFormat.Stored) return packed.Length == size ? packed.ToArray() : throw Bad($"'{path}' has a wrong size");
        if (method != ZipFormat.Deflated) throw Bad($"'{path}' is packed in a way that packages do not use");
        if (size > 1024 * 1024 && size / Math.Max(1, packed.Length) > PackageLimits.Ratio) throw new PackageException(PackageError.TooLarge, $"'{path}' unpacks to more than {PackageLimits.Ratio} times its size.");
        var content = new byte[size];
        try
        {
            using var source = new MemoryStream(packed.ToArray());
            using var deflate = new DeflateStream(source, CompressionMode.Decompress);
            if (deflate.ReadAtLeast(content, size, throwOnEndOfStream: false) != size || deflate.ReadByte() >= 0) throw Bad($"'{path}' has a wrong size");
        }
        catch (InvalidDataException exception)
        {
            throw Bad($"'{path}' cannot be unpacked", exception);
        }

        return content;
    }

    private static string Name(ReadOnlySpan<byte> name)
    {
        try
        {
            return StrictUtf8.GetString(name);
        }
        catch (ArgumentException exception)
        {
            throw new PackageException(PackageError.BadPath, "A name in the package is not UTF-8.", exception);
        }
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static PackageException Bad(string problem, Exception? cause = null) => new(PackageError.BadContainer, $"The package cannot be read: {problem}.", cause);
}
