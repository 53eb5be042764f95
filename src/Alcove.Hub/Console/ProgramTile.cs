using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Alcove.Hub.Console;

/// <summary>The picture of a program in lists: its icon, or the first letter of its name on a colour that stays the same for the same id.</summary>
internal static class ProgramTile
{
    private const int Tints = 7; // of console.css

    /// <summary>For whoever may see a program in the console.</summary>
    /// <param name="appId">The program.</param>
    /// <param name="name">Its name.</param>
    /// <param name="icon">Hash of its icon; null for a letter.</param>
    public static HtmlString ForMembers(string appId, string name, string? icon) => new(Write(appId, name, icon is null ? null : $"/console/programs/{appId}/icons/{icon}"));

    /// <summary>For everybody.</summary>
    public static string ForEverybody(string appId, string name, string? icon) => Write(appId, name, icon is null ? null : $"/icons/{icon}");

    // The name stands beside it, so it says nothing to who does not see it.
    private static string Write(string appId, string name, string? address)
    {
        if (address is not null) return $"<img class=\"tile\" src=\"{HtmlEncoder.Default.Encode(address)}\" alt=\"\" width=\"44\" height=\"44\">";
        var letter = name.Length > 0 ? StringInfo.GetNextTextElement(name).ToUpperInvariant() : "·";
        return $"<span class=\"tile tint-{appId.Sum(static character => character) % Tints}\" aria-hidden=\"true\">{HtmlEncoder.Default.Encode(letter)}</span>";
    }
}
