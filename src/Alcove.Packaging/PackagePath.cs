using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Alcove.Packaging;

/// <summary>The path of a file in a package, checked: relative, plain segments, no way out of the package.</summary>
public readonly record struct PackagePath : IComparable<PackagePath>
{
    /// <summary>Longest path in characters.</summary>
    public const int LongestPath = 512;

    /// <summary>Longest name of one folder or file in characters.</summary>
    public const int LongestSegment = 128;

    /// <summary>Deepest nesting.</summary>
    public const int MostSegments = 24;

    private static readonly HashSet<string> ReservedOnWindows = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    private readonly string? _value;

    private PackagePath(string value) => _value = value;

    /// <summary>The path, with slashes and without one at the start.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Whether it is a source map of the compiler's: for authors, never for devices.</summary>
    public bool IsSourceMap => Value.StartsWith("maps/", StringComparison.Ordinal);

    /// <summary>Checks a path.</summary>
    /// <exception cref="PackageException">It is not one that a package may contain.</exception>
    public static PackagePath Parse(string text) => TryParse(text, out var path, out var problem) ? path : throw new PackageException(PackageError.BadPath, $"'{text}' is not a path for a package: {problem}.");

    /// <summary>Checks a path.</summary>
    public static bool TryParse(string? text, out PackagePath path) => TryParse(text, out path, out _);

    /// <inheritdoc/>
    public int CompareTo(PackagePath other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Order of paths.</summary>
    public static bool operator <(PackagePath left, PackagePath right) => left.CompareTo(right) < 0;

    /// <summary>Order of paths.</summary>
    public static bool operator >(PackagePath left, PackagePath right) => left.CompareTo(right) > 0;

    /// <summary>Order of paths.</summary>
    public static bool operator <=(PackagePath left, PackagePath right) => left.CompareTo(right) <= 0;

    /// <summary>Order of paths.</summary>
    public static bool operator >=(PackagePath left, PackagePath right) => left.CompareTo(right) >= 0;

    private static bool TryParse([NotNullWhen(true)] string? text, out PackagePath path, [NotNullWhen(false)] out string? problem)
    {
        path = default;
        problem = Problem(text);
        if (problem is not null) return false;
        path = new PackagePath(text!);
        return true;
    }

    private static string? Problem(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "it is empty";
        if (!Defences.Hold(Defence.PackagePaths)) return null;
        if (text.Length > LongestPath) return $"it is longer than {LongestPath} characters";
        var segments = text.Split('/');
        if (segments.Length > MostSegments) return $"it is deeper than {MostSegments} folders";
        return segments.Select(SegmentProblem).FirstOrDefault(static found => found is not null);
    }

    private static string? SegmentProblem(string segment)
    {
        if (segment.Length == 0) return "a part of it is empty";
        if (segment is "." or "..") return "it contains . or ..";
        if (segment.Length > LongestSegment) return $"a part of it is longer than {LongestSegment} characters";
        if (segment[^1] is '.' or ' ' || segment[0] == ' ') return "a part of it starts or ends with a space or ends with a dot";
        if (!Defences.Hold(Defence.ConfusingNames)) return null;
        if (segment.Any(static c => c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || IsConfusing(char.GetUnicodeCategory(c))))
            return "it contains a character that not every system can store or show";
        return ReservedOnWindows.Contains(segment.Split('.')[0]) ? $"'{segment}' is reserved on Windows" : null;
    }

    // Marks that combine with the letter before and characters that do not show make two names look like one.
    private static bool IsConfusing(UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
