using System.Globalization;
using System.Text.Json;

namespace Alcove.Packaging.Signatures;

/// <summary>An object of a strict document: members are asked for by name and kind, and one that nobody knows is an error.</summary>
internal readonly struct StrictObject
{
    private const int LongestText = 64 * 1024;
    private readonly JsonElement _element;

    /// <summary>Any members may be there; for formats that others may extend.</summary>
    public StrictObject(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new FormatException("an object is missing");
        _element = element;
    }

    /// <summary>Only these members may be there.</summary>
    public StrictObject(JsonElement element, params ReadOnlySpan<string> known)
        : this(element)
    {
        foreach (var member in element.EnumerateObject())
            if (!known.Contains(member.Name)) throw new FormatException($"'{member.Name}' is a member that the format does not have");
    }

    public static string Sha256(string text) =>
        text.Length == 64 && text.All(char.IsAsciiHexDigitLower) ? text : throw new FormatException("a SHA-256 is not 64 lower-case hexadecimal digits");

    public bool Has(string name) => _element.TryGetProperty(name, out _);

    public JsonElement Member(string name) => _element.TryGetProperty(name, out var member) ? member : throw new FormatException($"'{name}' is missing");

    public string Text(string name)
    {
        var member = Member(name);
        if (member.ValueKind != JsonValueKind.String) throw new FormatException($"'{name}' is not a text");
        var text = member.GetString()!;
        return text.Length <= LongestText ? text : throw new FormatException($"'{name}' is too long");
    }

    public string? TextOrNull(string name) => Has(name) ? Text(name) : null;

    public string Hash(string name) => Sha256(Text(name));

    public byte[] Base64(string name)
    {
        var text = Text(name);
        var bytes = Convert.FromBase64String(text);
        return Convert.ToBase64String(bytes) == text ? bytes : throw new FormatException($"'{name}' is not written in the one form of Base64");
    }

    /// <summary>A whole number of at most 63 bits, written without sign, fraction or exponent.</summary>
    public long Number(string name)
    {
        var member = Member(name);
        if (member.ValueKind != JsonValueKind.Number) throw new FormatException($"'{name}' is not a number");
        var raw = member.GetRawText();
        if (!raw.All(char.IsAsciiDigit) || !long.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            throw new FormatException($"'{name}' is not a whole number");
        return value;
    }

    public int Small(string name) => Number(name) is var value and <= int.MaxValue ? (int)value : throw new FormatException($"'{name}' is too large");

    public bool Flag(string name) => Member(name).ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => throw new FormatException($"'{name}' is neither true nor false") };

    /// <summary>A time in UTC with whole seconds, as in 2030-01-31T12:00:00Z.</summary>
    public DateTimeOffset Time(string name) =>
        DateTimeOffset.TryParseExact(Text(name), TimeFormat.Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new FormatException($"'{name}' is not a time like 2030-01-31T12:00:00Z");

    public IEnumerable<JsonElement> List(string name)
    {
        var member = Member(name);
        return member.ValueKind == JsonValueKind.Array ? member.EnumerateArray() : throw new FormatException($"'{name}' is not a list");
    }

    public string[] Texts(string name) =>
        [.. List(name).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw new FormatException($"'{name}' holds something that is not a text"))];

    public IEnumerable<JsonProperty> Members(string name)
    {
        var member = Member(name);
        return member.ValueKind == JsonValueKind.Object ? member.EnumerateObject() : throw new FormatException($"'{name}' is not an object");
    }

    public IEnumerable<JsonProperty> Members() => _element.EnumerateObject();
}
