using System.Globalization;
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>
/// Reads the unchecked arguments of a call. Scalars are as forgiving as WeChat's bridge (a number where text is
/// expected becomes text), structure and sizes are not. The first problem is kept and ends the call.
/// </summary>
public struct ArgumentReader
{
    private readonly JsonElement _arguments;

    /// <summary>Starts to read; anything but an object is a problem.</summary>
    public ArgumentReader(JsonElement arguments)
    {
        _arguments = arguments;
        Problem = arguments.ValueKind is JsonValueKind.Object or JsonValueKind.Undefined or JsonValueKind.Null ? null : "the arguments are not an object";
    }

    /// <summary>The first thing that was wrong; null when nothing was.</summary>
    public string? Problem { get; private set; }

    /// <summary>Text that must be there.</summary>
    public string RequiredString(string name, int maxLength) => OptionalString(name, maxLength) ?? Missing(name, "");

    /// <summary>Text of at most <paramref name="maxLength"/> UTF-16 units.</summary>
    public string? OptionalString(string name, int maxLength)
    {
        if (!TryGet(name, out var value)) return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
        if (text is null) return Fail<string>($"'{name}' is not text");
        return text.Length <= maxLength ? text : Fail<string>($"'{name}' is longer than {maxLength} characters");
    }

    /// <summary>A finite number.</summary>
    public double? OptionalNumber(string name)
    {
        if (!TryGet(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)) return number;
        if (value.ValueKind == JsonValueKind.String && double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number)) return number;
        Fail<string>($"'{name}' is not a number");
        return null;
    }

    /// <summary>A finite number that must be there.</summary>
    public double RequiredNumber(string name)
    {
        if (OptionalNumber(name) is { } value) return value;
        Missing(name, 0);
        return 0;
    }

    /// <summary>A whole number that must be there.</summary>
    public int RequiredInteger(string name)
    {
        if (OptionalInteger(name) is { } value) return value;
        Missing(name, 0);
        return 0;
    }

    /// <summary>A whole number of 32 bits.</summary>
    public int? OptionalInteger(string name)
    {
        if (OptionalNumber(name) is not { } number) return null;
        if (number is >= int.MinValue and <= int.MaxValue && Math.Truncate(number) == number) return (int)number;
        Fail<string>($"'{name}' is not a whole number");
        return null;
    }

    /// <summary>A truth value; other scalars count as JavaScript counts them.</summary>
    public bool? OptionalBoolean(string name) => !TryGet(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetDouble(out var number) && number != 0,
        JsonValueKind.String => value.GetRawText().Length > 2,
        _ => true,
    };

    /// <summary>Any JSON value.</summary>
    public JsonElement? Json(string name) => TryGet(name, out var value) ? value : null;

    /// <summary>An array of text that must be there.</summary>
    public IReadOnlyList<string> RequiredStrings(string name) => OptionalStrings(name) ?? Missing<IReadOnlyList<string>>(name, []);

    /// <summary>An array of text with at most 1,000 entries.</summary>
    public IReadOnlyList<string>? OptionalStrings(string name) => Array(name, entry => entry.ValueKind is JsonValueKind.String ? entry.GetString() : entry.GetRawText());

    /// <summary>An array of whole numbers that must be there.</summary>
    public IReadOnlyList<int> RequiredIntegers(string name) => OptionalIntegers(name) ?? Missing<IReadOnlyList<int>>(name, []);

    /// <summary>An array of whole numbers with at most 1,000 entries.</summary>
    public IReadOnlyList<int>? OptionalIntegers(string name) => Array(name, entry => entry.ValueKind is JsonValueKind.Number && entry.TryGetInt32(out var number) ? (int?)number : null)?.Select(number => number!.Value).ToList();

    private List<T>? Array<T>(string name, Func<JsonElement, T?> read)
    {
        const int maxEntries = 1000;
        if (!TryGet(name, out var value)) return null;
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > maxEntries) return Fail<List<T>>($"'{name}' is not an array of at most {maxEntries} entries");
        var list = new List<T>();
        foreach (var entry in value.EnumerateArray())
        {
            if (read(entry) is not { } item) return Fail<List<T>>($"'{name}' has an entry of the wrong type");
            list.Add(item);
        }

        return list;
    }

    private readonly bool TryGet(string name, out JsonElement value)
    {
        value = default;
        return _arguments.ValueKind == JsonValueKind.Object
            && _arguments.TryGetProperty(name, out value)
            && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);
    }

    private T Missing<T>(string name, T fallback)
    {
        Problem ??= $"'{name}' is missing";
        return fallback;
    }

    private T? Fail<T>(string problem) where T : class
    {
        Problem ??= problem;
        return null;
    }
}
