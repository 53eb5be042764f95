using System.Text;
using Alcove.Runtime.Tests.Programs;
using Microsoft.Data.Sqlite;

namespace Alcove.Runtime.Tests.HostApis;

/// <summary>What lies on the host's disk of a program's files.</summary>
public sealed class SealedFileTests
{
    private const string Prelude = "const fs = wx.getFileSystemManager(), usr = wx.env.USER_DATA_PATH; const attempt = (work) => { try { return work() } catch (e) { return e.message } }\n";

    private static RunningProgram Program(string body) => RunningProgram.OnePage("<view/>", $"{Prelude}Page({{ onLoad() {{ {body} }} }})");

    [Fact]
    public async Task Nothing_readable_of_names_and_contents_is_on_disk()
    {
        await using var program = Program("""
            fs.mkdirSync(`${usr}/secret-folder`)
            fs.writeFileSync(`${usr}/secret-folder/secret-name.txt`, 'secret-content '.repeat(20000))
            fs.copyFileSync(`${usr}/secret-folder/secret-name.txt`, `${usr}/copy`)
            console.log(fs.readFileSync(`${usr}/copy`, 'utf8').length)
            """);
        await program.OpenAsync();
        Assert.Equal("300000", await program.LineAsync());
        Assert.Equal("wxfile://tmp_", (await program.Runtime.SaveChosenFileAsync(program.Instance, new MemoryStream(Encoding.UTF8.GetBytes("secret-temporary")), "txt", TestContext.Current.CancellationToken)).Path[..13]);
        foreach (var file in Directory.EnumerateFiles(program.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("secret", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("UPDATE piece SET value = zeroblob(length(value)) WHERE number = 1", "changed")]
    [InlineData("DELETE FROM piece WHERE number = 1", "taken away")]
    [InlineData("UPDATE piece SET value = (SELECT value FROM piece AS other WHERE other.node = piece.node AND other.number = 0) WHERE number = 1", "moved")]
    [InlineData("UPDATE node SET facts = (SELECT facts FROM node AS other WHERE other.id <> node.id LIMIT 1) WHERE id = (SELECT MAX(id) FROM node)", "of another size")]
    public async Task What_was_changed_on_disk_is_noticed(string change, string what)
    {
        await using var program = Program("""
            if (attempt(() => fs.accessSync(`${usr}/a`)) === undefined) return console.log(attempt(() => fs.readFileSync(`${usr}/a`, 'utf8').length))
            fs.writeFileSync(`${usr}/a`, 'x'.repeat(150000))
            console.log('written')
            """);
        await program.OpenAsync();
        Assert.Equal("written", await program.LineAsync());
        await program.Instance.DisposeAsync();
        await program.Runtime.DisposeAsync();
        Change(program, change);
        await program.RestartHostAsync();
        var line = await program.LineAsync();
        Assert.True(line.Contains("the file is damaged", StringComparison.Ordinal), $"a piece {what}: {line}");
        await program.Instance.DisposeAsync();
    }

    [Fact]
    public async Task A_write_over_the_quota_changes_nothing()
    {
        await using var program = Program("""
            fs.writeFileSync(`${usr}/small`, 'kept')
            fs.writeFileSync(`${usr}/large`, '')
            fs.truncateSync({ filePath: `${usr}/large`, length: 199 * 1024 * 1024 })
            const over = new Uint8Array(2 * 1024 * 1024).buffer
            console.log(attempt(() => fs.writeFileSync(`${usr}/small`, over)) || 'written', fs.readFileSync(`${usr}/small`, 'utf8'))
            fs.unlinkSync(`${usr}/large`)
            fs.writeFileSync(`${usr}/small`, over)
            console.log(fs.readdirSync(usr).join(), fs.statSync(`${usr}/small`).size)
            """);
        await program.OpenAsync();
        Assert.Equal("writeFileSync:fail the maximum size of the file storage limit is exceeded kept", await program.LineAsync());
        Assert.Equal("small 2097152", await program.LineAsync());
        Assert.InRange(new FileInfo(Directory.EnumerateFiles(program.DataFolder, "files.db", SearchOption.AllDirectories).Single()).Length, 0, 8 * 1024 * 1024); // what was removed takes no room
    }

    [Fact]
    public async Task Users_do_not_see_each_other_and_deleted_data_is_gone()
    {
        await using var program = Program("const was = attempt(() => fs.readFileSync(`${usr}/a`, 'utf8')); fs.writeFileSync(`${usr}/a`, 'mine'); console.log('was ' + was)");
        const string None = "was readFileSync:fail no such file or directory: wxfile://usr/a";
        await program.OpenAsync();
        Assert.Equal(None, await program.LineAsync());
        await program.Instance.DisposeAsync();
        await program.OpenAsync(userId: "another");
        Assert.Equal(None, await program.LineAsync());
        await program.Instance.DisposeAsync();
        await program.OpenAsync();
        Assert.Equal("was mine", await program.LineAsync());
        await program.Instance.DisposeAsync();
        program.Runtime.DeleteData("local", "program");
        Assert.Single(Directory.EnumerateFiles(program.DataFolder, "files.db", SearchOption.AllDirectories)); // the other user's
        await program.OpenAsync();
        Assert.Equal(None, await program.LineAsync());
        await program.Instance.DisposeAsync();
        await program.OpenAsync(userId: "another");
        Assert.Equal("was mine", await program.LineAsync());
    }

    private static void Change(RunningProgram program, string sql)
    {
        var file = Directory.EnumerateFiles(program.DataFolder, "files.db", SearchOption.AllDirectories).Single();
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only texts of this file come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}
