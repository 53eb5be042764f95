using System.Text.RegularExpressions;
using Alcove.BlackBox.Tests.Hosting;

namespace Alcove.BlackBox.Tests.Commands;

/// <summary>
/// A guide about a hub, followed line by line: blocks marked `sh` are run by a shell in a folder of the guide's own, blocks marked
/// `steps NAME` are done by that person in a browser. A line `alcove hub start …` goes on while the rest is followed.
/// </summary>
internal sealed partial class HubGuide(Browser browser, string name, IReadOnlyDictionary<string, string> replacements) : IAsyncDisposable
{
    private static readonly TimeSpan LongestBlock = TimeSpan.FromMinutes(3);
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, ConsolePerson> _people = [];
    private readonly List<CommandProcess> _servers = [];

    /// <summary>Where its commands run.</summary>
    public string Folder => _folder.Path;

    /// <summary>Number of blocks that were followed.</summary>
    public int Followed { get; private set; }

    /// <summary>Follows all of it.</summary>
    /// <param name="hub">Address of the hub, for the console.</param>
    public async Task FollowAsync(string hub)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/guides", name));
        foreach (Match block in Blocks().Matches(text))
        {
            var lines = replacements.Aggregate(block.Groups["lines"].Value, static (all, pair) => all.Replace(pair.Key, pair.Value, StringComparison.Ordinal));
            if (block.Groups["person"].Success) await (await PersonAsync(block.Groups["person"].Value, hub)).FollowAsync(lines);
            else await RunAsync(lines);
            Followed++;
        }
    }

    /// <summary>Runs lines of a shell as the guide's are run.</summary>
    public async Task RunAsync(string lines)
    {
        var commands = lines.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var command in commands.Where(static command => command.StartsWith("alcove hub start ", StringComparison.Ordinal))) await StartAsync(command);
        var script = string.Join('\n', commands.Where(static command => !command.StartsWith("alcove hub start ", StringComparison.Ordinal)));
        if (script.Length == 0) return;
        var environment = new Dictionary<string, string> { ["XDG_CONFIG_HOME"] = Path.Combine(Folder, ".config") }; // a sign-in of the guide's own
        await using var shell = CommandProcess.Start("bash", ["-c", $"set -euo pipefail\ncd '{Folder}'\nalcove() {{ dotnet '{Repository.Command}' \"$@\"; }}\n{script}"], environment);
        await shell.WaitForExitAsync(LongestBlock);
        Assert.True(shell.ExitCode == 0, $"{name}:\n{script}\n{shell.Output}");
    }

    /// <summary>Gives somebody a link that the guide says they got.</summary>
    public Task GiveLinkAsync(string link) => File.WriteAllTextAsync(Path.Combine(Folder, "the link"), link);

    /// <summary>Somebody whom the guide names; or somebody else, with a browser of their own.</summary>
    public async Task<ConsolePerson> PersonAsync(string person, string hub)
    {
        if (_people.TryGetValue(person, out var known)) return known;
        return _people[person] = new ConsolePerson(await browser.DesktopAsync(), hub, Folder);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values) await person.DisposeAsync();
        foreach (var server in _servers) await server.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartAsync(string command)
    {
        var server = CommandProcess.Alcove(command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);
        _servers.Add(server);
        await server.WaitForAsync(@"is at http://\S+");
        await GiveLinkAsync((await server.WaitForAsync(@"Make the first account.*(http://\S+)")).Groups[1].Value);
        await server.WaitForAsync("root of trust");
    }

    [GeneratedRegex(@"```(?:sh|steps (?<person>\w+))\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
