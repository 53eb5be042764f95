using System.Text.Json;
using Alcove.BlackBox.Tests.Hosting;

namespace Alcove.BlackBox.Tests.Compatibility;

/// <summary>`alcove types`: what compiles with WeChat's typings compiles with ours; what this host does not have is an error.</summary>
public sealed class TypesTests
{
    private static readonly string Typings = Path.Combine(Repository.Root, "web/node_modules/miniprogram-api-typings/index.d.ts");

    [Fact]
    public async Task A_program_that_was_written_with_WeChats_typings_compiles_with_ours()
    {
        using var folder = new TemporaryFolder();
        var program = Path.Combine(Repository.Root, "tests/Alcove.BlackBox.Tests/Compatibility/types/program.ts");
        Assert.Empty(await CompileAsync(folder, Typings, program));
        Assert.Empty(await CompileAsync(folder, await OursAsync(folder), program));
    }

    [Theory]
    [InlineData("wx.setStorageSync(1, 2)")]
    [InlineData("wx.request({ method: 'POST' })")]
    [InlineData("wx.showModal({ title: 'a', cancelText: 7 })")]
    [InlineData("wx.login().then(({ token }) => token)")]
    [InlineData("wx.getFileSystemManager().readFile({ encoding: 'utf8' })")]
    [InlineData("wx.downloadFile({ url: 'https://a.example/a' }).onProgressUpdate(({ percent }) => percent)")]
    [InlineData("Page({ data: { a: 1 }, onLoad() { this.missing() } })")]
    [InlineData("wx.noSuchCall()")]
    public async Task A_misuse_is_an_error_with_both(string code)
    {
        using var folder = new TemporaryFolder();
        var file = await WriteAsync(folder, "misuse.ts", code);
        Assert.NotEmpty(await CompileAsync(folder, Typings, file));
        Assert.NotEmpty(await CompileAsync(folder, await OursAsync(folder), file));
    }

    [Fact]
    public async Task Names_that_only_fail_are_not_in_ours_and_those_of_the_contract_are()
    {
        using var folder = new TemporaryFolder();
        using var unsupported = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "protocol/unsupported.json"), TestContext.Current.CancellationToken));
        var names = new[] { "calls", "listeners", "objects" }.SelectMany(kind => unsupported.RootElement.GetProperty(kind).EnumerateArray()).Select(static name => name.GetString()!).ToArray();
        var file = await WriteAsync(folder, "names.ts", string.Concat(names.Select(static name => $"wx.{name}\n")));
        Assert.Equal(names.Length, (await CompileAsync(folder, await OursAsync(folder), file)).Count(static line => line.Contains("TS2339", StringComparison.Ordinal) || line.Contains("TS2551", StringComparison.Ordinal)));

        var own = await WriteAsync(folder, "own.ts", "wx.getLaunchToken().then(({ token }) => token.length)\nwx.getLaunchToken({ success: ({ token, errMsg }) => console.log(token, errMsg) })\n");
        Assert.Empty(await CompileAsync(folder, Path.Combine(folder.Path, "wx.d.ts"), own));
    }

    private static async Task<string> OursAsync(TemporaryFolder folder)
    {
        var file = Path.Combine(folder.Path, "wx.d.ts");
        await using var command = await CommandProcess.RunAlcoveAsync("types", "-o", file);
        Assert.Equal(0, command.ExitCode);
        return file;
    }

    private static async Task<string> WriteAsync(TemporaryFolder folder, string name, string content)
    {
        await folder.WriteAsync(name, content);
        return Path.Combine(folder.Path, name);
    }

    /// <returns>What the compiler says.</returns>
    private static async Task<string[]> CompileAsync(TemporaryFolder folder, string types, params string[] files)
    {
        var options = new { strict = true, noEmit = true, target = "es2022", lib = new[] { "es2022" }, types = Array.Empty<string>(), module = "commonjs", moduleResolution = "node10" };
        var project = await WriteAsync(folder, "tsconfig.json", JsonSerializer.Serialize(new { compilerOptions = options, files = files.Prepend(types) }));
        await using var compiler = CommandProcess.Start("node", [Path.Combine(Repository.Root, "web/node_modules/typescript/bin/tsc"), "--pretty", "false", "-p", project]);
        await compiler.WaitForExitAsync();
        return [.. compiler.Lines.Where(static line => line.Contains("error TS", StringComparison.Ordinal))];
    }
}
