using Alcove.Runtime.Instances;
using Alcove.Runtime.Tests.Programs;
using Alcove.Runtime.Vault;

namespace Alcove.Runtime.Tests.HostApis;

/// <summary>A whole database is put back as it was some writes ago: the host's index knows better.</summary>
public sealed class OlderCopyTests
{
    private const string Script = """
        const fs = wx.getFileSystemManager(), usr = wx.env.USER_DATA_PATH
        Page({ onLoad() {
          const count = (wx.getStorageSync('count') || 0) + 1
          wx.setStorageSync('count', count)
          fs.writeFileSync(`${usr}/count`, String(count))
          console.log(`${count} ${fs.readFileSync(`${usr}/count`, 'utf8')}`)
        } })
        """;

    private readonly List<OlderCopy> _asked = [];
    private bool _accepts;

    [Theory]
    [InlineData("storage.db", "storage")]
    [InlineData("files.db", "files")]
    public async Task An_older_copy_of_a_database_is_refused_with_words_and_left_alone(string name, string store)
    {
        await using var program = await OpenAsync();
        Assert.Equal("1 1", await program.LineAsync());
        var (file, older) = await CopyAsync(program, name);
        await program.RestartHostAsync();
        Assert.Equal("2 2", await program.LineAsync());
        var (_, newer) = await CopyAsync(program, name);
        await File.WriteAllBytesAsync(file, older, TestContext.Current.CancellationToken);

        var failure = (await Assert.ThrowsAsync<OpenFailedException>(() => program.RestartHostAsync())).Failure;
        Assert.Equal("The data of Program is older than it was", failure.Title, ignoreCase: true);
        Assert.Equal(older, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal((store, "program"), (_asked[^1].Store, _asked[^1].AppId));
        Assert.True(_asked[^1].Found < _asked[^1].Expected);

        // The newer one comes back, and all is well without a question.
        await program.Runtime.DisposeAsync();
        await File.WriteAllBytesAsync(file, newer, TestContext.Current.CancellationToken);
        var asked = _asked.Count;
        await program.RestartHostAsync();
        Assert.Equal("3 3", await program.LineAsync());
        Assert.Equal(asked, _asked.Count);
    }

    [Fact]
    public async Task A_host_may_go_on_with_an_older_copy_and_then_the_newer_one_is_the_older()
    {
        await using var program = await OpenAsync();
        await program.LineAsync();
        var (file, older) = await CopyAsync(program, "storage.db");
        await program.RestartHostAsync();
        await program.LineAsync();
        var (_, newer) = await CopyAsync(program, "storage.db");
        await File.WriteAllBytesAsync(file, older, TestContext.Current.CancellationToken);
        _accepts = true;
        await program.RestartHostAsync();
        Assert.Equal("2 2", await program.LineAsync()); // the count of the older copy, and one
        await CopyAsync(program, "storage.db");
        await File.WriteAllBytesAsync(file, newer, TestContext.Current.CancellationToken);
        _accepts = false;
        await Assert.ThrowsAsync<OpenFailedException>(() => program.RestartHostAsync());
    }

    [Fact]
    public async Task A_database_that_was_taken_away_is_missed()
    {
        await using var program = await OpenAsync();
        await program.LineAsync();
        var (file, _) = await CopyAsync(program, "files.db");
        File.Delete(file);
        await Assert.ThrowsAsync<OpenFailedException>(() => program.RestartHostAsync());
        Assert.Equal(0, _asked[^1].Found);
    }

    [Fact]
    public async Task An_index_that_was_changed_or_taken_away_is_no_way_around()
    {
        await using var program = await OpenAsync();
        await program.LineAsync();
        await CopyAsync(program, "storage.db");
        var entry = Directory.EnumerateFiles(Path.Combine(program.DataFolder, "index"), "storage", SearchOption.AllDirectories).Single();
        var numbers = await File.ReadAllBytesAsync(entry, TestContext.Current.CancellationToken);
        foreach (var changed in (byte[][])[[.. numbers.Select(static part => (byte)~part)], new byte[80]])
        {
            await File.WriteAllBytesAsync(entry, changed, TestContext.Current.CancellationToken);
            await Assert.ThrowsAsync<OpenFailedException>(() => program.RestartHostAsync());
            await program.Runtime.DisposeAsync();
        }

        // The script writes twice at its first start, so that the first number alone does not explain what is missing.
        File.Delete(entry);
        var second = await program.RestartHostAsync().ContinueWith(static open => open.Exception?.InnerException, TaskScheduler.Default);
        Assert.True(second is null or OpenFailedException, $"{second}");
        await File.WriteAllBytesAsync(entry, numbers, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Deleted_data_starts_anew_and_a_copy_of_it_does_not_come_back()
    {
        await using var program = await OpenAsync();
        await program.LineAsync();
        await program.RestartHostAsync();
        await program.LineAsync();
        await CopyAsync(program, "storage.db");
        var users = Path.Combine(program.DataFolder, "users");
        var kept = Directory.EnumerateFiles(users, "*", SearchOption.AllDirectories).ToDictionary(static file => file, File.ReadAllBytes);

        await program.RestartHostAsync();
        await program.LineAsync();
        await program.Instance.DisposeAsync();
        program.Runtime.DeleteData("local", "program");
        await program.RestartHostAsync();
        Assert.Equal("1 1", await program.LineAsync());

        await CopyAsync(program, "storage.db");
        foreach (var (file, content) in kept) await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
        Directory.Delete(Path.Combine(program.DataFolder, "index"), recursive: true);
        await Assert.ThrowsAsync<OpenFailedException>(() => program.RestartHostAsync());
    }

    [Fact]
    public async Task A_number_that_is_one_behind_is_in_order()
    {
        await using var program = await OpenAsync();
        await program.LineAsync();
        await CopyAsync(program, "storage.db");
        var entries = Directory.EnumerateFiles(Path.Combine(program.DataFolder, "index"), "*", SearchOption.AllDirectories).ToDictionary(static file => file, File.ReadAllBytes);
        await program.RestartHostAsync();
        await program.LineAsync();
        await CopyAsync(program, "storage.db");
        foreach (var (file, content) in entries) await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken); // a kill between the two writes
        await program.RestartHostAsync();
        Assert.Equal("3 3", await program.LineAsync());
        Assert.Empty(_asked);
    }

    private async Task<RunningProgram> OpenAsync()
    {
        var program = RunningProgram.OnePage("<view/>", Script);
        program.Configure = options => options with
        {
            AcceptOlderCopy = copy =>
            {
                _asked.Add(copy);
                return _accepts;
            },
        };
        return await program.OpenAsync();
    }

    /// <summary>Ends the host and reads a database.</summary>
    private static async Task<(string File, byte[] Content)> CopyAsync(RunningProgram program, string name)
    {
        if (program.Views.Instance is { } instance) await instance.DisposeAsync();
        await program.Runtime.DisposeAsync();
        var file = Directory.EnumerateFiles(Path.Combine(program.DataFolder, "users"), name, SearchOption.AllDirectories).Single();
        return (file, await File.ReadAllBytesAsync(file));
    }
}
