using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Alcove.Runtime.Permissions;

/// <summary>The author's reason for a scope (app.json, permission), as it may stand in a question of the shell: short, one line, nothing but text.</summary>
internal static class PurposeText
{
    private const int Longest = 60;

    public static string Of(JsonElement app, string scope) =>
        app.TryGetProperty("permission", out var permissions) && permissions.ValueKind == JsonValueKind.Object
        && permissions.TryGetProperty($"scope.{scope}", out var entry) && entry.ValueKind == JsonValueKind.Object
        && entry.TryGetProperty("desc", out var text) && text.ValueKind == JsonValueKind.String ? Clean(text.GetString()!) : string.Empty;

    /// <summary>SECURITY(T69): no control, format (bidi) or unassigned characters, so that a reason cannot pose as part of the question.</summary>
    public static string Clean(string text)
    {
        if (!Defences.Hold(Defence.PurposeText)) return text;
        var result = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || rune.Value is '\n' or '\t') result.Append(' ');
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)) result.Append(rune.ToString());
            if (result.Length >= Longest) break;
        }

        return result.Length > Longest ? result.ToString(0, Longest) : result.ToString();
    }
}
