using System.Text;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.HostApis;

/// <summary>Key-value storage on real SQLite files.</summary>
public sealed class StorageTests
{
    [Fact]
    public async Task Batches_are_written_and_read_in_order()
    {
        await using var program = RunningProgram.OnePage("<view/>", """
            Page({ async onLoad() {
              await wx.batchSetStorage({ kvList: [{ key: 'a', value: 1 }, { key: 'b', value: { c: '二' } }] })
              wx.batchSetStorageSync([{ key: 'd', value: [true] }])
              console.log(JSON.stringify((await wx.batchGetStorage({ keyList: ['b', 'a'] })).dataList), JSON.stringify(wx.batchGetStorageSync(['d', 'none'])))
              console.log(JSON.stringify(wx.getStorageInfoSync().keys))
            } })
            """);
        await program.OpenAsync();
        Assert.Equal(["""[{"c":"二"},1] [[true],""]""", """["a","b","d"]"""], await program.LinesAsync(2));
    }

    [Fact]
    public async Task Batch_that_is_too_large_writes_nothing()
    {
        await using var program = RunningProgram.OnePage("<view/>", """
            Page({ async onLoad() {
              await wx.batchSetStorage({ kvList: [{ key: 'a', value: 1 }, { key: 'b', value: 'x'.repeat(1024 * 1024) }] }).catch(({ errMsg }) => console.log(errMsg))
              console.log(wx.getStorageInfoSync().keys.length)
            } })
            """);
        await program.OpenAsync();
        Assert.Equal(["batchSetStorage:fail entry size limit reached", "0"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task Values_have_a_limit_together()
    {
        await using var program = RunningProgram.OnePage("<view/>", """
            Page({ onLoad() {
              const value = 'x'.repeat(1024 * 1024 - 100)
              let kept = 0
              try { for (; kept < 12; kept++) wx.setStorageSync('k' + kept, value) } catch ({ message }) { console.log(kept, message) }
              console.log('end')
            } })
            """);
        await program.OpenAsync();
        Assert.Equal(["10 setStorageSync:fail exceed storage max size", "end"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task Nothing_readable_is_on_disk_and_users_do_not_see_each_other()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ onLoad() { const was = wx.getStorageSync('secret-name'); wx.setStorageSync('secret-name', 'secret-value'); console.log('was ' + was) } })");
        await program.OpenAsync();
        Assert.Equal("was ", await program.LineAsync());
        await program.Instance.DisposeAsync();
        await program.OpenAsync(userId: "another");
        Assert.Equal("was ", await program.LineAsync());
        await program.Instance.DisposeAsync();
        await program.OpenAsync();
        Assert.Equal("was secret-value", await program.LineAsync());
        await program.Instance.DisposeAsync();
        var files = Directory.EnumerateFiles(program.DataFolder, "*", SearchOption.AllDirectories).ToArray();
        Assert.Equal(2, files.Count(static file => file.EndsWith("storage.db", StringComparison.Ordinal)));
        foreach (var file in files)
            foreach (var word in (string[])["secret-name", "secret-value"])
                Assert.Equal(-1, (await ReadSharedAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)));
    }

    [Fact]
    public async Task Changed_bytes_on_disk_are_noticed()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ onLoad() { if (!wx.getStorageInfoSync().keys.length) { wx.setStorageSync('a', 'v'.repeat(3000)); console.log('written') } else { try { console.log(wx.getStorageSync('a')) } catch (e) { console.log(e.message) } } } })");
        await program.OpenAsync();
        Assert.Equal("written", await program.LineAsync());
        await program.Instance.DisposeAsync();
        var file = Directory.EnumerateFiles(program.DataFolder, "storage.db", SearchOption.AllDirectories).Single();
        var bytes = await ReadSharedAsync(file);
        var changed = bytes.Length - 4096 + 100; // the long value goes on in the last page
        using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            stream.Position = changed;
            stream.WriteByte((byte)(bytes[changed] ^ 1));
        }

        await program.RestartHostAsync();
        Assert.Equal("getStorageSync:fail internal error: a stored value is damaged; clearStorage makes the storage usable again", await program.LineAsync());
    }

    [Fact]
    public async Task Deleting_data_leaves_no_key_and_no_file()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ onLoad() { const was = wx.getStorageSync('a') || 'none'; wx.setStorageSync('a', 1); console.log(was) } })");
        await program.OpenAsync();
        Assert.Equal("none", await program.LineAsync());
        await program.Instance.DisposeAsync();
        program.Runtime.DeleteData("local", "program");
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(program.DataFolder, "users"), "*", SearchOption.AllDirectories));
        await program.OpenAsync();
        Assert.Equal("none", await program.LineAsync());
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
