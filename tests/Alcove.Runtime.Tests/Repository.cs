namespace Alcove.Runtime.Tests;

/// <summary>Files of this repository.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props"))) return folder.FullName;
        throw new DirectoryNotFoundException("The repository is not above the test.");
    }
}
