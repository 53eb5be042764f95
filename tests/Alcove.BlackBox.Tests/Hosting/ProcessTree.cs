namespace Alcove.BlackBox.Tests.Hosting;

/// <summary>Who started whom, from /proc.</summary>
internal static class ProcessTree
{
    /// <summary>All processes that descend from one.</summary>
    public static IReadOnlyList<int> Below(int ancestor)
    {
        var parents = Directory.EnumerateDirectories("/proc").Select(static path => Path.GetFileName(path)).Where(static name => int.TryParse(name, out _)).Select(int.Parse)
            .Select(static process => (process, parent: ParentOf(process))).ToArray();
        var found = new List<int>();
        for (var level = new HashSet<int> { ancestor }; level.Count > 0;)
        {
            level = [.. parents.Where(entry => level.Contains(entry.parent)).Select(static entry => entry.process)];
            found.AddRange(level);
        }

        return found;
    }

    private static int ParentOf(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1]);
        }
        catch (IOException)
        {
            return 0; // it ended meanwhile
        }
    }
}
