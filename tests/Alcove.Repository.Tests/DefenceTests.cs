using System.Text.Json;

namespace Alcove.Repository.Tests;

/// <summary>The list of defences says what is there: each is asked for in the source, and its test exists.</summary>
public sealed class DefenceTests
{
    [Fact]
    public void Each_defence_is_put_up_somewhere_and_has_a_test()
    {
        var sources = RepositoryFiles.Sources(".cs").Where(static path => path.StartsWith("src/", StringComparison.Ordinal)).Select(RepositoryFiles.Read).ToArray();
        var tests = RepositoryFiles.Sources(".cs").Where(static path => path.StartsWith("tests/", StringComparison.Ordinal)).ToArray();
        using var list = JsonDocument.Parse(RepositoryFiles.Read("protocol/defences.json"));
        foreach (var defence in list.RootElement.GetProperty("defences").EnumerateArray())
        {
            var name = defence.GetProperty("name").GetString()!;
            var use = $"Hold(Defence.{char.ToUpperInvariant(name[0])}{name[1..]})";
            Assert.True(sources.Any(text => text.Contains(use, StringComparison.Ordinal)), $"no source asks {use}");
            var test = defence.GetProperty("test").GetString()!.Split('.');
            Assert.True(tests.Any(path => Path.GetFileNameWithoutExtension(path) == test[0] && RepositoryFiles.Read(path).Contains($" {test[1]}(", StringComparison.Ordinal)), $"the test {string.Join('.', test)} of '{name}' does not exist");
        }
    }

    [Fact]
    public void No_build_but_the_one_for_testing_can_switch_a_defence_off()
    {
        var text = RepositoryFiles.Read("src/Alcove.Protocol/Sandboxing/Defences.cs");
        var ordinary = text[text.IndexOf("#else", StringComparison.Ordinal)..];
        Assert.Contains("public static bool Hold(Defence defence) => true;", ordinary, StringComparison.Ordinal);
        // Directory.Build.props asks for the property, and no file of a build sets it.
        Assert.DoesNotContain(RepositoryFiles.Paths.Where(static path => Path.GetExtension(path) is ".csproj" or ".props" or ".targets"), static path => RepositoryFiles.Read(path).Contains("<DefenceSwitches", StringComparison.Ordinal));
        Assert.DoesNotContain(RepositoryFiles.Paths.Where(static path => path.EndsWith(".csproj", StringComparison.Ordinal) || path is "start" or "alcove"), static path => RepositoryFiles.Read(path).Contains("DefenceSwitches", StringComparison.Ordinal));
    }
}
