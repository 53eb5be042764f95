using System.Globalization;

namespace Alcove.Runtime.Workers;

/// <summary>What /proc says of a process.</summary>
internal static class ProcessFacts
{
    private const int PageSize = 4096;

    /// <summary>The child of a process that has one; null when it has none (any more).</summary>
    public static int? OnlyChildOf(int processId)
    {
        try
        {
            var children = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/task/{processId}/children"));
            return int.TryParse(children.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Resident memory in bytes; 0 when the process is gone.</summary>
    public static long ResidentMemory(int processId)
    {
        try
        {
            var fields = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/statm")).Split(' ');
            return long.Parse(fields[1], CultureInfo.InvariantCulture) * PageSize;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
