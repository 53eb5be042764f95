using System.Text.Json;
using System.Text.RegularExpressions;

namespace Alcove.Repository.Tests;

/// <summary>The hub's console speaks English and Chinese.</summary>
public sealed partial class ConsoleTextTests
{
    [Fact]
    public void Every_text_of_the_console_is_there_in_Chinese()
    {
        var chinese = JsonSerializer.Deserialize<Dictionary<string, string>>(RepositoryFiles.Read("src/Alcove.Hub/Console/chinese.json"))!;
        var pages = RepositoryFiles.Paths.Where(static path => path.StartsWith("src/Alcove.Hub/Console/Pages/", StringComparison.Ordinal)).ToArray();
        Assert.True(pages.Length > 20, $"only {pages.Length} pages were found");
        var missing = pages.SelectMany(path => Text().Matches(RepositoryFiles.Read(path)).Select(static match => match.Groups[1].Value)).Where(text => !chinese.ContainsKey(text)).Distinct();
        Assert.Empty(missing);
    }

    [GeneratedRegex("""(?:\bT|\btexts)\["([^"]+)"[\],]""")]
    private static partial Regex Text();
}
