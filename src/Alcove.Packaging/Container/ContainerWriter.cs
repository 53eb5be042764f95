using System.IO.Compression;
using System.Text;

namespace Alcove.Packaging.Container;

/// <summary>Writes the one layout that the reader accepts: entries in order of their paths, no times, no extras.</summary>
internal static class ContainerWriter
{
    public static byte[] Write(SortedDictionary<PackagePath, ReadOnlyMemory<byte>> files)
    {
        using var output = new MemoryStream();
        using var writer = new BinaryWriter(output);
        var directory = new List<Action>();
        foreach (var (path, content) in files)
        {
            var name = Encoding.UTF8.GetBytes(path.Value);
            var packed = Compress(content.Span, out var method);
            var checksum = Crc32.Of(content.Span);
            var offset = (uint)output.Position;
            void WriteSharedFields()
            {
                writer.Write(ZipFormat.Version);
                writer.Write(ZipFormat.Utf8Names);
                writer.Write(method);
                writer.Write(ZipFormat.NoTime);
                writer.Write(checksum);
                writer.Write((uint)packed.Length);
                writer.Write((uint)content.Length);
                writer.Write((ushort)name.Length);
                writer.Write((ushort)0);
            }

            writer.Write(ZipFormat.LocalHeader);
            WriteSharedFields();
            writer.Write(name);
            writer.Write(packed);
            directory.Add(() =>
            {
                writer.Write(ZipFormat.CentralHeader);
                writer.Write(ZipFormat.Version);
                WriteSharedFields();
                writer.Write((ushort)0); // comment
                writer.Write((ushort)0); // disk
                writer.Write((ushort)0); // internal attributes
                writer.Write(0u); // external attributes: a plain file
                writer.Write(offset);
                writer.Write(name);
            });
        }

        var start = (uint)output.Position;
        foreach (var writeEntry in directory) writeEntry();
        var size = (uint)output.Position - start;
        writer.Write(ZipFormat.EndOfDirectory);
        writer.Write(0u); // disks
        writer.Write((ushort)directory.Count);
        writer.Write((ushort)directory.Count);
        writer.Write(size);
        writer.Write(start);
        writer.Write((ushort)0); // comment
        return output.ToArray();
    }

    private static byte[] Compress(ReadOnlySpan<byte> content, out ushort method)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(content);
        method = packed.Length < content.Length ? ZipFormat.Deflated : ZipFormat.Stored;
        return method == ZipFormat.Deflated ? packed.ToArray() : content.ToArray();
    }
}
