using System.Text.RegularExpressions;

namespace Alcove.Packaging;

/// <summary>
/// Versions of the base library on which something runs, written "MIN..MAX": "3.0..3.8", "3.0.." without a highest, "..3.8" without a
/// lowest, ".." for any. A version is one to three numbers of at most five digits. What a bound leaves out is open: the lowest 3.8 is
/// 3.8.0, and the highest 3.8 includes 3.8.12.
/// </summary>
public sealed partial record VersionSpan
{
    /// <summary>Longest text in characters.</summary>
    public const int MaxLength = 40;

    private const string Between = "..";
    private const long Base = 100_000; // one more than the highest number in a version
    private const int Numbers = 3;

    private VersionSpan(string? min, string? max) => (Min, Max) = (min, max);

    /// <summary>All versions.</summary>
    public static VersionSpan Any { get; } = new(null, null);

    /// <summary>The lowest, or null.</summary>
    public string? Min { get; }

    /// <summary>The highest, or null.</summary>
    public string? Max { get; }

    /// <summary>Whether every version is in it.</summary>
    public bool IsAny => Min is null && Max is null;

    /// <summary>Reads a text; null when it is no span, and then <paramref name="problem"/> says why.</summary>
    public static VersionSpan? Read(string text, out string problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= MaxLength && text.Split(Between) is [var min, var max]) return Of(OrNull(min), OrNull(max), out problem);
        problem = $"'{(text.Length <= MaxLength ? text : $"{text[..MaxLength]}…")}' is no span of base libraries: write LOWEST..HIGHEST, such as 3.0..3.8, 3.0.. or ..3.8";
        return null;
    }

    /// <summary>Makes a span of its bounds; null when there is none, and then <paramref name="problem"/> says why.</summary>
    public static VersionSpan? Of(string? min, string? max, out string problem)
    {
        if (new[] { min, max }.FirstOrDefault(static bound => bound is not null && !Version().IsMatch(bound)) is { } wrong)
            problem = $"'{wrong}' is no version of the base library: use one to three numbers, such as 3.8 or 3.8.12";
        else if (min is not null && max is not null && Lowest(min) > Highest(max))
            problem = $"no base library is from {min} to {max}: the lowest is above the highest";
        else
        {
            problem = string.Empty;
            return new VersionSpan(min, max);
        }

        return null;
    }

    /// <summary>Whether a version is in it.</summary>
    /// <param name="version">One to three numbers; what is left out counts as 0.</param>
    public bool Includes(string version) => !IsBelow(version) && !IsAbove(version);

    /// <summary>Whether a version is lower than all that are in it.</summary>
    public bool IsBelow(string version) => Min is not null && Lowest(version) < Lowest(Min);

    /// <summary>The part of this span that another one names; a bound that it leaves out stays. Null when it reaches beyond this one.</summary>
    public VersionSpan? Narrow(VersionSpan to, out string problem)
    {
        ArgumentNullException.ThrowIfNull(to);
        var reachesBeyond = (Min is not null && to.Min is not null && Lowest(to.Min) < Lowest(Min)) || (Max is not null && to.Max is not null && Highest(to.Max) > Highest(Max));
        if (!reachesBeyond) return Of(to.Min ?? Min, to.Max ?? Max, out problem);
        problem = $"{to} reaches beyond {this}";
        return null;
    }

    /// <summary>The one spelling.</summary>
    public override string ToString() => $"{Min}{Between}{Max}";

    private bool IsAbove(string version) => Max is not null && Lowest(version) > Highest(Max);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static long Lowest(string version) => NumberOf(version, 0);

    private static long Highest(string version) => NumberOf(version, Base - 1);

    private static long NumberOf(string version, long left)
    {
        var numbers = version.Split('.').Select(static number => long.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        return numbers.Concat(Enumerable.Repeat(left, Numbers)).Take(Numbers).Aggregate(0L, static (sum, number) => (sum * Base) + number);
    }

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,4})(\.(0|[1-9][0-9]{0,4})){0,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
