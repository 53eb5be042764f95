using System.Text.Json;
using System.Text.RegularExpressions;
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Tests.Programs;

namespace Alcove.Runtime.Tests.HostApis;

/// <summary>Every function of the wx namespace, as WeChat's own typings list them, is there: it works or fails cleanly.</summary>
public sealed partial class NamesTests
{
    [Fact]
    public async Task Every_name_of_the_typings_is_carried_out_or_fails_cleanly()
    {
        var names = TypingNames();
        Assert.Equal(495, names.Count);
        await using var program = RunningProgram.OnePage("<view/>", $"Page({{ onLoad() {{ for (const name of {JsonSerializer.Serialize(names)}) console.log(name + ' ' + typeof wx[name] + ' ' + wx.canIUse(name)) }} }})");
        await program.OpenAsync();
        var members = (await program.LinesAsync(names.Count)).Select(static line => line.Split(' ')).ToDictionary(static parts => parts[0], static parts => (Type: parts[1], CanUse: parts[2] == "true"));
        var missing = names.Where(name => !members.TryGetValue(name, out var member) || member.Type != "function").ToArray();
        var stubs = names.Except(missing).Where(name => !members[name].CanUse).ToArray();
        Say($"wx: {names.Count - stubs.Length - missing.Length} implemented, {stubs.Length} stub, {missing.Length} missing of the typings' {names.Count}");
        Assert.Empty(missing);
        using var contract = JsonDocument.Parse(await File.ReadAllTextAsync(Repository.PathOf("protocol/unsupported.json"), TestContext.Current.CancellationToken));
        var listed = new[] { "calls", "listeners", "objects" }.SelectMany(kind => contract.RootElement.GetProperty(kind).EnumerateArray()).Select(static name => name.GetString()!).ToHashSet();
        Assert.Equal(listed.Order(StringComparer.Ordinal), stubs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_unsupported_call_tells_fail()
    {
        using var contract = JsonDocument.Parse(await File.ReadAllTextAsync(Repository.PathOf("protocol/unsupported.json"), TestContext.Current.CancellationToken));
        var calls = contract.RootElement.GetProperty("calls").EnumerateArray().Select(static name => name.GetString()!).ToArray();
        await using var program = RunningProgram.OnePage("<view/>", $$"""
            Page({ async onLoad() {
              const wrong = []
              for (const name of {{JsonSerializer.Serialize(calls)}}) {
                const errMsg = await new Promise((fail) => wx[name]({ fail: (e) => fail(e.errMsg), success: () => fail('success') }))
                if (errMsg !== name + ':fail not supported by this host') wrong.push(name + ' ' + errMsg)
              }
              console.log('wrong: ' + wrong.join())
            } })
            """);
        await program.OpenAsync();
        Assert.Equal("wrong: ", await program.LineAsync());
    }

    [Theory]
    [InlineData("getStorage", true)]
    [InlineData("getStorage.object.key", true)]
    [InlineData("getStorage.object.success", true)]
    [InlineData("getStorage.object.nothing", false)]
    [InlineData("getStorage.success.data", true)]
    [InlineData("getStorage.success.errMsg", true)]
    [InlineData("getStorage.success.nothing", false)]
    [InlineData("getLaunchToken.return.token", true)]
    [InlineData("request.object.timeout", true)]
    [InlineData("navigateTo.object.events", true)]
    [InlineData("fileRead", false)]
    [InlineData("noSuchName", false)]
    public async Task CanIUse_knows_options_and_fields_of_the_contract(string query, bool expected)
    {
        await using var program = await RunningProgram.OnePage("<view/>", $"Page({{ onLoad() {{ console.log(wx.canIUse('{query}')) }} }})").OpenAsync();
        Assert.Equal(expected ? "true" : "false", await program.LineAsync());
    }

    [Fact]
    public void Every_API_has_a_version_and_a_quota_class()
    {
        Assert.All(ApiCatalog.All.Values, static api => Assert.Matches(@"^\d+\.\d+$", api.Since));
        Assert.Equal(("call", "store", "channel"), (ApiCatalog.All["getStorage"].Quota, ApiCatalog.All["setStorage"].Quota, ApiCatalog.All["postToChannel"].Quota));
    }

    /// <summary>./test names a file for such lines, and prints it.</summary>
    private static void Say(string line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (Environment.GetEnvironmentVariable("ALCOVE_COVERAGE") is { Length: > 0 } file) File.AppendAllText(file, $"{line}\n");
    }

    private static HashSet<string> TypingNames()
    {
        var text = Comments().Replace(File.ReadAllText(Repository.PathOf("web/node_modules/miniprogram-api-typings/types/wx/lib.wx.api.d.ts")), string.Empty);
        var start = text.IndexOf("interface Wx {", StringComparison.Ordinal);
        var end = text.IndexOf("\n    }", start, StringComparison.Ordinal);
        return [.. Member().Matches(text[start..end]).Select(static match => match.Groups[1].Value)];
    }

    [GeneratedRegex(@"/\*.*?\*/|//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comments();

    // A method stands at the depth of the interface's members.
    [GeneratedRegex(@"^        ([a-zA-Z]\w*)(?:<[^(]*)?\(", RegexOptions.Multiline)]
    private static partial Regex Member();
}
