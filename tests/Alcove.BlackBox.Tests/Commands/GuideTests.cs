using System.Text.RegularExpressions;
using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Commands;

/// <summary>The guide for the first mini-program is followed to the letter: its commands are run and its file is saved.</summary>
[Collection(SuperApp.Collection)]
public sealed partial class GuideTests(Browser browser)
{
    private const string Name = "hello-counter";

    [Fact]
    public async Task The_first_program_comes_to_life_as_the_guide_says()
    {
        using var folder = new TemporaryFolder();
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/guides/first-program.md"));
        var commands = Commands().Matches(guide).SelectMany(static block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(line => Arguments(line, folder.Path)).ToArray();
        Assert.Equal(["create", "run", "check", "build", "inspect"], commands.Select(static command => command[0]));
        await RunAsync(commands[0]);

        await using (var run = CommandProcess.Alcove([.. commands[1], "--port", "0", "--data", Path.Combine(folder.Path, "data")]))
        {
            var address = (await run.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
            await using var phone = await browser.PhoneAsync();
            await phone.OpenAsync(address);
            await phone.Top.Locator("#more").TapAsync();
            await Expect(phone.Top.Locator("#count")).ToHaveTextAsync("1");
            await File.WriteAllTextAsync(Path.Combine(folder.Path, Name, "pages/index/index.wxml"), Template().Match(guide).Groups[1].Value);
            await Expect(phone.Top.Locator("#kind")).ToHaveTextAsync("odd"); // the number stayed
            await run.WaitForAsync("opened at pages/index/index");
            phone.HasNoProblems();
        }

        foreach (var command in commands[2..]) await RunAsync(command);
    }

    [Fact]
    public async Task Create_writes_nothing_into_a_folder_that_holds_something()
    {
        using var folder = new TemporaryFolder();
        var kept = Path.Combine(folder.Path, "kept.txt");
        await File.WriteAllTextAsync(kept, "mine");
        await using var create = await CommandProcess.RunAlcoveAsync("create", folder.Path);
        Assert.Equal(1, create.ExitCode);
        Assert.Contains("is not empty", create.Output, StringComparison.Ordinal);
        Assert.Equal([kept], Directory.GetFileSystemEntries(folder.Path));
    }

    private static async Task RunAsync(string[] arguments)
    {
        await using var command = await CommandProcess.RunAlcoveAsync(arguments);
        Assert.True(command.ExitCode == 0, command.Output);
    }

    private static string[] Arguments(string line, string folder) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(argument => argument.StartsWith(Name, StringComparison.Ordinal) ? Path.Combine(folder, argument) : argument)];

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Commands();

    [GeneratedRegex(@"```html\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Template();
}
