using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Alcove.Packaging.Container;

/// <summary>Reads exactly the layout that <see cref="ContainerWriter"/> writes. Two ZIP readers must never see two packages in the same bytes.</summary>
internal static class ContainerReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="container">The bytes.</param>
    /// <param name="limits">What the container may be; those of packages by default.</param>
    /// <param name="isOverTime">Asked before each entry; ends the reading when it says yes.</param>
    public static Dictionary<PackagePath, ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> container, ContainerLimits? limits = null, Func<bool>? isOverTime = null)
    {
        limits ??= ContainerLimits.OfPackages;
        if (container.Length > limits.Container) throw new PackageException(PackageError.TooLarge, $"The package is larger than {limits.Container} bytes.");
        var bytes = container.Span;
        if (bytes.Length < ZipFormat.EndOfDirectorySize) throw Bad("it is too short for a package");
        var end = bytes[^ZipFormat.EndOfDirectorySize..];
        if (UInt32(end) != ZipFormat.EndOfDirectory || UInt16(end[20..]) != 0) throw Bad("it does not end with a directory");
        var count = UInt16(end[8..]);
        var (size, start) = (UInt32(end[12..]), UInt32(end[16..]));
        if (UInt32(end[4..]) != 0 || UInt16(end[10..]) != count || start + (ulong)size + ZipFormat.EndOfDirectorySize != (ulong)bytes.Length) throw Bad("its directory does not fit");
        if (count > limits.Files) throw new PackageException(PackageError.TooLarge, $"The package has more than {limits.Files} files.");
        // SECURITY(T06): what all entries say that they hold is added up before any of them is unpacked.
        if (Defences.Hold(Defence.DeclaredSizes)) CheckSizes(bytes[(int)start..], count, bytes.Length, limits);

        var files = new Dictionary<PackagePath, ReadOnlyMemory<byte>>(count);
        var folded = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (central, local) = ((int)start, 0);
        for (var i = 0; i < count; i++)
        {
            if (isOverTime?.Invoke() == true) throw new PackageException(PackageError.TooLarge, "The package takes too long to read.");
            var (path, content) = ReadEntry(bytes, ref local, ref central, (int)start, i, limits);
            // SECURITY(T03, T05): one name, one file, on every system.
            if (!folded.Add(path.Value) && Defences.Hold(Defence.DoubledNames)) throw new PackageException(PackageError.BadPath, $"'{path}' is there twice, or differs from another name only in upper and lower case.");
            files.Add(path, content);
        }

        if (local != (int)start || central != (int)(start + size)) throw Bad("there are bytes that belong to no file");
        return files;
    }

    // Only what the directory says; that the entries themselves say the same is checked when each is read.
    private static void CheckSizes(ReadOnlySpan<byte> directory, int count, int packed, ContainerLimits limits)
    {
        var (at, total) = (0, 0L);
        for (var i = 0; i < count; i++)
        {
            if (at + ZipFormat.CentralHeaderSize > directory.Length) throw Bad($"entry {i} is cut off");
            var size = UInt32(directory[(at + 24)..]);
            total += size;
            if (size > limits.File || total > limits.Unpacked) throw new PackageException(PackageError.TooLarge, $"The package holds more than it may: entry {i} makes it {total:N0} bytes.");
            at += ZipFormat.CentralHeaderSize + UInt16(directory[(at + 28)..]);
        }

        if (total > ContainerLimits.TotalRatioFloor && total / packed >= limits.TotalRatio) throw new PackageException(PackageError.TooLarge, $"The package unpacks to more than {limits.TotalRatio} times its size.");
    }

    private static (PackagePath Path, byte[] Content) ReadEntry(ReadOnlySpan<byte> bytes, ref int local, ref int central, int start, int number, ContainerLimits limits)
    {
        if (central + ZipFormat.CentralHeaderSize > bytes.Length || local + ZipFormat.LocalHeaderSize > start) throw Bad($"entry {number} is cut off");
        var inDirectory = bytes[central..];
        var atFile = bytes[local..];
        // Both headers must say the same, field by field: from the version to the lengths.
        if (UInt32(inDirectory) != ZipFormat.CentralHeader || UInt32(atFile) != ZipFormat.LocalHeader || (!inDirectory.Slice(6, 24).SequenceEqual(atFile.Slice(4, 24)) && Defences.Hold(Defence.EqualHeaders))) throw Bad($"entry {number} and its directory differ");
        if (UInt16(atFile[4..]) != ZipFormat.Version || UInt16(atFile[6..]) != ZipFormat.Utf8Names || UInt32(atFile[10..]) != ZipFormat.NoTime || UInt16(atFile[28..]) != 0) throw Bad($"entry {number} uses a feature that packages do not have");
        // SECURITY(T02): attributes are what makes a link or a device of an entry; there are none.
        if (inDirectory.Slice(30, 12).ContainsAnyExcept((byte)0) || UInt32(inDirectory[42..]) != (uint)local) throw Bad($"entry {number} has attributes or a wrong place");
        var method = UInt16(atFile[8..]);
        var (checksum, packedSize, plainSize) = (UInt32(atFile[14..]), UInt32(atFile[18..]), UInt32(atFile[22..]));
        var nameLength = UInt16(atFile[26..]);
        var dataAt = local + ZipFormat.LocalHeaderSize + nameLength;
        if (dataAt + (long)packedSize > start || central + ZipFormat.CentralHeaderSize + nameLength > bytes.Length) throw Bad($"entry {number} is cut off");
        var name = bytes.Slice(local + ZipFormat.LocalHeaderSize, nameLength);
        if (!name.SequenceEqual(bytes.Slice(central + ZipFormat.CentralHeaderSize, nameLength))) throw Bad($"entry {number} has two names");
        var path = PackagePath.Parse(Name(name));
        var content = Unpack(bytes.Slice(dataAt, (int)packedSize), method, (int)plainSize, path, limits.FileRatio);
        if (Crc32.Of(content) != checksum) throw Bad($"'{path}' has a wrong checksum");
        local = dataAt + (int)packedSize;
        central += ZipFormat.CentralHeaderSize + nameLength;
        return (path, content);
    }

    private static byte[] Unpack(ReadOnlySpan<byte> packed, ushort method, int size, PackagePath path, int ratio)
    {
        if (method == ZipFormat.Stored) return packed.Length == size ? packed.ToArray() : throw Bad($"'{path}' has a wrong size");
        if (method != ZipFormat.Deflated) throw Bad($"'{path}' is packed in a way that packages do not use");
        if (size > ContainerLimits.RatioFloor && size / Math.Max(1, packed.Length) > ratio) throw new PackageException(PackageError.TooLarge, $"'{path}' unpacks to more than {ratio} times its size.");
        var content = new byte[size];
        try
        {
            using var source = new PackedSource(packed.ToArray());
            using var deflate = new DeflateStream(source, CompressionMode.Decompress);
            if (deflate.ReadAtLeast(content, size, throwOnEndOfStream: false) != size || deflate.ReadByte() >= 0) throw Bad($"'{path}' has a wrong size");
            // SECURITY(T04): nothing hides between the end of the packed data and the next entry.
            if (!source.IsUsedUp && Defences.Hold(Defence.HiddenBytes)) throw Bad($"'{path}' has bytes behind its end");
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
