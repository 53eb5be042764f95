using System.IO.Compression;
using System.Text;

namespace Alcove.Packaging.Tests.Ingest;

/// <summary>
/// Constructions on which ZIP readers disagree, and other ways to build an archive that says two things: redundant headers that differ,
/// more than one directory, names that are not what they look like, sizes that lie, bombs. Each is made from a package that is right.
/// </summary>
internal static class MalformedZips
{
    private static readonly byte[] Evil = "evil()"u8.ToArray();

    public static IEnumerable<(string Name, byte[] Bytes)> All(IReadOnlyDictionary<string, byte[]> files) =>
        Headers(files).Concat(Directories(files)).Concat(Names(files)).Concat(Sizes(files)).Concat(Bombs());

    /// <summary>A. The two headers of an entry differ, or use what packages do not have.</summary>
    private static IEnumerable<(string, byte[])> Headers(IReadOnlyDictionary<string, byte[]> files)
    {
        yield return Changed("names differ", entry => entry with { CentralName = "zz.js"u8.ToArray() });
        yield return Changed("methods differ", entry => entry with { CentralMethod = (ushort)(8 - entry.Method) });
        yield return Changed("checksums differ", entry => entry with { CentralCrc = 1 });
        yield return Changed("packed sizes differ", entry => entry with { CentralPackedSize = 1 });
        yield return Changed("plain sizes differ", entry => entry with { CentralPlainSize = 1 });
        yield return Changed("flags differ", entry => entry with { CentralFlags = 0 });
        yield return Changed("encrypted", entry => entry with { Flags = 0x0801 });
        yield return Changed("strongly encrypted", entry => entry with { Flags = 0x0841 });
        yield return Changed("masked directory", entry => entry with { Flags = 0x2800 });
        yield return Changed("names are not UTF-8 by flag", entry => entry with { Flags = 0 });
        yield return Changed("data descriptor", entry => entry with { Flags = 0x0808, Descriptor = new byte[16] });
        yield return Changed("unknown method", entry => entry with { Method = 14 });
        yield return Changed("enhanced deflate", entry => entry with { Method = 9 });
        yield return Changed("stored and said to be deflated", entry => entry with { Method = (ushort)(8 - entry.Method) });
        yield return Changed("extra field before the file", entry => entry with { Extra = [1, 0, 0, 0] });
        yield return Changed("extra field in the directory", entry => entry with { CentralExtra = [1, 0, 0, 0] });
        yield return Changed("another name in a Unicode path field", entry => entry with { CentralExtra = [0x75, 0x70, 9, 0, 1, 0, 0, 0, 0, (byte)'x', (byte)'.', (byte)'j', (byte)'s'] });
        yield return Changed("Zip64 sizes", entry => entry with { Version = 45, Extra = [1, 0, 16, 0, .. new byte[16]], PackedSize = uint.MaxValue, PlainSize = uint.MaxValue });
        yield return Changed("comment of an entry", entry => entry with { CentralComment = "x"u8.ToArray() });
        yield return Changed("symbolic link", entry => entry with { Attributes = 0xA1FF0000, MadeBy = 0x0314 });
        yield return Changed("set-user-id", entry => entry with { Attributes = 0x89ED0000, MadeBy = 0x0314 });
        yield return Changed("pipe", entry => entry with { Attributes = 0x11A40000, MadeBy = 0x0314 });
        yield return Changed("folder by attribute", entry => entry with { Attributes = 0x10 });
        yield return Changed("a time", entry => entry with { Time = 0x5A5A5A5A });
        yield return Changed("needs another version", entry => entry with { Version = 63 });
        yield return Changed("wrong checksum in both", entry => entry with { Crc = entry.Crc ^ 1 });

        (string, byte[]) Changed(string name, Func<RawEntry, RawEntry> change)
        {
            var zip = RawZip.Of(files);
            zip.Entries[0] = change(zip.Entries[0]);
            return (name, zip.Write());
        }
    }

    /// <summary>B. There is more than one directory, or what it lists is not what is there.</summary>
    private static IEnumerable<(string, byte[])> Directories(IReadOnlyDictionary<string, byte[]> files)
    {
        var good = RawZip.Of(files).Write();
        var other = RawZip.Of(new Dictionary<string, byte[]>(files) { ["logic.js"] = Evil }).Write();
        yield return ("two archives, one behind the other", [.. other, .. good]);
        yield return ("an archive in the comment", With(zip => zip.Comment = good));
        yield return ("a comment", With(zip => zip.Comment = "x"u8.ToArray()));
        yield return ("bytes before, offsets know", With(zip => zip.Prefix = "#!/bin/sh\n"u8.ToArray()));
        yield return ("bytes before, offsets do not know", With(zip => (zip.Prefix, zip.OffsetsKnowPrefix) = (other, false)));
        yield return ("bytes behind", With(zip => zip.Suffix = new byte[100]));
        yield return ("an end of directory behind", With(zip => zip.Suffix = good[^22..]));
        yield return ("bytes between files and directory", With(zip => zip.BeforeDirectory = new byte[10]));
        yield return ("bytes between directory and end", With(zip => zip.BeforeEnd = new byte[10]));
        yield return ("a Zip64 end of directory", With(zip => zip.BeforeEnd = [0x50, 0x4b, 0x06, 0x06, 44, .. new byte[51], 0x50, 0x4b, 0x06, 0x07, .. new byte[16]]));
        yield return ("a signature of the directory", With(zip => zip.BeforeEnd = [0x50, 0x4b, 0x05, 0x05, 0, 0]));
        yield return ("count too small", With(zip => zip.Count = zip.Entries.Count - 1));
        yield return ("count too large", With(zip => zip.Count = zip.Entries.Count + 1));
        yield return ("count of Zip64", With(zip => zip.Count = 0xFFFF));
        yield return ("count zero", With(zip => zip.Count = 0));
        yield return ("counts differ", With(zip => zip.CountOnDisk = 1));
        yield return ("another disk", With(zip => zip.Disk = 1));
        yield return ("directory elsewhere", With(zip => zip.DirectoryOffset = 0));
        yield return ("directory far away", With(zip => zip.DirectoryOffset = uint.MaxValue));
        yield return ("directory too large", With(zip => zip.DirectorySize = uint.MaxValue));
        yield return ("directory too small", With(zip => zip.DirectorySize = 1));
        yield return ("a file that the directory does not list", With(zip => zip.Entries.Add(RawEntry.Of("zz.js", Evil) with { IsLocalOnly = true })));
        yield return ("an entry of the directory without a file", With(zip => zip.Entries.Add(RawEntry.Of("zz.js", Evil) with { IsCentralOnly = true, Offset = 0 })));
        yield return ("two entries that share their bytes", With(zip => zip.Entries[1] = zip.Entries[1] with { Offset = 0 }));
        yield return ("entries in another order than their bytes", With(zip => (zip.Entries[0], zip.Entries[1]) = (zip.Entries[0] with { Offset = 1 }, zip.Entries[1])));
        yield return ("a file twice", With(zip => zip.Entries.Add(RawEntry.Of("logic.js", Evil))));
        yield return ("a file twice, the other first", With(zip => zip.Entries.Insert(0, RawEntry.Of("logic.js", Evil))));
        yield return ("the manifest twice", With(zip => zip.Entries.Insert(0, RawEntry.Of("manifest.json", "{}"u8.ToArray()))));
        yield return ("a file that the manifest does not name", With(zip => zip.Entries.Add(RawEntry.Of("zz.js", Evil))));
        yield return ("a file less", With(zip => zip.Entries.RemoveAt(0)));
        yield return ("another file of the same name", other);
        yield return ("nothing", []);
        yield return ("an end only", good[^22..]);
        for (var cut = 1; cut < 60; cut += 7) yield return ($"cut off by {cut}", good[..^cut]);

        byte[] With(Action<RawZip> change)
        {
            var zip = RawZip.Of(files);
            change(zip);
            return zip.Write();
        }
    }

    /// <summary>C. Names that lead elsewhere, or that two systems read differently.</summary>
    private static IEnumerable<(string, byte[])> Names(IReadOnlyDictionary<string, byte[]> files)
    {
        string[] names =
        [
            "../e.js", "..\\..\\e.js", "/abs/x.js", "C:\\x.js", "C:x.js", "\\\\srv\\s\\x.js", "a/../../e.js", "a//b.js", "./a.js", ".", "..", "", "a/", "a/\0b.js", "a\nb.js", "a\rb.js",
            "LOGIC.js", "Manifest.json", "con.js", "aux", "nul.txt", "com1.js", "a.js.", "a.js ", " a.js", "a.js:ads", "a\u202Egnp.js", "a\u200Db.js", "e\u0301.js", "a*b.js", "a?b.js", "a|b.js", "a\"b.js", "<a>.js",
            string.Join('/', Enumerable.Repeat("d", 256)) + "/x.js", new string('n', 300) + ".js", "a\u2028b.js", "\uFEFFa.js",
        ];
        foreach (var name in names) yield return ($"name {name.Length} {(name.Length < 20 ? name : name[..20])}", Add(Encoding.UTF8.GetBytes(name)));
        foreach (var name in new byte[][] { [0xC0, 0xAE, 0xC0, 0xAE, (byte)'/', (byte)'x'], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0xE9, (byte)'.', (byte)'j', (byte)'s'] }) yield return ("name that is not UTF-8", Add(name));

        byte[] Add(byte[] name)
        {
            var zip = RawZip.Of(files);
            zip.Entries.Add(RawEntry.Of("x", Evil) with { Name = name });
            return zip.Write();
        }
    }

    /// <summary>D. Sizes that both headers agree on and that are wrong.</summary>
    private static IEnumerable<(string, byte[])> Sizes(IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var (name, change) in new (string, Func<uint, uint>)[] { ("one more", static size => size + 1), ("one less", static size => size - 1), ("zero", static _ => 0), ("most", static _ => uint.MaxValue), ("2 GiB", static _ => 0x80000000), ("30 MiB", static _ => 30 << 20) })
        {
            yield return ($"plain size {name}", With(entry => entry with { PlainSize = change(entry.PlainSize) }));
            yield return ($"packed size {name}", With(entry => entry with { PackedSize = change((uint)entry.Packed.Length) }));
        }

        yield return ("bytes behind the end of a deflate stream", With(static entry => entry with { Packed = [.. entry.Packed, 0, 1, 2], PackedSize = null }));
        yield return ("a deflate stream that is cut off", With(static entry => entry with { Packed = entry.Packed[..^2] }));
        yield return ("a deflate stream of nonsense", With(static entry => entry with { Method = 8, Packed = [0xFF, 0xFF, 0xFF, 0xFF] }));

        byte[] With(Func<RawEntry, RawEntry> change)
        {
            var zip = RawZip.Of(files);
            var at = zip.Entries.FindIndex(static entry => entry.Method == 8);
            zip.Entries[Math.Max(at, 0)] = change(zip.Entries[Math.Max(at, 0)]);
            return zip.Write();
        }
    }

    /// <summary>E. Little that becomes much.</summary>
    private static IEnumerable<(string, byte[])> Bombs()
    {
        var zeros = Deflate(9 * 1024 * 1024);
        yield return ("a file of zeros", Zip([new RawEntry("a"u8.ToArray(), zeros, 8, 0, 9 * 1024 * 1024)]));
        yield return ("a file of zeros that says to be small", Zip([new RawEntry("a"u8.ToArray(), zeros, 8, 0, 1000)]));
        var small = Deflate(1024 * 1024);
        yield return ("fifty files of zeros below the limit of each", Zip([.. Enumerable.Range(0, 50).Select(i => new RawEntry(Encoding.UTF8.GetBytes($"f{i}"), small, 8, 0, 1024 * 1024))]));
        yield return ("files that overlap", Zip([.. Enumerable.Range(0, 250).Select(i => new RawEntry(Encoding.UTF8.GetBytes($"f{i}"), i == 249 ? zeros : [], 8, 0, 9 * 1024 * 1024) { PackedSize = (uint)zeros.Length, Offset = 0 })]));
        yield return ("65,535 empty files", Zip([.. Enumerable.Range(0, 65_535).Select(static i => RawEntry.Of($"f{i}", []))]));
        yield return ("2,001 empty files", Zip([.. Enumerable.Range(0, 2001).Select(static i => RawEntry.Of($"f{i}", []))]));
        yield return ("more than fits", Zip([.. Enumerable.Range(0, 8).Select(static i => new RawEntry(Encoding.UTF8.GetBytes($"f{i}"), Noise(9 * 1024 * 1024), 0, 0, 9 * 1024 * 1024))]));

        static byte[] Zip(RawEntry[] entries)
        {
            var zip = new RawZip();
            zip.Entries.AddRange(entries);
            return zip.Write();
        }
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Deflate(int length)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(new byte[length]);
        return packed.ToArray();
    }
}
