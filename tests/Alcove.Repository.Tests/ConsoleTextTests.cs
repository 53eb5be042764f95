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
        var pages = RepositoryFiles.Paths.Where(static path => path.StartsWith("src/Alcove.Hub/Console/", StringComparison.Ordinal) && Path.GetExtension(path) is ".cs" or ".cshtml").ToArray();
        Assert.True(pages.Length > 20, $"only {pages.Length} pages were found");
        var missing = pages.SelectMany(path => Text().Matches(RepositoryFiles.Read(path)).Select(static match => match.Groups[1].Value)).Where(text => !chinese.ContainsKey(text)).Distinct();
        Assert.Empty(missing);
    }

    [Fact]
    public void What_a_page_answers_to_a_form_is_there_in_Chinese()
    {
        var chinese = JsonSerializer.Deserialize<Dictionary<string, string>>(RepositoryFiles.Read("src/Alcove.Hub/Console/chinese.json"))!;
        var models = RepositoryFiles.Paths.Where(static path => path.StartsWith("src/Alcove.Hub/Console/Pages/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)).ToArray();
        var answers = models.SelectMany(static path => Sentence().Matches(RepositoryFiles.Read(path)).Select(static match => match.Groups[1].Value)).Distinct().ToArray();
        Assert.True(answers.Length > 20, $"only {answers.Length} answers were found");
        Assert.DoesNotContain(answers, answer => !chinese.ContainsKey(answer));
    }

    [GeneratedRegex("""
        "([A-Z][^"{}]*[.?])"
        """)]
    private static partial Regex Sentence();

    [GeneratedRegex("""(?:\bT|\btexts)\["([^"]+)"[\],]""")]
    private static partial Regex Text();
}
