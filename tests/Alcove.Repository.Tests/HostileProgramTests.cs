using System.Text.Json;

namespace Alcove.Repository.Tests;

/// <summary>The page about the hostile programs says what each must come to, as their expect.json does.</summary>
public sealed class HostileProgramTests
{
    private const string Folder = "tests/hostile";

    [Fact]
    public void The_table_lists_every_program_and_what_must_happen_to_it()
    {
        var expected = RepositoryFiles.Paths.Where(static path => path.StartsWith($"{Folder}/", StringComparison.Ordinal) && path.EndsWith("/expect.json", StringComparison.Ordinal)).OrderBy(NameOf, StringComparer.Ordinal).Select(Row);
        var listed = RepositoryFiles.Read($"{Folder}/README.md").Split('\n').SkipWhile(static line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1).TakeWhile(static line => line.Length > 0);
        Assert.Equal(expected, listed);
    }

    private static string NameOf(string path) => path.Split('/')[^2];

    private static string Row(string path)
    {
        using var document = JsonDocument.Parse(RepositoryFiles.Read(path));
        var root = document.RootElement;
        string? Text(string name) => root.TryGetProperty(name, out var text) ? text.ToString() : null;
        string? Quoted(string before, string name) => Text(name) is { } texts ? $"{before} {string.Join(" or ", texts.Split('|').Select(static text => $"“{text}”"))}" : null;
        var outcome = string.Join(", or ", new[] { Quoted("ended:", "ends"), Quoted("contained; it says", "says") }.OfType<string>());
        if (Text("questions") is { } most) outcome += $"; questions to the user: at most {most}";
        if (Quoted(", none with", "neverAsks") is { } never) outcome += never;
        return $"| {NameOf(path)} | {Text("what")} | {outcome} |";
    }
}
