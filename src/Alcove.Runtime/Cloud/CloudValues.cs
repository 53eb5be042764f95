using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alcove.Runtime.Cloud;

/// <summary>Values of documents: found by dotted names, compared, ordered, picked.</summary>
internal static class CloudValues
{
    public static JsonNode? At(JsonNode? node, string name)
    {
        foreach (var step in name.Split('.'))
            node = node switch { JsonObject inner => inner[step], JsonArray list when int.TryParse(step, out var index) && index >= 0 && index < list.Count => list[index], _ => null };
        return node;
    }

    public static bool AreEqual(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other) || (IsOrdered(one) && IsOrdered(other) && Compare(one, other) == 0);

    /// <summary>Numbers, texts and dates; everything else is before them, and equal among itself.</summary>
    public static int Compare(JsonNode? one, JsonNode? other)
    {
        var (a, b) = (Key(one), Key(other));
        return a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : a.Rank == 2 ? string.CompareOrdinal(a.Text, b.Text) : a.Number.CompareTo(b.Number);
    }

    public static bool IsOrdered(JsonNode? node) => Key(node).Rank > 0;

    public static double NumberOf(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value.GetValue<double>() : 0;

    public static IEnumerable<JsonObject> Sort(IEnumerable<JsonObject> documents, string field, bool isDescending)
    {
        var order = Comparer<JsonNode?>.Create(Compare);
        return isDescending ? documents.OrderByDescending(document => At(document, field), order) : documents.OrderBy(document => At(document, field), order);
    }

    /// <summary>Only the fields that were asked for (true), or all but those that were not (false).</summary>
    public static JsonObject Pick(JsonObject document, JsonNode? fields)
    {
        if (fields is not JsonObject { Count: > 0 } wanted) return (JsonObject)document.DeepClone();
        var isList = wanted.Any(static field => field.Key != "_id" && IsTrue(field.Value));
        var picked = new JsonObject();
        foreach (var (name, value) in document)
        {
            var isWanted = wanted.TryGetPropertyValue(name, out var choice) ? IsTrue(choice) : !isList || name == "_id";
            if (isWanted) picked[name] = value?.DeepClone();
        }

        return picked;
    }

    public static bool IsTrue(JsonNode? node) => node is JsonValue value && value.GetValueKind() is JsonValueKind.True || NumberOf(node) != 0;

    private static (int Rank, double Number, string Text) Key(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } date when date["$date"] is JsonValue time => (3, time.GetValue<double>(), string.Empty),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => (1, value.GetValue<double>(), string.Empty),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => (2, 0, value.GetValue<string>()),
        _ => (0, 0, string.Empty),
    };
}
