using System.Text.RegularExpressions;

namespace Alcove.Repository.Tests;

/// <summary>The threat model is complete: each number has one row, each mark in the source a number, and a row says what tests it or that nothing does.</summary>
public sealed partial class ThreatModelTests
{
    private const int Threats = 86;

    [Fact]
    public void Each_threat_has_one_row()
    {
        var numbers = Rows().Select(static row => row.Groups["id"].Value).ToArray();
        Assert.Equal(Enumerable.Range(1, Threats).Select(static number => $"T{number:00}"), numbers);
    }

    [Fact]
    public void Each_mark_in_the_source_is_of_a_threat_of_the_model()
    {
        var rows = Rows().Select(static row => row.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);
        var marks = RepositoryFiles.Paths.Where(static path => path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("web/", StringComparison.Ordinal))
            .Where(static path => Path.GetExtension(path) is ".cs" or ".ts" or ".cshtml").SelectMany(static path => Mark().Matches(RepositoryFiles.Read(path)).Select(mark => (path, mark))).ToArray();
        Assert.NotEmpty(marks);
        foreach (var (path, mark) in marks)
            foreach (var id in mark.Groups["ids"].Value.Split(", ")) Assert.True(rows.Contains(id), $"{path} marks {id}, of which docs/threat-model.md has no row");
    }

    [Fact]
    public void Each_threat_has_a_mark_in_the_source_but_those_against_which_nothing_is_the_defence()
    {
        string[] withNothing = ["T82"]; // what is not reported to anybody stands in no line
        var marked = RepositoryFiles.Sources(".cs", ".ts", ".cshtml").Where(static path => path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("web/", StringComparison.Ordinal))
            .SelectMany(static path => Mark().Matches(RepositoryFiles.Read(path))).SelectMany(static mark => mark.Groups["ids"].Value.Split(", ")).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(withNothing, Rows().Select(static row => row.Groups["id"].Value).Where(id => !marked.Contains(id)));
    }

    [Fact]
    public void A_row_names_its_test_or_says_that_there_is_none()
    {
        foreach (var row in Rows())
        {
            var test = row.Groups["test"].Value;
            Assert.True(test.Contains("Tests", StringComparison.Ordinal) || test.Contains("no test", StringComparison.Ordinal) || test.Contains("not built", StringComparison.Ordinal) || test.Contains("Alcove.Soak", StringComparison.Ordinal), $"{row.Groups["id"].Value} names no test and does not say so");
        }
    }

    private static IEnumerable<Match> Rows() => Row().Matches(RepositoryFiles.Read("docs/threat-model.md"));

    [GeneratedRegex(@"^\| (?<id>T\d{2}) \|[^|]+\|[^|]+\|[^|]+\|(?<test>[^|]+)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"SECURITY\((?<ids>T\d{2}(?:, T\d{2})*)\)")]
    private static partial Regex Mark();
}
