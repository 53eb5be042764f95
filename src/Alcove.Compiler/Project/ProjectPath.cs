namespace Alcove.Compiler.Project;

/// <summary>Paths inside a project: slashes, none at the start.</summary>
internal static class ProjectPath
{
    public static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : string.Empty;

    /// <summary>Joins and takes out dots; above the root is the root.</summary>
    public static string Join(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in (path.StartsWith('/') ? path : $"{folder}/{path}").Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    public static string WithoutExtension(string path) => path.LastIndexOf('.') is >= 0 and var dot && dot > path.LastIndexOf('/') ? path[..dot] : path;
}
