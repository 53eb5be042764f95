using System.Text.RegularExpressions;
using Alcove.BlackBox.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Commands;

/// <summary>The guide "Add a host API" is followed to the letter: its files are saved, its commands are run, and its program works.</summary>
[Collection(SuperApp.Collection)]
public sealed partial class HostApiGuideTests(Browser browser)
{
    [Fact]
    public async Task A_host_with_an_api_of_its_own_comes_to_life_as_the_guide_says()
    {
        using var folder = new TemporaryFolder();
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/guides/add-a-host-api.md"));
        foreach (Match file in Files().Matches(guide)) await folder.WriteAsync(file.Groups["path"].Value, file.Groups["text"].Value.Replace("../src/", $"{Repository.Root}/src/", StringComparison.Ordinal));
        var commands = Commands().Match(guide).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Words(line, folder.Path)).ToArray();
        Assert.Equal(["build", "types", "build", "run"], commands.Select(static command => command[1]));
        foreach (var command in commands[..3]) await RunAsync(command);
        Assert.Contains("addPoints(points: number): Promise<Card>", await File.ReadAllTextAsync(Path.Combine(folder.Path, "card/host.d.ts")), StringComparison.Ordinal);

        await using var host = CommandProcess.Start(commands[3][0], commands[3][1..], new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" });
        var address = (await host.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
        await using var phone = await browser.PhoneAsync();
        await phone.OpenAsync(address);
        await phone.Top.Locator("#add").TapAsync();
        await Expect(phone.Top.Locator("#points")).ToHaveTextAsync("3 points");
        await phone.Top.Locator("#redeem").TapAsync();
        await Expect(phone.Top.Locator("#problem")).ToHaveTextAsync("7 points are missing.");
        phone.HasNoProblems();
    }

    private static async Task RunAsync(string[] command)
    {
        await using var process = CommandProcess.Start(command[0] == "./alcove" ? Path.Combine(Repository.Root, "alcove") : command[0], command[1..]);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)}:\n{process.Output}");
    }

    private static string[] Words(string line, string folder) =>
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.StartsWith("coffee", StringComparison.Ordinal) || word.StartsWith("card", StringComparison.Ordinal) || word.StartsWith("packages", StringComparison.Ordinal) ? Path.Combine(folder, word) : word)];

    [GeneratedRegex(@"Save this as `(?<path>[^`]+)`:\n\n```\w+\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Files();

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Commands();
}
