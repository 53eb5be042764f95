using System.IO.Compression;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.HostApis;

/// <summary>Files of a program, on a real disk, from a real worker.</summary>
public sealed class FileTests
{
    private const string Prelude = """
        const fs = wx.getFileSystemManager(), usr = wx.env.USER_DATA_PATH
        const attempt = (work) => { try { return work() } catch (e) { return e.message } }
        """;

    private static RunningProgram Program(string body) => RunningProgram.OnePage("<view/>", $"{Prelude}\nPage({{ async onLoad() {{ {body} }} }})");

    private static async Task<string[]> RunAsync(string body, int lines)
    {
        await using var program = Program(body);
        await program.OpenAsync();
        return await program.LinesAsync(lines);
    }

    [Fact]
    public async Task Files_are_written_read_appended_and_removed_at_once_and_later() => Assert.Equal(["héllo wörld", "true 13", "12", "ok", "unlinkSync:fail no such file or directory: wxfile://usr/a.txt"], await RunAsync("""
        fs.writeFileSync(`${usr}/a.txt`, 'héllo')
        await new Promise((success) => fs.appendFile({ filePath: `${usr}/a.txt`, data: ' wörld', success }))
        console.log(fs.readFileSync(`${usr}/a.txt`, 'utf8'))
        const { stats } = await fs.stat({ path: `${usr}/a.txt` }).catch((e) => console.log(e))
        console.log(stats.isFile(), stats.size)
        console.log(fs.readFileSync(`${usr}/a.txt`, undefined, 1).byteLength)
        fs.access({ path: `${usr}/a.txt`, success: ({ errMsg }) => { console.log(errMsg.split(':')[1]); fs.unlinkSync(`${usr}/a.txt`); console.log(attempt(() => fs.unlinkSync(`${usr}/a.txt`))) } })
        """, 5));

    [Fact]
    public async Task Encodings_round_trip() => Assert.Equal(["ok"], await RunAsync("""
        const bytes = new Uint8Array(256).map((_, i) => i)
        for (const encoding of ['base64', 'hex', 'latin1', 'binary', 'utf16le', 'ucs2']) {
          fs.writeFileSync(`${usr}/b`, bytes.buffer)
          const text = fs.readFileSync(`${usr}/b`, encoding)
          fs.writeFileSync(`${usr}/b`, text, encoding)
          const back = new Uint8Array(fs.readFileSync(`${usr}/b`))
          if (back.length !== 256 || back.some((byte, i) => byte !== i)) console.log('wrong', encoding)
        }
        console.log('ok')
        """, 1));

    [Fact]
    public async Task Large_files_go_in_pieces() => Assert.Equal(["9437184 7 9"], await RunAsync("""
        const bytes = new Uint8Array(9 * 1024 * 1024); bytes[0] = 7; bytes[bytes.length - 1] = 9
        fs.writeFileSync(`${usr}/large`, bytes.buffer)
        const back = new Uint8Array(fs.readFileSync(`${usr}/large`))
        console.log(back.length, back[0], back[back.length - 1])
        """, 1));

    [Fact]
    public async Task Folders_are_made_listed_moved_and_removed() => Assert.Equal(
        ["""["b"]""", "mkdirSync:fail file already exists: wxfile://usr/a", "mkdirSync:fail no such file or directory: wxfile://usr/x/y", """["/","/c.txt"]""", "rmdirSync:fail directory not empty: wxfile://usr/a", "[]"],
        await RunAsync("""
        fs.mkdirSync(`${usr}/a/b`, true)
        console.log(JSON.stringify(fs.readdirSync(`${usr}/a`)))
        console.log(attempt(() => fs.mkdirSync(`${usr}/a`)))
        console.log(attempt(() => fs.mkdirSync(`${usr}/x/y`)))
        fs.writeFileSync(`${usr}/a/b/c.txt`, '1')
        fs.renameSync(`${usr}/a/b`, `${usr}/a/d`)
        console.log(JSON.stringify(Object.keys(fs.statSync(`${usr}/a/d`, true))))
        console.log(attempt(() => fs.rmdirSync(`${usr}/a`)))
        fs.rmdirSync(`${usr}/a`, true)
        console.log(JSON.stringify(fs.readdirSync(usr)))
        """, 6));

    [Fact]
    public async Task Descriptors_read_and_write_at_places() => Assert.Equal(["abXYef", "3 bXY", "4", "readSync:fail bad file descriptor: 99"], await RunAsync("""
        const fd = fs.openSync({ filePath: `${usr}/f`, flag: 'w+' })
        fs.writeSync({ fd, data: 'abcdef' })
        fs.writeSync({ fd, data: 'XY', position: 2 })
        console.log(fs.readFileSync(`${usr}/f`, 'utf8'))
        const arrayBuffer = new ArrayBuffer(3)
        const { bytesRead } = fs.readSync({ fd, arrayBuffer, position: 1 })
        console.log(bytesRead, String.fromCharCode(...new Uint8Array(arrayBuffer)))
        fs.ftruncateSync({ fd, length: 4 })
        console.log(fs.fstatSync({ fd }).size)
        fs.closeSync({ fd })
        console.log(attempt(() => fs.readSync({ fd: '99', arrayBuffer })))
        """, 4));

    [Theory]
    [InlineData("wxfile://usr/../../escape")]
    [InlineData("wxfile://usr/a/../../../escape")]
    [InlineData("wxfile://usr/a\\\\..\\\\escape")]
    [InlineData("wxfile://tmp_x/../../escape")]
    [InlineData("wxfile://store_../escape")]
    [InlineData("wxfile://usr/a\\0b")]
    [InlineData("../escape")]
    [InlineData("/etc/escape")]
    [InlineData("file:///tmp/escape")]
    public async Task Paths_cannot_leave_their_area(string path)
    {
        await using var program = Program($"console.log(attempt(() => fs.writeFileSync('{path}', 'x')) || 'written'); console.log(attempt(() => fs.readFileSync('{path}')) instanceof ArrayBuffer)");
        await program.OpenAsync();
        var lines = await program.LinesAsync(2);
        Assert.StartsWith("writeFileSync:fail ", lines[0], StringComparison.Ordinal);
        Assert.Equal("false", lines[1]);
        Assert.Empty(Directory.EnumerateFiles(program.DataFolder, "*escape*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Package_can_be_read_and_not_written() => Assert.Equal(["true", "1", "writeFileSync:fail permission denied, open: data.txt"], await RunAsyncWithFile("""
        console.log(fs.readFileSync('data.txt', 'utf8') === fs.readFileSync('/data.txt', 'utf8'))
        console.log(fs.readFileSync('data.txt', 'utf8'))
        console.log(attempt(() => fs.writeFileSync('data.txt', 'x')))
        """));

    [Fact]
    public async Task Saved_files_stay_and_temporary_ones_go()
    {
        await using var program = Program("""
            const list = (await new Promise((success) => wx.getSavedFileList({ success }))).fileList
            if (list.length === 0) {
              const zip = usr
              fs.writeFileSync(`${zip}/z`, 'kept')
              const path = await new Promise((success) => wx.saveFile({ tempFilePath: 'wxfile://tmp_none', fail: ({ errMsg }) => success(errMsg) }))
              console.log(path)
              console.log('first')
            } else console.log('second')
            """);
        await program.OpenAsync();
        Assert.Equal(["saveFile:fail no such file or directory: wxfile://tmp_none", "first"], await program.LinesAsync(2));
        var (path, size) = await program.Runtime.SaveChosenFileAsync(program.Instance, new MemoryStream("abc"u8.ToArray()), "txt", TestContext.Current.CancellationToken);
        Assert.Equal(3, size);
        Assert.Single(TemporaryFiles(program));
        Assert.Equal("abc"u8.ToArray(), (await program.Runtime.FetchPictureAsync(program.Instance, path, TestContext.Current.CancellationToken)).Content.ToArray());
        await program.Instance.DisposeAsync();
        Assert.Empty(TemporaryFiles(program));
    }

    [Fact]
    public async Task Quota_holds_for_number_of_files() => Assert.Equal(["mkdirSync:fail the maximum size of the file storage limit is exceeded", "ok"], await RunAsync("""
        for (let i = 0; i < 322; i++) fs.mkdirSync(`${usr}/${i}/${'d/'.repeat(30)}`, true)
        for (let i = 0; i < 18; i++) fs.mkdirSync(`${usr}/more${i}`)
        console.log(attempt(() => fs.mkdirSync(`${usr}/last`)))
        fs.rmdirSync(`${usr}/more0`)
        fs.mkdirSync(`${usr}/last`)
        console.log('ok')
        """, 2));

    [Fact]
    public async Task Zip_is_unpacked_and_cannot_leave_its_folder()
    {
        await using var program = Program($$"""
            fs.writeFileSync(`${usr}/good.zip`, '{{Zip(("a.txt", "one"), ("d/b.txt", "two"))}}', 'base64')
            fs.writeFileSync(`${usr}/bad.zip`, '{{Zip(("../../../out.txt", "x"))}}', 'base64')
            fs.writeFileSync(`${usr}/beside.zip`, '{{Zip(("../beside.txt", "x"))}}', 'base64')
            await fs.unzip({ zipFilePath: `${usr}/good.zip`, targetPath: `${usr}/t` })
            console.log(fs.readFileSync(`${usr}/t/a.txt`, 'utf8'), fs.readFileSync(`${usr}/t/d/b.txt`, 'utf8'))
            console.log((await fs.readZipEntry({ filePath: `${usr}/good.zip`, entries: [{ path: 'd/b.txt', encoding: 'utf8' }] })).entries['d/b.txt'].data)
            await fs.unzip({ zipFilePath: `${usr}/bad.zip`, targetPath: `${usr}/t` }).catch(({ errMsg }) => console.log(errMsg))
            await fs.unzip({ zipFilePath: `${usr}/beside.zip`, targetPath: `${usr}/t` }).catch(({ errMsg }) => console.log(errMsg))
            await fs.unzip({ zipFilePath: `${usr}/t/a.txt`, targetPath: `${usr}/t` }).catch(({ errMsg }) => console.log(errMsg))
            """);
        await program.OpenAsync();
        Assert.Equal(["one two", "two", "unzip:fail the file is damaged or of another type: the entry '../../../out.txt' leaves the folder", "unzip:fail the file is damaged or of another type: the entry '../beside.txt' leaves the folder", "unzip:fail the file is damaged or of another type: wxfile://usr/t/a.txt"], await program.LinesAsync(5));
        Assert.Empty(Directory.EnumerateFiles(program.DataFolder, "out.txt", SearchOption.AllDirectories));
    }

    private static IEnumerable<string> TemporaryFiles(RunningProgram program) => Directory.EnumerateFiles(program.DataFolder, "*", SearchOption.AllDirectories).Where(static file => Path.GetFileName(Path.GetDirectoryName(file)) == "tmp");

    private static async Task<string[]> RunAsyncWithFile(string body)
    {
        await using var program = Program(body).File("data.txt", "1");
        await program.OpenAsync();
        return await program.LinesAsync(3);
    }

    private static string Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }

        return Convert.ToBase64String(bytes.ToArray());
    }
}
