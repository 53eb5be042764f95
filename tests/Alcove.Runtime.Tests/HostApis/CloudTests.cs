using System.Text.Json.Nodes;
using Alcove.Runtime.Accounts;
using Alcove.Runtime.Cloud;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.HostApis;

/// <summary>wx.cloud on the local cloud: a real worker, real SQLite, real files.</summary>
public sealed class CloudTests
{
    [Fact]
    public async Task Functions_get_what_the_program_passes_and_who_it_is()
    {
        await using var program = await OpenAsync("""
            wx.cloud.init({ env: 'e' })
            const { result } = await wx.cloud.callFunction({ name: 'add', data: { a: 1, b: 2 } })
            console.log(result.sum, result.openId.length)
            await wx.cloud.callFunction({ name: 'none' }).catch(({ errMsg }) => console.log(errMsg))
            """);
        Assert.Equal(["3 28", "cloud.callFunction:fail the cloud refused: there is no function 'none'"], await program.LinesAsync(2));
    }

    [Fact]
    public async Task Documents_are_added_found_changed_counted_and_removed()
    {
        await using var program = await OpenAsync("""
            const db = wx.cloud.database(), _ = db.command, todos = db.collection('todos')
            for (const [title, n] of [['one', 1], ['two', 2], ['three', 3]]) await todos.add({ data: { title, n, tags: ['a'], at: db.serverDate() } })
            const { data } = await todos.where({ n: _.gt(1).and(_.lt(9)) }).orderBy('n', 'desc').field({ title: true, at: true }).get()
            console.log(data.map(({ title }) => title).join(), data[0].at instanceof Date, 'n' in data[0])
            console.log((await todos.where({ title: 'two' }).update({ data: { n: _.inc(10), tags: _.push('b') } })).stats.updated)
            console.log(JSON.stringify((await todos.where({ tags: 'b' }).get()).data.map(({ n, tags }) => [n, tags])))
            console.log((await todos.where(_.or([{ n: 1 }, { title: db.RegExp({ regexp: '^T', options: 'i' }) }])).count()).total)
            const { list } = await todos.aggregate().match({ n: _.gte(1) }).group({ _id: null, total: { $sum: '$n' } }).end()
            console.log(list[0].total)
            await todos.doc('mine').set({ data: { a: { b: 1 } } })
            await todos.doc('mine').update({ data: { a: { c: 2 } } })
            console.log(JSON.stringify((await todos.doc('mine').get()).data.a), (await todos.doc('mine').remove()).stats.removed)
            await todos.doc('mine').get().catch(({ errMsg }) => console.log(errMsg))
            """);
        Assert.Equal(["three,two true false", "1", """[[12,["a","b"]]]""", "3", "16", """{"b":1,"c":2} 1""", "document.get:fail the cloud refused: document with _id mine does not exist"], await program.LinesAsync(7));
    }

    [Fact]
    public async Task Files_go_up_come_down_and_are_another_users_not()
    {
        await using var program = await OpenAsync("""
            const fs = wx.getFileSystemManager(), path = wx.env.USER_DATA_PATH + '/a.txt'
            fs.writeFileSync(path, 'in the cloud')
            const fileID = 'cloud://local/folder/a.txt'
            const before = await wx.cloud.downloadFile({ fileID }).then(() => 'there', ({ errMsg }) => errMsg)
            console.log(before)
            console.log((await wx.cloud.uploadFile({ cloudPath: 'folder/a.txt', filePath: path })).fileID === fileID)
            console.log(fs.readFileSync((await wx.cloud.downloadFile({ fileID })).tempFilePath, 'utf8'))
            """);
        const string None = "cloud.downloadFile:fail the cloud refused: there is no such file";
        Assert.Equal([None, "true", "in the cloud"], await program.LinesAsync(3));
        await program.Instance.DisposeAsync();
        await program.OpenAsync(userId: "another");
        Assert.Equal(None, await program.LineAsync());
    }

    [Fact]
    public async Task Without_a_cloud_every_call_says_why_it_fails()
    {
        await using var program = RunningProgram.OnePage("<view/>", "Page({ onLoad() { wx.cloud.init(); wx.cloud.callFunction({ name: 'a' }).catch(({ errMsg }) => console.log(errMsg)) } })");
        await program.OpenAsync();
        Assert.Equal("cloud.callFunction:fail not supported by this host: there is no cloud environment", await program.LineAsync());
    }

    private static async Task<RunningProgram> OpenAsync(string script)
    {
        var program = RunningProgram.OnePage("<view/>", $"Page({{ async onLoad() {{ {script} }} }})");
        var cloud = new LocalCloud(Path.Combine(program.DataFolder, "cloud"), TimeProvider.System);
        cloud.Add("program", "add", static (caller, data, _) => new(new JsonObject { ["sum"] = data!["a"]!.GetValue<int>() + data["b"]!.GetValue<int>(), ["openId"] = caller.OpenId }));
        program.Configure = options => options with { Cloud = cloud, Accounts = new LocalAccount(new HostUser(LocalAccount.DefaultUserId, "Ada")) };
        return await program.OpenAsync();
    }
}
