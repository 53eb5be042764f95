using System.Globalization;
using System.Text;

namespace Alcove.Hub.Programs;

/// <summary>Makes texts equal that look equal: compatibility forms, marks, case, spaces, and the letters of other scripts that are drawn like Latin ones (after the idea of Unicode TR39; the usual confusables, not the whole table).</summary>
internal static class LookAlike
{
    private const string Drawn = "аαɑ ρрᴘ еєҽ оοօσ0 сϲ уγү хχ іιıǀ1lӏ| ѕꜱ јϳ ԁ һ ν ω ѡ ԝ κк тτ мṃ вß нη пп гг";
    private const string Meant = "aaa ppp eee ooooo cc yyy xx lllllllll ss jj d h v w w w kk tt mm bb hn nn rr";

    public static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control) continue;
            folded.Append(Replacements.GetValueOrDefault(c, c));
        }

        return folded.ToString();
    }

    private static readonly Dictionary<char, char> Replacements = Pairs();

    private static Dictionary<char, char> Pairs()
    {
        var pairs = new Dictionary<char, char> { ['i'] = 'l' };
        var (drawn, meant) = (Drawn.Split(' '), Meant.Split(' '));
        for (var group = 0; group < drawn.Length; group++)
            for (var i = 0; i < drawn[group].Length; i++) pairs.TryAdd(drawn[group][i], meant[group][Math.Min(i, meant[group].Length - 1)]);
        return pairs;
    }
}
