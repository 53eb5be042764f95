using System.Reflection;

namespace Alcove.Soak.Hubs;

/// <summary>Places in this repository.</summary>
internal static class BuiltRepository
{
    public static string Root { get; } = typeof(BuiltRepository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static entry => entry.Key == "RepositoryRoot").Value!.TrimEnd('/');

    /// <summary>The command as `./alcove` runs it.</summary>
    public static string Command { get; } = Path.Combine(Root, "src/Alcove.Cli/bin/Release/net10.0/alcove.dll");
}
