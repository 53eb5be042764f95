using System.Text.RegularExpressions;

namespace Alcove.Generators;

/// <summary>How C# names read in JavaScript.</summary>
internal static class Names
{
    // What every `host` has, and what JavaScript itself looks for.
    private static readonly string[] Reserved = ["on", "off", "channel", "then", "constructor", "prototype", "toString", "valueOf", "toJSON"];

    private static readonly Regex ModuleName = new("^[a-z][A-Za-z0-9]{0,31}$", RegexOptions.CultureInvariant);

    public static bool IsModuleName(string name) => ModuleName.IsMatch(name) && !IsReserved(name);

    public static bool IsReserved(string name) => Reserved.Contains(name);

    /// <summary>AddPointsAsync is addPoints.</summary>
    public static string OfMethod(string name) => Camel(name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name);

    /// <summary>HTMLText is htmlText, as System.Text.Json has it.</summary>
    public static string Camel(string name)
    {
        var letters = name.ToCharArray();
        for (var index = 0; index < letters.Length && char.IsUpper(letters[index]); index++)
        {
            if (index > 0 && index + 1 < letters.Length && !char.IsUpper(letters[index + 1])) break;
            letters[index] = char.ToLowerInvariant(letters[index]);
        }

        return new string(letters);
    }

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>A C# string literal.</summary>
    public static string Quote(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
