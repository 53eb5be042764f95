using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Alcove.Packaging.Tests.Ingest;

/// <summary>Writes a ZIP file field by field, so that any of them can lie.</summary>
internal sealed class RawZip
{
    public List<RawEntry> Entries { get; } = [];

    public byte[] Prefix { get; set; } = [];

    public byte[] BeforeDirectory { get; set; } = [];

    public byte[] BeforeEnd { get; set; } = [];

    public byte[] Comment { get; set; } = [];

    public byte[] Suffix { get; set; } = [];

    public int? Count { get; set; }

    public int? CountOnDisk { get; set; }

    public uint? DirectoryOffset { get; set; }

    public uint? DirectorySize { get; set; }

    public ushort Disk { get; set; }

    /// <summary>Whether offsets count from the file's first byte, or from behind the prefix.</summary>
    public bool OffsetsKnowPrefix { get; set; } = true;

    public static RawZip Of(IReadOnlyDictionary<string, byte[]> files)
    {
        var zip = new RawZip();
        foreach (var (name, content) in files.OrderBy(static file => file.Key, StringComparer.Ordinal)) zip.Entries.Add(RawEntry.Of(name, content));
        return zip;
    }

    public byte[] Write()
    {
        using var output = new MemoryStream();
        output.Write(Prefix);
        var origin = OffsetsKnowPrefix ? 0 : Prefix.Length;
        var offsets = new List<uint>();
        foreach (var entry in Entries)
        {
            offsets.Add((uint)(output.Length - origin));
            if (!entry.IsCentralOnly) entry.WriteLocal(output);
        }

        output.Write(BeforeDirectory);
        var start = output.Length;
        for (var i = 0; i < Entries.Count; i++)
            if (!Entries[i].IsLocalOnly) Entries[i].WriteCentral(output, Entries[i].Offset ?? offsets[i]);
        var size = output.Length - start;
        output.Write(BeforeEnd);
        var count = Entries.Count(static entry => !entry.IsLocalOnly);
        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(4), Disk);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)(CountOnDisk ?? Count ?? count));
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)(Count ?? count));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), DirectorySize ?? (uint)size);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), DirectoryOffset ?? (uint)(start - origin));
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(20), (ushort)Comment.Length);
        output.Write(end);
        output.Write(Comment);
        output.Write(Suffix);
        return output.ToArray();
    }
}

/// <summary>An entry; what is null in the directory is as it stands before the file.</summary>
internal sealed record RawEntry(byte[] Name, byte[] Packed, ushort Method, uint Crc, uint PlainSize)
{
    public ushort Version { get; init; } = 20;

    public ushort Flags { get; init; } = 0x0800;

    public uint Time { get; init; } = 0x00210000;

    public uint? PackedSize { get; init; }

    public byte[] Extra { get; init; } = [];

    public byte[] Descriptor { get; init; } = [];

    public byte[]? CentralName { get; init; }

    public ushort? CentralMethod { get; init; }

    public uint? CentralCrc { get; init; }

    public uint? CentralPackedSize { get; init; }

    public uint? CentralPlainSize { get; init; }

    public ushort? CentralFlags { get; init; }

    public byte[] CentralExtra { get; init; } = [];

    public byte[] CentralComment { get; init; } = [];

    public uint Attributes { get; init; }

    public ushort MadeBy { get; init; } = 20;

    public uint? Offset { get; init; }

    public bool IsLocalOnly { get; init; }

    public bool IsCentralOnly { get; init; }

    public static RawEntry Of(string name, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(content);
        var isSmaller = packed.Length < content.Length;
        return new RawEntry(Encoding.UTF8.GetBytes(name), isSmaller ? packed.ToArray() : content, (ushort)(isSmaller ? 8 : 0), Checksum(content), (uint)content.Length);
    }

    public void WriteLocal(MemoryStream output)
    {
        var header = new byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        WriteShared(header.AsSpan(4), Flags, Method, Crc, PackedSize ?? (uint)Packed.Length, PlainSize, Name.Length, Extra.Length);
        output.Write(header);
        output.Write(Name);
        output.Write(Extra);
        output.Write(Packed);
        output.Write(Descriptor);
    }

    public void WriteCentral(MemoryStream output, uint offset)
    {
        var (header, name) = (new byte[46], CentralName ?? Name);
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), MadeBy);
        WriteShared(header.AsSpan(6), CentralFlags ?? Flags, CentralMethod ?? Method, CentralCrc ?? Crc, CentralPackedSize ?? PackedSize ?? (uint)Packed.Length, CentralPlainSize ?? PlainSize, name.Length, CentralExtra.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(32), (ushort)CentralComment.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(38), Attributes);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), offset);
        output.Write(header);
        output.Write(name);
        output.Write(CentralExtra);
        output.Write(CentralComment);
    }

    private static uint Checksum(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var value in content)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }

    private void WriteShared(Span<byte> header, ushort flags, ushort method, uint crc, uint packed, uint plain, int name, int extra)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], flags);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], method);
        BinaryPrimitives.WriteUInt32LittleEndian(header[6..], Time);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], packed);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], plain);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)name);
        BinaryPrimitives.WriteUInt16LittleEndian(header[24..], (ushort)extra);
    }
}
