using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Alcove.Packaging.Trust.Metadata;

/// <summary>
/// The form in which The Update Framework signs metadata (OLPC canonical JSON): members in order of their code points, no spaces, in
/// texts only the quote and the backslash escaped, whole numbers only. Unknown members are part of it, so they are signed too.
/// </summary>
internal static class CanonicalJson
{
    public static byte[] Of(JsonElement element)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(element, output);
        return output.WrittenSpan.ToArray();
    }

    // Depth is bounded by the parser.
    private static void Write(JsonElement element, ArrayBufferWriter<byte> output)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(element, output);
                break;
            case JsonValueKind.Array:
                output.Write("["u8);
                var first = true;
                foreach (var item in element.EnumerateArray())
                {
                    if (!first) output.Write(","u8);
                    first = false;
                    Write(item, output);
                }

                output.Write("]"u8);
                break;
            case JsonValueKind.String:
                WriteText(element.GetString()!, output);
                break;
            case JsonValueKind.Number:
                output.Write(Encoding.ASCII.GetBytes(WholeNumber(element.GetRawText())));
                break;
            case JsonValueKind.True:
                output.Write("true"u8);
                break;
            case JsonValueKind.False:
                output.Write("false"u8);
                break;
            case JsonValueKind.Null:
                output.Write("null"u8);
                break;
            default:
                throw new FormatException("a value of an unknown kind");
        }
    }

    private static void WriteObject(JsonElement element, ArrayBufferWriter<byte> output)
    {
        // The order of UTF-8 bytes is the order of code points; that of UTF-16 is not.
        var members = element.EnumerateObject().Select(static member => (Name: Encoding.UTF8.GetBytes(member.Name), member)).ToArray();
        Array.Sort(members, static (left, right) => left.Name.AsSpan().SequenceCompareTo(right.Name));
        output.Write("{"u8);
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0) output.Write(","u8);
            WriteText(members[i].member.Name, output);
            output.Write(":"u8);
            Write(members[i].member.Value, output);
        }

        output.Write("}"u8);
    }

    private static void WriteText(string text, ArrayBufferWriter<byte> output)
    {
        output.Write("\""u8);
        output.Write(Encoding.UTF8.GetBytes(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)));
        output.Write("\""u8);
    }

    private static string WholeNumber(string raw)
    {
        var digits = raw.StartsWith('-') ? raw[1..] : raw;
        return digits.All(char.IsAsciiDigit) && raw != "-0" ? raw : throw new FormatException($"{raw} is not a whole number");
    }
}
