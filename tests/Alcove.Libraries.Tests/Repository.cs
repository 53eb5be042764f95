using System.Reflection;

namespace Alcove.Libraries.Tests;

/// <summary>Places in the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string LibrariesFolder => Path.Combine(Root, "tests", "Alcove.Libraries.Tests");

    public static string Report => Path.Combine(Root, "docs", "reports", "component-libraries.md");

    /// <summary>For people: screenshots of the galleries.</summary>
    public static string Pictures => Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "galleries")).FullName;
}
