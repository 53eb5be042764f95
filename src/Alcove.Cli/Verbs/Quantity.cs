namespace Alcove.Cli.Verbs;

/// <summary>A number of things, in words.</summary>
internal static class Quantity
{
    /// <summary>`1 page`, `2 pages`.</summary>
    public static string Of(int count, string thing) => $"{count} {thing}{(count == 1 ? string.Empty : "s")}";
}
