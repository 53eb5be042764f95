using System.Globalization;
using System.Net;
using System.Text;

namespace Alcove.AspNetCore.Assets;

/// <summary>The icon of a program that has none: its first letter on a colour that stays the same for the same id.</summary>
internal static class LetterIcon
{
    private static readonly string[] Tints = ["#2f6f5e", "#3b5bdb", "#c2410c", "#7c3aed", "#0e7490", "#b45309", "#be123c"];

    public const string ContentType = "image/svg+xml";

    public static byte[] Draw(string appId, string name)
    {
        var letter = name.Length > 0 ? StringInfo.GetNextTextElement(name).ToUpperInvariant() : "·";
        var tint = Tints[appId.Sum(static character => character) % Tints.Length];
        return Encoding.UTF8.GetBytes($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="{tint}"/><text x="48" y="65" font-family="system-ui,sans-serif" font-size="48" font-weight="600" fill="#fff" text-anchor="middle">{WebUtility.HtmlEncode(letter)}</text></svg>
            """);
    }
}
