using System.Globalization;

namespace Alcove.Runtime.Sandbox;

/// <summary>Who started whom.</summary>
internal static class ProcessTreeFacts
{
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
}
