using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Alcove.Protocol.Errors;

namespace Alcove.Runtime.HostModules;

/// <summary>
/// Reads unchecked JSON values as the types of a host method, for generated code. Nothing is converted: a text is no number. What
/// does not fit is an error that names the argument and reaches the author of the program.
/// </summary>
public static class HostValue
{
    /// <summary>The largest whole number that JavaScript holds exactly.</summary>
    public const long LargestInteger = 9_007_199_254_740_991;

    /// <summary>So many UTF-16 units a text may have where nothing else is said.</summary>
    public const int LongestText = 4096;

    /// <summary>So many entries a list or map may have where nothing else is said.</summary>
    public const int MostEntries = 1000;

    /// <summary>One of the arguments; undefined when it was not given.</summary>
    public static JsonElement At(JsonElement arguments, int index) =>
        arguments.ValueKind == JsonValueKind.Array && index < arguments.GetArrayLength() ? arguments[index] : default;

    /// <summary>More arguments than the method has are a mistake of the caller.</summary>
    public static void AtMost(JsonElement arguments, int count)
    {
        if (arguments.ValueKind == JsonValueKind.Array && arguments.GetArrayLength() > count) throw Wrong("arguments", $"more than {count}");
    }

    /// <summary>Whether nothing was given.</summary>
    public static bool IsAbsent(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    /// <summary>A member of an object; undefined when it is absent.</summary>
    public static JsonElement Member(JsonElement value, string name, string path)
    {
        if (value.ValueKind != JsonValueKind.Object) throw Wrong(path, "not an object");
        return value.TryGetProperty(name, out var member) ? member : default;
    }

    /// <summary>Text.</summary>
    public static string Text(JsonElement value, string path, int shortest = 0, int longest = LongestText)
    {
        if (value.ValueKind != JsonValueKind.String) throw Wrong(path, "not text");
        var text = value.GetString()!;
        return text.Length < shortest ? throw Wrong(path, $"shorter than {shortest} characters") : text.Length > longest ? throw Wrong(path, $"longer than {longest} characters") : text;
    }

    /// <summary>A truth value.</summary>
    public static bool Truth(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(path, "neither true nor false"),
    };

    /// <summary>A whole number.</summary>
    public static long Integer(JsonElement value, string path, long least = -LargestInteger, long most = LargestInteger)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number) || Math.Truncate(number) != number || Math.Abs(number) > LargestInteger) throw Wrong(path, "not a whole number");
        return number < least || number > most ? throw Outside(path, least, most) : (long)number;
    }

    /// <summary>A finite number.</summary>
    public static double Number(JsonElement value, string path, double least = double.MinValue, double most = double.MaxValue)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number) || !double.IsFinite(number)) throw Wrong(path, "not a number");
        return number < least || number > most ? throw Outside(path, least, most) : number;
    }

    /// <summary>A decimal number.</summary>
    public static decimal Decimal(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw Wrong(path, "not a decimal number");

    /// <summary>A moment, as ISO 8601 text: what Date.prototype.toISOString gives.</summary>
    public static DateTimeOffset Moment(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var moment) ? moment : throw Wrong(path, "not a moment such as 2026-01-31T12:00:00Z");

    /// <summary>One of a fixed set of texts.</summary>
    public static T Choice<T>(JsonElement value, string path, params ReadOnlySpan<(string Name, T Value)> choices)
    {
        if (value.ValueKind == JsonValueKind.String)
            foreach (var (name, choice) in choices)
                if (value.ValueEquals(name)) return choice;
        var names = new List<string>();
        foreach (var (name, _) in choices) names.Add($"'{name}'");
        throw Wrong(path, $"none of {string.Join(", ", names)}");
    }

    /// <summary>Any JSON value; undefined counts as null.</summary>
    public static JsonElement Any(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? JsonElement.Parse("null") : value.Clone();

    /// <summary>A list.</summary>
    public static T[] List<T>(JsonElement value, string path, Func<JsonElement, string, T> read, int fewest = 0, int most = MostEntries)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (value.ValueKind != JsonValueKind.Array) throw Wrong(path, "not a list");
        var length = value.GetArrayLength();
        if (length < fewest) throw Wrong(path, $"shorter than {fewest} entries");
        if (length > most) throw Wrong(path, $"longer than {most} entries");
        var list = new T[length];
        for (var index = 0; index < length; index++) list[index] = read(value[index], string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"));
        return list;
    }

    /// <summary>An object as a map.</summary>
    public static Dictionary<string, T> Map<T>(JsonElement value, string path, Func<JsonElement, string, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (value.ValueKind != JsonValueKind.Object) throw Wrong(path, "not an object");
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (map.Count == MostEntries) throw Wrong(path, $"larger than {MostEntries} members");
            map[member.Name] = read(member.Value, $"{path}.{member.Name}");
        }

        return map;
    }

    /// <summary>Turns the items of a stream into what writes them.</summary>
    public static async IAsyncEnumerable<WriteHostValue> Items<T>(IAsyncEnumerable<T> items, Action<System.Text.Json.Utf8JsonWriter, T> write, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false)) yield return writer => write(writer, item);
    }

    private static ApiException Outside<T>(string path, T least, T most) => Wrong(path, string.Create(CultureInfo.InvariantCulture, $"not between {least} and {most}"));

    private static ApiException Wrong(string path, string problem) => new(new ApiError(ErrorCode.InvalidArgument, $"'{path}' is {problem}"));
}
