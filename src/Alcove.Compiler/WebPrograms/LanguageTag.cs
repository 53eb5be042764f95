using System.Text.RegularExpressions;

namespace Alcove.Compiler.WebPrograms;

/// <summary>Language tags as BCP 47 forms them: language, script, region, variants.</summary>
internal static partial class LanguageTag
{
    public static bool IsWellFormed(string text) => Pattern().IsMatch(text);

    [GeneratedRegex("^[a-z]{2,8}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
