using System.Reflection;

namespace Alcove.Hub.Storage;

/// <summary>The tables, as a row of steps that are each applied once, in the order of their names.</summary>
internal static class Schema
{
    public static async Task ApplyAsync(HubSession session, string bytesType)
    {
        await session.ExecuteAsync("CREATE TABLE IF NOT EXISTS schema_steps (name TEXT PRIMARY KEY)");
        var steps = Steps();
        var applied = await session.ListAsync<string>("SELECT name FROM schema_steps");
        if (applied.Except(steps.Keys).FirstOrDefault() is { } unknown)
            throw new HubStorageException($"The database was used by a newer hub (step '{unknown}'): start that version, or restore a backup of this one's.");
        foreach (var (name, sql) in steps.Where(step => !applied.Contains(step.Key)))
        {
            foreach (var statement in sql.Replace("{bytes}", bytesType, StringComparison.Ordinal).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                await session.ExecuteAsync(statement);
            await session.ExecuteAsync("INSERT INTO schema_steps (name) VALUES (@name)", new { name });
        }
    }

    private static SortedDictionary<string, string> Steps()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var steps = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith("schema/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            steps.Add(Path.GetFileNameWithoutExtension(name["schema/".Length..]), reader.ReadToEnd());
        }

        return steps;
    }
}
