using Alcove.BlackBox.Tests.Hosting;

namespace Alcove.BlackBox.Tests.Commands;

/// <summary>The same source gives the same package, wherever and however it is built; another source does not, and the command says where.</summary>
public sealed class VerifyTests
{
    private static readonly Dictionary<string, string> Source = new()
    {
        ["alcove.config.json"] = """{ "appId": "test.rebuilt", "name": "Rebuilt", "version": "1.2.3" }""",
        ["app.json"] = """{ "pages": ["pages/index/index", "pages/İğ/ü"] }""", // letters that change with a Turkish locale
        ["app.ts"] = "interface Numbers { one: number }\nconst numbers: Numbers = { one: 1.5 }\nApp({ numbers })\n",
        ["pages/index/index.wxml"] = "<view class=\"box\">{{ 1 / 2 }}</view>",
        ["pages/index/index.less"] = "@wide: 1.5px;\n.box { border-width: @wide; .inner { margin: (@wide * 3); } }\n",
        ["pages/index/index.js"] = "Page({\n  onLoad() {\n    this.setData({ a: 1 })\n  },\n})\n",
        ["pages/İğ/ü.wxml"] = "<text>i</text>",
        ["pages/İğ/ü.js"] = "Page({})\n",
        ["pictures/b.bin"] = "not a picture",
        ["pictures/A.bin"] = "neither",
    };

    [Fact]
    public async Task The_same_source_elsewhere_in_another_locale_time_zone_and_umask_is_the_same_package()
    {
        using var folder = new TemporaryFolder();
        var package = await BuildAsync(folder, "one/program", Source, "umask 022; LC_ALL=C TZ=UTC");
        var other = await WriteAsync(folder, "elsewhere/of another name", Source.Reverse());
        foreach (var file in Directory.EnumerateFiles(other, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        await using var verify = await ShellAsync("umask 077; LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 TZ=Pacific/Chatham", "verify", "--rebuild", other, package);
        var second = await BuildAsync(folder, "third", Source.Reverse(), "umask 077; LC_ALL=de_DE.UTF-8 TZ=America/St_Johns");

        Assert.True(verify.ExitCode == 0, verify.Output);
        Assert.Matches("was made of this source: both have the hash [0-9a-f]{64}", verify.Output);
        Assert.Equal(await File.ReadAllBytesAsync(package), await File.ReadAllBytesAsync(second));
    }

    [Theory]
    [InlineData("pages/index/index.js", "a: 1", "a: 2", @"differs\s+logic\.js from line \d+ on \(pages/index/index\.js:3:\d+\)")]
    [InlineData("pages/index/index.less", "1.5px", "2.5px", @"differs\s+.*\.css|differs\s+.*style")]
    [InlineData("pictures/b.bin", "not", "nor", @"differs\s+pictures/b\.bin from line 1 on")]
    [InlineData("alcove.config.json", "1.2.3", "1.2.4", @"differs\s+version: the source says '1\.2\.4', the package '1\.2\.3'")]
    public async Task One_change_is_named(string path, string before, string after, string expected)
    {
        using var folder = new TemporaryFolder();
        var package = await BuildAsync(folder, "one", Source, "");
        var changed = await WriteAsync(folder, "changed", Source.Select(file => file.Key == path ? new(path, file.Value.Replace(before, after, StringComparison.Ordinal)) : file));

        await using var verify = await CommandProcess.RunAlcoveAsync("verify", "--rebuild", changed, package);

        Assert.Equal(1, verify.ExitCode);
        Assert.Matches(expected, verify.Output);
        Assert.Contains("was not made of this source", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_more_or_less_is_named_and_what_is_no_package_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        var package = await BuildAsync(folder, "one", Source, "");
        var changed = await WriteAsync(folder, "changed", Source.Where(static file => file.Key != "pictures/A.bin").Append(new("pictures/c.bin", "more")));

        await using var verify = await CommandProcess.RunAlcoveAsync("verify", "--rebuild", changed, package);
        await using var missing = await CommandProcess.RunAlcoveAsync("verify", "--rebuild", changed, Path.Combine(folder.Path, "none.ma"));

        Assert.Equal((1, 1), (verify.ExitCode, missing.ExitCode));
        Assert.Matches(@"only in one\.ma\s+pictures/A\.bin", verify.Output);
        Assert.Matches(@"only in the source's build\s+pictures/c\.bin", verify.Output);
        Assert.Contains("There is no file", missing.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", missing.Output, StringComparison.Ordinal);
    }

    private static async Task<string> WriteAsync(TemporaryFolder folder, string place, IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach (var (path, content) in files) await folder.WriteAsync($"{place}/{path}", content);
        return Path.Combine(folder.Path, place);
    }

    private static async Task<string> BuildAsync(TemporaryFolder folder, string place, IEnumerable<KeyValuePair<string, string>> files, string setting)
    {
        var project = await WriteAsync(folder, place, files);
        var package = Path.Combine(folder.Path, $"{place.Split('/')[0]}.ma");
        await using var build = await ShellAsync(setting, "build", project, "-o", package);
        Assert.True(build.ExitCode == 0, build.Output);
        return package;
    }

    // With settings of the shell: a umask, and variables for the command alone.
    private static async Task<CommandProcess> ShellAsync(string setting, params string[] arguments)
    {
        var command = CommandProcess.Start("sh", ["-c", $"{setting} dotnet \"$@\"", "sh", Repository.Command, .. arguments]);
        await command.WaitForExitAsync();
        return command;
    }
}
