using System.Net;
using System.Net.Sockets;
using Alcove.BlackBox.Tests.Hosting;

namespace Alcove.BlackBox.Tests.Commands;

public sealed class CommandTests
{
    [Theory]
    [InlineData("--help", "run <DIR>")]
    [InlineData("run --help", "--page")]
    [InlineData("build --help", "--output")]
    [InlineData("check --help", "DIR")]
    [InlineData("inspect --help", "PACKAGE")]
    [InlineData("start --help", "--port")]
    public async Task Help_explains_each_command(string arguments, string expected)
    {
        await using var command = await CommandProcess.RunAlcoveAsync(arguments.Split(' '));
        Assert.Equal(0, command.ExitCode);
        Assert.Contains(expected, command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_and_test_explain_themselves()
    {
        foreach (var script in (string[])["start", "test"])
        {
            await using var command = CommandProcess.Start(Path.Combine(Repository.Root, script), ["--help"]);
            await command.WaitForExitAsync();
            Assert.Equal(0, command.ExitCode);
            Assert.Contains($"./{script} [", command.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_taken_port_is_one_sentence()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var command = await CommandProcess.RunAlcoveAsync("run", Repository.Program("hello"), "--port", $"{port}");
        Assert.Equal(1, command.ExitCode);
        Assert.Equal($"Port {port} is taken by another program. End it, or choose another with --port.", command.Output.Trim());
    }

    [Fact]
    public async Task Check_locates_what_is_wrong()
    {
        using var folder = new TemporaryFolder();
        var project = folder.CopyProgram("hello", "hello");
        await using (var good = await CommandProcess.RunAlcoveAsync("check", project)) Assert.Equal(0, good.ExitCode);
        await File.WriteAllTextAsync(Path.Combine(project, "pages/index/index.js"), "Page({\n  onLoad() {\n    const = 1\n  },\n})\n");
        await using var bad = await CommandProcess.RunAlcoveAsync("check", project);
        Assert.Equal(1, bad.ExitCode);
        Assert.Matches(@"pages/index/index\.js:3:\d+", bad.Output);
    }

    [Fact]
    public async Task Build_makes_a_package_that_inspect_verifies_and_is_the_same_each_time()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (Path.Combine(folder.Path, "a.ma"), Path.Combine(folder.Path, "b.ma"));
        foreach (var file in (string[])[first, second])
        {
            await using var build = await CommandProcess.RunAlcoveAsync("build", Repository.Program("hello"), "-o", file);
            Assert.Equal(0, build.ExitCode);
        }

        Assert.Equal(await File.ReadAllBytesAsync(first), await File.ReadAllBytesAsync(second));
        await using var inspect = await CommandProcess.RunAlcoveAsync("inspect", first);
        Assert.Equal(0, inspect.ExitCode);
        Assert.Contains("pages/about/about", inspect.Output, StringComparison.Ordinal);
        await using var missing = await CommandProcess.RunAlcoveAsync("inspect", Path.Combine(folder.Path, "none.ma"));
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("There is no file", missing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_program_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        await using var command = await CommandProcess.RunAlcoveAsync("run", folder.Path, "--port", "0");
        Assert.Equal(1, command.ExitCode);
        Assert.Contains("app.json", command.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", command.Output, StringComparison.Ordinal);
    }
}
