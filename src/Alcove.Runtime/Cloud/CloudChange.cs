using System.Text.Json.Nodes;

namespace Alcove.Runtime.Cloud;

/// <summary>What an update makes of a document.</summary>
internal static class CloudChange
{
    public static JsonObject Apply(JsonObject document, JsonObject data)
    {
        var changed = (JsonObject)document.DeepClone();
        foreach (var (name, value) in data)
            if (name is not ("_id" or "_openid")) Change(changed, name.Split('.'), value);
        return changed;
    }

    private static void Change(JsonObject parent, ReadOnlySpan<string> steps, JsonNode? value)
    {
        var name = steps[0];
        if (steps.Length > 1)
        {
            if (parent[name] is not JsonObject inner) parent[name] = inner = [];
            Change(inner, steps[1..], value);
            return;
        }

        if (value is JsonObject operation && operation["$op"] is JsonValue kind)
        {
            var arguments = operation["args"] as JsonArray ?? [];
            Operate(parent, name, kind.GetValue<string>(), arguments.Count > 0 ? arguments[0] : null);
            return;
        }

        if (value is JsonObject fields && fields["$date"] is null && parent[name] is JsonObject current)
        {
            foreach (var (field, part) in fields) Change(current, [field], part); // objects are merged
            return;
        }

        parent[name] = value?.DeepClone();
    }

    private static void Operate(JsonObject parent, string name, string operation, JsonNode? argument)
    {
        var before = parent[name];
        switch (operation)
        {
            case "set":
                parent[name] = argument?.DeepClone();
                break;
            case "remove":
                parent.Remove(name);
                break;
            case "inc":
                parent[name] = CloudValues.NumberOf(before) + CloudValues.NumberOf(argument);
                break;
            case "mul":
                parent[name] = CloudValues.NumberOf(before) * CloudValues.NumberOf(argument);
                break;
            case "min" when before is null || CloudValues.Compare(argument, before) < 0:
            case "max" when before is null || CloudValues.Compare(argument, before) > 0:
                parent[name] = argument?.DeepClone();
                break;
            case "min" or "max":
                break;
            case "rename":
                parent.Remove(name);
                parent[argument!.GetValue<string>()] = before;
                break;
            default:
                parent[name] = ChangeList(before as JsonArray ?? [], operation, argument);
                break;
        }
    }

    private static JsonArray ChangeList(JsonArray list, string operation, JsonNode? argument)
    {
        JsonNode?[] values = argument is JsonArray several ? [.. several] : argument is JsonObject { Count: > 0 } described && described["each"] is JsonArray each ? [.. each] : [argument];
        IEnumerable<JsonNode?> result = operation switch
        {
            "push" => list.Concat(values),
            "unshift" => values.Concat(list),
            "pop" => list.SkipLast(1),
            "shift" => list.Skip(1),
            "addToSet" => list.Concat(values.Where(value => !list.Any(entry => CloudValues.AreEqual(entry, value)))),
            "pull" => list.Where(entry => !values.Any(value => CloudValues.AreEqual(entry, value))),
            _ => throw new CloudException($"the operator '{operation}' changes nothing"),
        };
        return new JsonArray([.. result.Select(static entry => entry?.DeepClone())]);
    }
}
