using System.Text.RegularExpressions;

namespace Alcove.Repository.Tests;

/// <summary>Habits that a machine can hold for us.</summary>
public sealed partial class HouseStyleTests
{
    private const int LongestFile = 500;

    private static readonly string[] VagueFolders = ["Models", "Helpers", "Managers", "Interfaces", "Common", "Utils"];

    [Fact]
    public void Files_are_short()
    {
        var long_ = RepositoryFiles.Sources(".cs", ".ts").Where(static path => RepositoryFiles.Read(path).AsSpan().Count('\n') > LongestFile);
        Assert.Empty(long_);
    }

    [Fact]
    public void Folders_say_what_they_hold() => Assert.DoesNotContain(RepositoryFiles.Paths, static path => path.StartsWith("src/", StringComparison.Ordinal) && path.Split('/').Any(VagueFolders.Contains));

    [Fact]
    public void A_file_holds_one_public_type_and_has_its_name()
    {
        foreach (var path in RepositoryFiles.Sources(".cs").Where(static path => path.StartsWith("src/", StringComparison.Ordinal)))
        {
            var types = PublicType().Matches(RepositoryFiles.Read(path)).Select(static match => match.Groups[1].Value).ToArray();
            if (types.Length == 0) continue;
            Assert.True(types.Length == 1 && Path.GetFileName(path).Split('.')[0] == types[0], $"{path} declares {string.Join(", ", types)}");
        }
    }

    // It is a thread of its own that exists to be waited for: the kernel ends a worker when the thread that spawned it ends.
    private const string MayBlock = "src/Alcove.Runtime/Sandbox/SpawningThread.cs";

    [Fact]
    public void Nothing_blocks_on_a_task_and_nothing_is_async_void()
    {
        foreach (var path in RepositoryFiles.Sources(".cs").Where(static path => path.StartsWith("src/", StringComparison.Ordinal) && path != MayBlock))
            Assert.False(Blocking().IsMatch(RepositoryFiles.Read(path)), $"{path} blocks on a task, is async void or names the wall clock");
    }

    [Fact]
    public void TypeScript_has_no_any_no_enum_and_no_default_export()
    {
        foreach (var path in RepositoryFiles.Sources(".ts").Where(static path => path.StartsWith("web/", StringComparison.Ordinal) && !path.EndsWith(".d.ts", StringComparison.Ordinal)))
        {
            var text = LineComment().Replace(RepositoryFiles.Read(path), string.Empty);
            Assert.False(Loose().IsMatch(text), $"{path} has an any, an enum or a default export");
        }
    }

    [Fact]
    public void Links_in_the_documentation_lead_somewhere()
    {
        foreach (var path in RepositoryFiles.Sources(".md").Where(static path => !path.StartsWith("programs/", StringComparison.Ordinal)))
        {
            foreach (Match link in LocalLink().Matches(RepositoryFiles.Read(path)))
            {
                var target = Path.GetFullPath(Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(path)!, link.Groups[1].Value));
                Assert.True(File.Exists(target) || Directory.Exists(target), $"{path} links to '{link.Groups[1].Value}', which does not exist");
            }
        }
    }

    [GeneratedRegex(@"^public (?:sealed |static |abstract |readonly |partial |unsafe )*(?:class|record struct|record|struct|interface|enum|delegate [\w<>?\[\], ]+?) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\.GetAwaiter\(\)\.GetResult\(\)|async void|DateTime(Offset)?\.(Utc)?Now\b")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"(?m)^\s*(//|\*|/\*).*$")]
    private static partial Regex LineComment();

    [GeneratedRegex(@":\s*any\b|\bas any\b|^\s*(export\s+)?(const\s+)?enum\s|^export default\b", RegexOptions.Multiline)]
    private static partial Regex Loose();

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#\s]+)")]
    private static partial Regex LocalLink();
}
