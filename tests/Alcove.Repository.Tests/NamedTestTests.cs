using System.Text.RegularExpressions;

namespace Alcove.Repository.Tests;

/// <summary>A page that says which test holds a promise or a defence names a test that is there.</summary>
public sealed partial class NamedTestTests
{
    [Fact]
    public void Tests_that_the_documentation_names_exist()
    {
        var sources = RepositoryFiles.Sources(".cs").Where(static path => path.StartsWith("tests/", StringComparison.Ordinal)).ToLookup(static path => Path.GetFileNameWithoutExtension(path));
        foreach (var page in RepositoryFiles.Sources(".md").Where(static path => !path.StartsWith("programs/", StringComparison.Ordinal)))
        {
            foreach (Match name in TestName().Matches(RepositoryFiles.Read(page)))
            {
                var found = sources[name.Groups["class"].Value].Any(path => RepositoryFiles.Read(path).Contains($" {name.Groups["method"].Value}", StringComparison.Ordinal));
                Assert.True(found, $"{page} names the test {name.Value}, which does not exist");
            }
        }
    }

    /// <summary>`SomeTests`, `SomeTests.A_method` or, when the name is long, `SomeTests.A_meth…`</summary>
    [GeneratedRegex(@"`(?<class>\w+Tests)(\.(?<method>\w+)…?)?`")]
    private static partial Regex TestName();
}
