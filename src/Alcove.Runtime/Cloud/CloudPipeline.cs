using System.Text.Json.Nodes;

namespace Alcove.Runtime.Cloud;

/// <summary>Aggregations: the stages that programs use most, one after the other.</summary>
internal static class CloudPipeline
{
    public static IEnumerable<JsonObject> Run(IEnumerable<JsonObject> documents, JsonArray pipeline)
    {
        foreach (var step in pipeline)
        {
            var value = step?["value"];
            documents = step?["stage"]?.GetValue<string>() switch
            {
                "match" => [.. documents.Where(document => CloudCondition.Holds(document, value))],
                "sort" => Sort(documents, value as JsonObject ?? []),
                "limit" => documents.Take((int)CloudValues.NumberOf(value)),
                "skip" => documents.Skip((int)CloudValues.NumberOf(value)),
                "project" => documents.Select(document => Project(document, value as JsonObject ?? [])),
                "addFields" => documents.Select(document => AddFields(document, value as JsonObject ?? [])),
                "unwind" => documents.SelectMany(document => Unwind(document, NameOf(value is JsonObject described ? described["path"] : value))),
                "group" => Group(documents, value as JsonObject ?? []),
                "count" => [new JsonObject { [value!.GetValue<string>()] = documents.Count() }],
                "sample" => documents.OrderBy(static _ => Random.Shared.Next()).Take((int)CloudValues.NumberOf(value?["size"])),
                var name => throw new CloudException($"the stage '{name}' is not supported by this cloud"),
            };
        }

        return [.. documents.Select(static document => (JsonObject)document.DeepClone())];
    }

    private static IEnumerable<JsonObject> Sort(IEnumerable<JsonObject> documents, JsonObject fields)
    {
        foreach (var (name, direction) in fields.Reverse()) documents = CloudValues.Sort(documents, name, CloudValues.NumberOf(direction) < 0);
        return documents;
    }

    private static JsonObject Project(JsonObject document, JsonObject fields)
    {
        var picked = CloudValues.Pick(document, new JsonObject(fields.Where(static field => !IsExpression(field.Value)).Select(static field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))));
        if (fields.All(static field => IsExpression(field.Value))) picked = new JsonObject { ["_id"] = document["_id"]?.DeepClone() };
        foreach (var (name, value) in fields.Where(static field => IsExpression(field.Value))) picked[name] = Evaluate(document, value)?.DeepClone();
        return picked;
    }

    private static JsonObject AddFields(JsonObject document, JsonObject fields)
    {
        var result = (JsonObject)document.DeepClone();
        foreach (var (name, value) in fields) result[name] = Evaluate(document, value)?.DeepClone();
        return result;
    }

    private static IEnumerable<JsonObject> Unwind(JsonObject document, string name)
    {
        if (CloudValues.At(document, name) is not JsonArray list) return [];
        return list.Select(entry =>
        {
            var one = (JsonObject)document.DeepClone();
            one[name] = entry?.DeepClone();
            return one;
        });
    }

    private static IEnumerable<JsonObject> Group(IEnumerable<JsonObject> documents, JsonObject fields)
    {
        foreach (var group in documents.GroupBy(document => Evaluate(document, fields["_id"])?.ToJsonString() ?? "null").ToArray())
        {
            var result = new JsonObject { ["_id"] = JsonNode.Parse(group.Key) };
            foreach (var (name, value) in fields.Where(static field => field.Key != "_id"))
            {
                if (value is not JsonObject { Count: 1 } accumulator) throw new CloudException($"'{name}' of group is no accumulator");
                var (kind, argument) = accumulator.First();
                result[name] = Accumulate(kind, [.. group.Select(document => Evaluate(document, argument))])?.DeepClone();
            }

            yield return result;
        }
    }

    private static JsonNode? Accumulate(string kind, JsonNode?[] values) => kind switch
    {
        "$sum" => values.Sum(CloudValues.NumberOf),
        "$avg" => values.Length == 0 ? null : values.Average(CloudValues.NumberOf),
        "$min" => values.Order(Comparer<JsonNode?>.Create(CloudValues.Compare)).FirstOrDefault(),
        "$max" => values.OrderDescending(Comparer<JsonNode?>.Create(CloudValues.Compare)).FirstOrDefault(),
        "$first" => values.FirstOrDefault(),
        "$last" => values.LastOrDefault(),
        "$push" => new JsonArray([.. values.Select(static value => value?.DeepClone())]),
        "$addToSet" => new JsonArray([.. values.DistinctBy(static value => value?.ToJsonString()).Select(static value => value?.DeepClone())]),
        _ => throw new CloudException($"the accumulator '{kind}' is not supported by this cloud"),
    };

    private static bool IsExpression(JsonNode? value) => value is JsonObject || (value is JsonValue text && text.TryGetValue<string>(out var name) && name.StartsWith('$'));

    /// <summary>`$name` is a field, an object is looked at field by field, everything else is itself.</summary>
    private static JsonNode? Evaluate(JsonObject document, JsonNode? value) => value switch
    {
        JsonValue text when text.TryGetValue<string>(out var name) && name.StartsWith('$') => CloudValues.At(document, name[1..]),
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Evaluate(document, field.Value)?.DeepClone()))),
        _ => value,
    };

    private static string NameOf(JsonNode? value) => value!.GetValue<string>().TrimStart('$');
}
