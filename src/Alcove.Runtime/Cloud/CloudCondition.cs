using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Alcove.Runtime.Cloud;

/// <summary>Whether a document is one that a query asks for.</summary>
internal static class CloudCondition
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(50);

    public static bool Holds(JsonNode? document, JsonNode? condition) => condition switch
    {
        null => true,
        JsonObject operation when operation["$op"] is not null => Joins(document, operation, Holds),
        JsonObject fields => fields.All(field => Fits(CloudValues.At(document, field.Key), field.Value)),
        _ => throw new CloudException("where takes an object"),
    };

    /// <summary>Whether one value fits what is asked of it.</summary>
    private static bool Fits(JsonNode? value, JsonNode? wanted)
    {
        if (wanted is JsonObject { Count: > 0 } asked)
        {
            if (asked["$op"] is not null) return Operator(value, asked);
            if (asked["$regex"] is JsonValue pattern) return Matches(value, pattern.GetValue<string>(), asked["$options"]?.GetValue<string>() ?? string.Empty);
            if (asked["$date"] is null && value is JsonObject) return asked.All(field => Fits(CloudValues.At(value, field.Key), field.Value));
        }

        return CloudValues.AreEqual(value, wanted) || (value is JsonArray list && wanted is not JsonArray && list.Any(entry => CloudValues.AreEqual(entry, wanted)));
    }

    private static bool Operator(JsonNode? value, JsonObject operation)
    {
        var arguments = operation["args"] as JsonArray ?? [];
        var first = arguments.Count > 0 ? arguments[0] : null;
        var order = CloudValues.IsOrdered(value) && CloudValues.IsOrdered(first) ? CloudValues.Compare(value, first) : (int?)null;
        return operation["$op"]!.GetValue<string>() switch
        {
            "eq" => Fits(value, first),
            "neq" => !Fits(value, first),
            "gt" => order > 0,
            "gte" => order >= 0,
            "lt" => order < 0,
            "lte" => order <= 0,
            "in" => first is JsonArray among && among.Any(entry => Fits(value, entry)),
            "nin" => first is not JsonArray among || !among.Any(entry => Fits(value, entry)),
            "exists" => value is not null == CloudValues.IsTrue(first),
            "size" => value is JsonArray list && list.Count == (int)CloudValues.NumberOf(first),
            "all" => value is JsonArray list && first is JsonArray all && all.All(entry => list.Any(other => CloudValues.AreEqual(entry, other))),
            "elemMatch" => value is JsonArray list && list.Any(entry => entry is JsonObject ? Holds(entry, first) : Fits(entry, first)),
            "mod" => arguments.Count == 2 && CloudValues.NumberOf(first) != 0 && CloudValues.NumberOf(value) % CloudValues.NumberOf(first) == CloudValues.NumberOf(arguments[1]),
            _ => Joins(value, operation, Fits),
        };
    }

    private static bool Joins(JsonNode? node, JsonObject operation, Func<JsonNode?, JsonNode?, bool> holds)
    {
        var given = operation["args"] as JsonArray ?? [];
        var parts = given is [JsonArray list] ? list : given;
        return operation["$op"]!.GetValue<string>() switch
        {
            "and" => parts.All(part => holds(node, part)),
            "or" => parts.Any(part => holds(node, part)),
            "nor" => !parts.Any(part => holds(node, part)),
            "not" => !holds(node, parts.Count > 0 ? parts[0] : null),
            var name => throw new CloudException($"the operator '{name}' is no condition"),
        };
    }

    private static bool Matches(JsonNode? value, string pattern, string options)
    {
        if (value is not JsonValue text || !text.TryGetValue<string>(out var written)) return false;
        try
        {
            var choice = RegexOptions.CultureInvariant | (options.Contains('i') ? RegexOptions.IgnoreCase : 0) | (options.Contains('m') ? RegexOptions.Multiline : 0) | (options.Contains('s') ? RegexOptions.Singleline : 0);
            return Regex.IsMatch(written, pattern, choice, PatternTime);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            throw new CloudException("the pattern is not valid, or takes too long");
        }
    }
}
