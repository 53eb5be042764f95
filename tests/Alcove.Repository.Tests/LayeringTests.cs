using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Alcove.Repository.Tests;

/// <summary>Which part may know which. The lists are the rule; a new edge is added here on purpose or not at all.</summary>
public sealed partial class LayeringTests
{
    // Packaging, Protocol and JavaScript are leaves; Runtime and Compiler do not know each other; nobody refers to an executable.
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Alcove.Packaging"] = [],
        ["Alcove.Protocol"] = [],
        ["Alcove.JavaScript"] = [],
        // Another process and another trust border: it holds the keys that the hub's web tier must not have.
        ["Alcove.Signer"] = ["Alcove.Packaging"],
        ["Alcove.Worker"] = ["Alcove.Protocol", "Alcove.JavaScript"],
        ["Alcove.Generators"] = [],
        // The generator goes into the runtime's package; its code is none of the runtime's.
        ["Alcove.Runtime"] = ["Alcove.Protocol", "Alcove.Packaging", "Alcove.Generators"],
        ["Alcove.Compiler"] = ["Alcove.Protocol", "Alcove.Packaging"],
        ["Alcove.AspNetCore"] = ["Alcove.Runtime"],
        ["Alcove.Hub"] = ["Alcove.Packaging", "Alcove.Protocol", "Alcove.Signer"],
        ["Alcove.Cli"] = ["Alcove.Compiler", "Alcove.AspNetCore", "Alcove.Hub", "Alcove.Signer"],
    };

    // Inside the runtime: package -> verify -> instance -> worker -> broker -> view. An earlier step never names a later one,
    // except the instance, which ties them together, and the context that it hands to host APIs.
    private static readonly Dictionary<string, string[]> Folders = new()
    {
        ["Packages"] = [],
        ["Sandbox"] = [],
        ["Diagnostics"] = ["Packages"],
        ["Vault"] = [],
        ["Accounts"] = ["Vault"],
        ["HostModules"] = [],
        ["Permissions"] = ["HostModules", "Packages", "Vault"],
        ["Workers"] = ["Sandbox"],
        ["Views"] = ["Instances", "Packages", "Permissions"],
    };

    [Fact]
    public void Projects_refer_only_to_what_they_may()
    {
        var found = RepositoryFiles.Paths.Where(static path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(found);
        foreach (var path in found)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            Assert.True(Projects.ContainsKey(name), $"{path} is a project that the list in this test does not know: say there what it may refer to");
            var references = XDocument.Parse(RepositoryFiles.Read(path)).Descendants("ProjectReference").Select(static reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))).ToArray();
            Assert.Empty(references.Except(Projects[name]));
        }
    }

    [Fact]
    public void Earlier_steps_of_the_runtime_do_not_name_later_ones()
    {
        foreach (var (folder, allowed) in Folders)
        {
            var sources = RepositoryFiles.Sources(".cs").Where(path => path.StartsWith($"src/Alcove.Runtime/{folder}/", StringComparison.Ordinal)).ToArray();
            Assert.NotEmpty(sources);
            foreach (var path in sources)
            {
                var used = UsedFolder().Matches(RepositoryFiles.Read(path)).Select(static match => match.Groups[1].Value).Where(name => name != folder).Distinct();
                Assert.True(used.All(name => allowed.Contains(name)), $"{path} names {string.Join(", ", used.Except(allowed))}, but {folder} may only know {(allowed.Length == 0 ? "itself" : string.Join(", ", allowed))}");
            }
        }
    }

    [Theory]
    [InlineData("web/logic/", "view|shell|compiler")]
    [InlineData("web/view/", "logic|shell|compiler")]
    [InlineData("web/miniapp/", "logic|shell|compiler")]
    [InlineData("web/shell/", "logic|view|miniapp|compiler")]
    public void Worker_view_and_shell_speak_only_through_the_contract(string folder, string others)
    {
        var import = new Regex($@"from '(\.\./)+({others})/", RegexOptions.CultureInvariant);
        var sources = RepositoryFiles.Sources(".ts").Where(path => path.StartsWith(folder, StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, path => import.IsMatch(RepositoryFiles.Read(path)));
    }

    [GeneratedRegex(@"using Alcove\.Runtime\.(\w+)")]
    private static partial Regex UsedFolder();
}
