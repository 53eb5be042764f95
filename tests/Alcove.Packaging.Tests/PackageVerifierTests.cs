using System.IO.Compression;
using System.Text;

namespace Alcove.Packaging.Tests;

public sealed class PackageVerifierTests
{
    private static readonly Dictionary<PackagePath, ReadOnlyMemory<byte>> Files = new()
    {
        [PackagePath.Parse("logic.js")] = "run()"u8.ToArray(),
        [PackagePath.Parse("styles/app.css")] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a{b:c}", 1000))),
    };

    [Fact]
    public void What_was_built_is_verified()
    {
        var package = PackageVerifier.Verify(Build());
        Assert.Equal("app", package.Manifest.AppId);
        Assert.Equal("run()", package.ReadText(PackagePath.Parse("logic.js")));
        Assert.Equal(64, package.Hash.Length);
    }

    [Fact]
    public void The_same_files_give_the_same_bytes() => Assert.Equal(Build(), Build());

    [Fact]
    public void An_ordinary_zip_reader_can_open_it()
    {
        using var zip = new ZipArchive(new MemoryStream(Build()));
        Assert.Equal(["logic.js", "manifest.json", "styles/app.css"], zip.Entries.Select(static entry => entry.FullName));
    }

    [Fact]
    public void No_single_changed_byte_changes_what_is_read()
    {
        var package = Build();
        var hash = PackageVerifier.Verify(package).Hash;
        var noticed = 0;
        for (var at = 0; at < package.Length; at++)
        {
            var changed = (byte[])package.Clone();
            changed[at] ^= 0x01;
            try
            {
                Assert.Equal(hash, PackageVerifier.Verify(changed).Hash); // bits of a deflate stream that mean nothing
            }
            catch (PackageException)
            {
                noticed++;
            }
        }

        Assert.InRange(noticed, package.Length * 9 / 10, package.Length);
    }

    [Fact]
    public void Bytes_before_behind_or_missing_are_noticed()
    {
        var package = Build();
        Assert.Throws<PackageException>(() => PackageVerifier.Verify((byte[])[0, .. package]));
        Assert.Throws<PackageException>(() => PackageVerifier.Verify((byte[])[.. package, 0]));
        Assert.Throws<PackageException>(() => PackageVerifier.Verify(package.AsMemory(..^1)));
        Assert.Throws<PackageException>(() => PackageVerifier.Verify(ReadOnlyMemory<byte>.Empty));
    }

    [Fact]
    public void A_zip_of_another_program_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("manifest.json").Open().Dispose();
        Assert.Equal(PackageError.BadContainer, Assert.Throws<PackageException>(() => PackageVerifier.Verify(stream.ToArray())).Error);
    }

    [Theory]
    [InlineData("""{"appId":"a","appId":"b","files":{},"formatVersion":1,"kind":"wxml","name":"n","pages":["p"],"version":"1"}""")]
    [InlineData("""{"appId":"a","APPID":"b","files":{},"formatVersion":1,"kind":"wxml","name":"n","pages":["p"],"version":"1"}""")]
    [InlineData("""{"appId":"../a","files":{},"formatVersion":1,"kind":"wxml","name":"n","pages":["p"],"version":"1"}""")]
    [InlineData("""{"appId":"a","files":{},"formatVersion":2,"kind":"wxml","name":"n","pages":["p"],"version":"1"}""")]
    [InlineData("""{"appId":"a","files":{},"formatVersion":1,"kind":"wxml","name":"n","pages":[],"version":"1"}""")]
    [InlineData("""{"appId":"a","files":{"x":{"sha256":"00","size":1}},"formatVersion":1,"kind":"wxml","name":"n","pages":["p"],"version":"1"}""")]
    [InlineData("""[]""")]
    [InlineData("""not json""")]
    public void Loose_manifests_are_refused(string json) =>
        Assert.Equal(PackageError.BadManifest, Assert.Throws<PackageException>(() => Manifest.Parse(Encoding.UTF8.GetBytes(json))).Error);

    private static byte[] Build() => PackageBuilder.Build("app", "App", "1.0.0", ["pages/index/index"], Files);
}
