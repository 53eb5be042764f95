using Alcove.Packaging;

namespace Alcove.Hub.Console;

/// <summary>A file that one version has and another has not, or has differently.</summary>
/// <param name="Path">The file.</param>
/// <param name="Kind">`added`, `changed` or `removed`.</param>
/// <param name="Size">Its size now; before, when it was removed.</param>
internal sealed record FileChange(string Path, string Kind, int Size)
{
    public static IEnumerable<FileChange> Between(Manifest? before, Manifest after)
    {
        foreach (var (path, entry) in after.Files.OrderBy(static file => file.Key))
        {
            if (before is null || !before.Files.TryGetValue(path, out var old)) yield return new(path.Value, "added", entry.Size);
            else if (old.Sha256 != entry.Sha256) yield return new(path.Value, "changed", entry.Size);
        }

        if (before is null) yield break;
        foreach (var (path, entry) in before.Files.OrderBy(static file => file.Key))
            if (!after.Files.ContainsKey(path)) yield return new(path.Value, "removed", entry.Size);
    }
}
