using System.Text.RegularExpressions;
using Alcove.BlackBox.Tests.Hosting;

namespace Alcove.BlackBox.Tests.Commands;

/// <summary>A guide that makes a host, followed to the letter in a folder of its own: its files are saved, its commands are run.</summary>
internal sealed partial class Guide : IAsyncDisposable
{
    private CommandProcess? _host;

    private Guide(TemporaryFolder folder) => Folder = folder;

    public TemporaryFolder Folder { get; }

    public CommandProcess Host => _host ?? throw new InvalidOperationException("not started");

    /// <summary>Saves its files and runs all its commands; the last one is the host, and goes on.</summary>
    /// <param name="name">The guide's file in docs/guides.</param>
    /// <param name="verbs">The second word of each command that is expected.</param>
    /// <returns>The guide, and the address of the host.</returns>
    public static async Task<(Guide Guide, string Address)> FollowAsync(string name, params string[] verbs)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/guides", name));
        var folder = new TemporaryFolder();
        var files = Files().Matches(text);
        var roots = files.Select(static file => file.Groups["path"].Value.Split('/')[0]).Append("packages").ToHashSet();
        var commands = Commands().Matches(text).SelectMany(static block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => roots.Contains(word.Split('/')[0]) ? Path.Combine(folder.Path, word) : word).ToArray()).ToArray();
        var guide = new Guide(folder);
        try
        {
            return (guide, await guide.FollowAsync(files, commands, verbs));
        }
        catch
        {
            await guide.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        Folder.Dispose();
    }

    private async Task<string> FollowAsync(IEnumerable<Match> files, string[][] commands, string[] verbs)
    {
        foreach (var file in files) await Folder.WriteAsync(file.Groups["path"].Value, file.Groups["text"].Value.Replace("../src/", $"{Repository.Root}/src/", StringComparison.Ordinal));
        Assert.Equal(verbs, commands.Select(static command => command[1]));
        foreach (var command in commands[..^1]) await RunAsync(command);
        _host = CommandProcess.Start(commands[^1][0], commands[^1][1..], new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" });
        return (await _host.WaitForAsync(@"Open\s+(http://\S+)")).Groups[1].Value;
    }

    private static async Task RunAsync(string[] command)
    {
        // A build; its servers would outlive the test.
        var environment = new Dictionary<string, string> { ["MSBUILDDISABLENODEREUSE"] = "1", ["UseSharedCompilation"] = "false" };
        await using var process = CommandProcess.Start(command[0] == "./alcove" ? Path.Combine(Repository.Root, "alcove") : command[0], command[1..], environment);
        await process.WaitForExitAsync(TimeSpan.FromMinutes(5));
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', command)}:\n{process.Output}");
    }

    [GeneratedRegex(@"Save this as `(?<path>[^`]+)`:\n\n```\w+\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Files();

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Commands();
}
