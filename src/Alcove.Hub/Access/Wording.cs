using System.Runtime.CompilerServices;

namespace Alcove.Hub.Access;

/// <summary>Texts that the console says in the language of the page.</summary>
internal static class Wording
{
    /// <summary>A value within a text that is said in the language of the page where it is one of the hub's own words, such as a state.</summary>
    public static FormattableString Word(string word) => FormattableStringFactory.Create(word);
}
