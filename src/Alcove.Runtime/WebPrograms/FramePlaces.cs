using System.Text.RegularExpressions;

namespace Alcove.Runtime.WebPrograms;

/// <summary>Places in stacks of page scripts: the author's own paths instead of the host's addresses.</summary>
internal static partial class FramePlaces
{
    public static string Shorten(string stack) => Address().Replace(stack, string.Empty);

    /// <summary>The innermost place in a file of the program.</summary>
    public static string? First(string shortStack) => Place().Match(shortStack) is { Success: true } found ? found.Value : null;

    [GeneratedRegex(@"https?://[^\s/()]+/i/[0-9a-f]{32}/w/")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<=[\s(@]|^)[\w./-]+\.(?:m?js|html)[^\s():]*:\d+:\d+", RegexOptions.Multiline)]
    private static partial Regex Place();
}
