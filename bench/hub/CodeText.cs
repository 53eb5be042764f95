using System.Security.Cryptography;
using System.Text;

namespace Alcove.Bench.Hub;

/// <summary>Code that no compression makes small.</summary>
internal static class CodeText
{
    /// <param name="lines">Number of lines, 80 to 90 bytes each.</param>
    /// <param name="changed">Makes the line in the middle another one.</param>
    public static string Write(int lines, int changed = 0)
    {
        var text = new StringBuilder("App({})\n");
        for (var line = 0; line < lines; line++)
            text.Append($"// line {line} ").Append(Convert.ToHexString(SHA256.HashData(BitConverter.GetBytes(line == lines / 2 ? -changed : line)))).Append('\n');
        return text.ToString();
    }
}
