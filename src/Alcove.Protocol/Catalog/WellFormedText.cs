using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>
/// JavaScript texts may hold half of a surrogate pair, which JSON.stringify writes as an escape and which is no character in .NET.
/// Such a half becomes U+FFFD before the JSON is read, as it does in a browser that encodes such a text.
/// </summary>
public static class WellFormedText
{
    private const int EscapeLength = 6; // \uXXXX

    /// <summary>Replaces halves that stand alone.</summary>
    /// <returns>The same memory when there are none, which is nearly always.</returns>
    public static ReadOnlyMemory<byte> Repair(ReadOnlyMemory<byte> json)
    {
        var start = FirstLoneHalf(json.Span, 0);
        if (start < 0) return json;
        var repaired = json.ToArray();
        for (; start >= 0; start = FirstLoneHalf(repaired, start + EscapeLength)) "\\ufffd"u8.CopyTo(repaired.AsSpan(start));
        return repaired;
    }

    /// <summary>Reads JSON where it lies, with halves that stand alone replaced.</summary>
    /// <exception cref="JsonException">It is not JSON, or nested deeper than the options allow.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> json, JsonDocumentOptions options) =>
        FirstLoneHalf(json, 0) < 0 ? JsonElement.Parse(json, options) : JsonElement.Parse(Repair(json.ToArray()).Span, options);

    private static int FirstLoneHalf(ReadOnlySpan<byte> json, int from)
    {
        while (from < json.Length)
        {
            var next = json[from..].IndexOf((byte)'\\');
            if (next < 0) return -1;
            from += next;
            switch (HalfAt(json, from))
            {
                case null:
                    from += 2; // a backslash and what it escapes
                    break;
                case true when HalfAt(json, from + EscapeLength) == false:
                    from += 2 * EscapeLength;
                    break;
                default:
                    return from;
            }
        }

        return -1;
    }

    /// <returns>True for an escaped first half, false for a second one, null for anything else.</returns>
    private static bool? HalfAt(ReadOnlySpan<byte> json, int at)
    {
        if (at + EscapeLength > json.Length || json[at] != '\\' || json[at + 1] != 'u' || (json[at + 2] | 0x20) != 'd') return null;
        return (json[at + 3] | 0x20) switch
        {
            '8' or '9' or 'a' or 'b' => true,
            'c' or 'd' or 'e' or 'f' => false,
            _ => null,
        };
    }
}
