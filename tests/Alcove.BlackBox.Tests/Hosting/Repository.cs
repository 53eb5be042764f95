using System.Reflection;

namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>Places in this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static entry => entry.Key == "RepositoryRoot").Value!.TrimEnd('/');

    /// <summary>The command as `./start` and `./alcove` run it.</summary>
    public static string Command { get; } = Path.Combine(Root, "src/Alcove.Cli/bin/Release/net10.0/alcove.dll");

    public static string Program(string name) => Path.Combine(Root, "programs", name);
}
