using System.Diagnostics;

namespace Alcove.Repository.Tests;

/// <summary>The files that the repository holds, as git lists them.</summary>
internal static class RepositoryFiles
{
    private static readonly Lazy<string[]> All = new(List);

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with slashes.</summary>
    public static IEnumerable<string> Paths => All.Value;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Sources that people write, not generators.</summary>
    public static IEnumerable<string> Sources(params string[] extensions) =>
        Paths.Where(path => extensions.Contains(Path.GetExtension(path)) && !path.Contains("generated/", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".g.cs", StringComparison.Ordinal) && File.Exists(Path.Combine(Root, path)));

    private static string[] List()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"]) { RedirectStandardOutput = true, WorkingDirectory = Root };
        using var git = Process.Start(start)!;
        var text = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Directory.Packages.props"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
