using System.Text.Json;
using System.Text.RegularExpressions;

namespace Alcove.Repository.Tests;

/// <summary>The list of defences says what is there: each is asked for in the source, and its test exists.</summary>
public sealed class DefenceTests
{
    [Fact]
    public void Each_defence_is_put_up_somewhere_against_a_threat_of_the_model_and_has_a_test()
    {
        var sources = RepositoryFiles.Sources(".cs", ".ts").Where(static path => path.StartsWith("src/", StringComparison.Ordinal) || path.StartsWith("web/", StringComparison.Ordinal)).Select(RepositoryFiles.Read).ToArray();
        var threats = RepositoryFiles.Read("docs/threat-model.md");
        var tests = RepositoryFiles.Sources(".cs").Where(static path => path.StartsWith("tests/", StringComparison.Ordinal)).ToArray();
        using var list = JsonDocument.Parse(RepositoryFiles.Read("protocol/defences.json"));
        foreach (var defence in list.RootElement.GetProperty("defences").EnumerateArray())
        {
            var name = defence.GetProperty("name").GetString()!;
            var (use, inScript) = ($"Hold(Defence.{char.ToUpperInvariant(name[0])}{name[1..]})", new Regex($@"\bdefences\.{name}\b"));
            Assert.True(sources.Any(text => text.Contains(use, StringComparison.Ordinal) || inScript.IsMatch(text)), $"no source asks {use}, and no script defences.{name}");
            var threat = defence.GetProperty("threat").GetString()!;
            Assert.True(threats.Contains($"\n| {threat} |", StringComparison.Ordinal), $"'{name}' stands against {threat}, of which docs/threat-model.md has no row");
            var test = defence.GetProperty("test").GetString()!.Split('.');
            Assert.True(tests.Any(path => Path.GetFileNameWithoutExtension(path) == test[0] && RepositoryFiles.Read(path).Contains($" {test[1]}(", StringComparison.Ordinal)), $"the test {string.Join('.', test)} of '{name}' does not exist");
        }
    }

    [Fact]
    public void No_build_but_the_one_for_testing_can_switch_a_defence_off()
    {
        var text = RepositoryFiles.Read("src/Defences/Defences.cs");
        var ordinary = text[text.IndexOf("#else", StringComparison.Ordinal)..];
        Assert.Contains("public static bool Hold(Defence defence) => true;", ordinary, StringComparison.Ordinal);
        // Directory.Build.props asks for the property, and no file of a build sets it.
        Assert.DoesNotContain(RepositoryFiles.Paths.Where(static path => Path.GetExtension(path) is ".csproj" or ".props" or ".targets"), static path => RepositoryFiles.Read(path).Contains("<DefenceSwitches", StringComparison.Ordinal));
        Assert.DoesNotContain(RepositoryFiles.Paths.Where(static path => path.EndsWith(".csproj", StringComparison.Ordinal) || path is "start" or "alcove" or "test" or "tools/scripts/common.sh"), static path => RepositoryFiles.Read(path) is var text && (text.Contains("DefenceSwitches", StringComparison.Ordinal) || text.Contains("defence-switches", StringComparison.Ordinal)));
    }

    [Fact]
    public void Scripts_as_they_are_shipped_hold_no_trace_of_a_switch()
    {
        var scripts = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "web/dist"), "*.js");
        Assert.NotEmpty(scripts);
        Assert.All(scripts, static path => Assert.DoesNotContain("defences", File.ReadAllText(path), StringComparison.OrdinalIgnoreCase));
    }
}
