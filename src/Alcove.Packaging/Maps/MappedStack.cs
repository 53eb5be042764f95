using System.Globalization;
using System.Text.RegularExpressions;

namespace Alcove.Packaging.Maps;

/// <summary>The frames of a stack that are the author's, in the author's own files.</summary>
public static partial class MappedStack
{
    /// <summary>Path of the map of a script in a package; null when no package can have such a script.</summary>
    public static PackagePath? MapOf(string script) => PackagePath.TryParse($"maps/{script}.map", out var path) ? path : null;

    /// <summary>Scripts that a stack names, each once.</summary>
    public static IReadOnlyList<string> ScriptsOf(string stack) => [.. Frame().Matches(stack).Select(static frame => frame.Groups["script"].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The author's places, nearest first. Frames of scripts without a map, and lines that are none of the author's, are left out.</summary>
    /// <param name="stack">The stack as the engine writes it.</param>
    /// <param name="find">The map of a script; null when there is none.</param>
    public static IReadOnlyList<SourcePlace> Map(string stack, Func<string, SourceMap?> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        var places = new List<SourcePlace>();
        foreach (Match frame in Frame().Matches(stack))
            if (find(frame.Groups["script"].Value)?.Find(Number(frame, "line"), Number(frame, "column")) is { } place) places.Add(place);
        return places;
    }

    private static int Number(Match frame, string group) => int.Parse(frame.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // JavaScriptCore writes function@script:line:column.
    [GeneratedRegex(@"(?:^|@)(?<script>logic[\w/.-]{0,200}\.js):(?<line>\d{1,9}):(?<column>\d{1,9})", RegexOptions.Multiline)]
    private static partial Regex Frame();
}
