namespace Alcove.Packaging.Trust.Metadata;

/// <summary>
/// Patterns of delegated paths: * for any characters but the slash, ? for one of them, [abc], [a-z] and [!a] for one of a set. Takes
/// time in proportion to both lengths, whatever the pattern.
/// </summary>
internal static class PathPattern
{
    public static bool Matches(string pattern, string path)
    {
        var (patterns, segments) = (pattern.Split('/'), path.Split('/'));
        return patterns.Length == segments.Length && patterns.Zip(segments).All(static pair => MatchesSegment(pair.First, pair.Second));
    }

    private static bool MatchesSegment(string pattern, string text)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, mark) = (p++, t);
            }
            else if (p < pattern.Length && MatchesOne(pattern, p, text[t]) is var next and > 0)
            {
                (p, t) = (next, t + 1);
            }
            else if (star >= 0)
            {
                (p, t) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).TrimStart('*').IsEmpty;
    }

    /// <summary>Where the pattern goes on after it took the character, or 0 when it does not take it.</summary>
    private static int MatchesOne(string pattern, int at, char character)
    {
        if (pattern[at] == '?') return at + 1;
        var end = pattern[at] == '[' ? pattern.IndexOf(']', Math.Min(at + 2, pattern.Length)) : -1;
        if (end < 0) return pattern[at] == character ? at + 1 : 0;
        var set = pattern.AsSpan(at + 1, end - at - 1);
        var negated = set[0] == '!' && set.Length > 1;
        return IsIn(negated ? set[1..] : set, character) != negated ? end + 1 : 0;
    }

    private static bool IsIn(ReadOnlySpan<char> set, char character)
    {
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                if (character >= set[i] && character <= set[i + 2]) return true;
                i += 2;
            }
            else if (set[i] == character)
            {
                return true;
            }
        }

        return false;
    }
}
