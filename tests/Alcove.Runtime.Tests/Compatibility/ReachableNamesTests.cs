using System.Text;
using System.Text.Json;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.Compatibility;

/// <summary>
/// Every name that a program's code can reach from its global scope, own and inherited, stands in docs/reports/names.md, and nothing
/// else does: what is added to a worker is added there on purpose. ALCOVE_UPDATE_REPORTS=1 writes the page anew.
/// </summary>
public sealed class ReachableNamesTests
{
    private const string Script = """
        const names = (object) => {
          const found = new Set()
          for (let level = object; level && level !== Object.prototype; level = Object.getPrototypeOf(level)) for (const key of Reflect.ownKeys(level)) found.add(String(key))
          return [...found].sort()
        }
        const tell = (text) => { for (let at = 0; at < text.length; at += 2000) console.log(text.slice(at, at + 2000)) } // a line of the console has its limit
        Page({ onLoad() { tell(JSON.stringify({ globals: names(globalThis), wx: names(wx), cloud: names(wx.cloud), files: names(wx.getFileSystemManager()), console: names(console) })); console.log('end') } })
        """;

    [Fact]
    public async Task What_a_program_can_reach_is_what_is_documented()
    {
        await using var program = await RunningProgram.OnePage("<view/>", Script).OpenAsync();
        var reached = JsonDocument.Parse(string.Concat(await program.LinesUntilAsync("end"))).RootElement;
        var page = new StringBuilder("# Names\n\nAll that the code of a program finds in its worker: names of the global scope, and of what it is given, own and inherited. A test compares.\n");
        foreach (var (member, title) in new[] { ("globals", "Global scope"), ("wx", "`wx` and `ft`"), ("cloud", "`wx.cloud`"), ("files", "`wx.getFileSystemManager()`"), ("console", "`console`") })
            page.Append($"\n## {title}\n\n{string.Join(" · ", reached.GetProperty(member).EnumerateArray().Select(static name => $"`{name.GetString()}`"))}\n");
        var file = Repository.PathOf("docs/reports/names.md");
        if (Environment.GetEnvironmentVariable("ALCOVE_UPDATE_REPORTS") == "1") await File.WriteAllTextAsync(file, page.ToString(), TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), page.ToString());
    }
}
