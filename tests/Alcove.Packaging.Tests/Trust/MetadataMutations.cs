using System.Text;
using System.Text.Json.Nodes;

namespace Alcove.Packaging.Tests.Trust;

/// <summary>Changes metadata: as bytes, as text, and as JSON, where members are swapped, doubled, renamed, emptied or put elsewhere.</summary>
internal static class MetadataMutations
{
    private static readonly string[] Texts = ["", "0", "root", "timestamp", "2099-01-01T00:00:00Z", "../x", "\u0000", "\ud83d\ude00", new('a', 64), new('a', 70_000)];
    private static readonly string[] Raw = ["0", "-0", "-1", "1.0", "1e3", "9223372036854775807", "9223372036854775808", "true", "null", "[]", "{}", "\"x\"", "NaN", "01", "\"\\ud800\""];

    public static byte[] Mutate(byte[] file, byte[] other, Random random) => random.Next(10) switch
    {
        < 3 => Bytes(file, other, random),
        < 6 => TextOf(file, random),
        _ => Json(file, other, random),
    };

    private static byte[] Bytes(byte[] file, byte[] other, Random random)
    {
        var (bytes, at) = ((byte[])file.Clone(), random.Next(file.Length));
        switch (random.Next(6))
        {
            case 0: bytes[at] ^= (byte)(1 << random.Next(8)); return bytes;
            case 1: return bytes[..at];
            case 2: return [.. bytes, .. other];
            case 3: return [0xEF, 0xBB, 0xBF, .. bytes];
            case 4: return [.. bytes[..at], .. other[random.Next(other.Length)..]];
            default: return other;
        }
    }

    private static byte[] TextOf(byte[] file, Random random)
    {
        var text = Encoding.UTF8.GetString(file);
        var members = text.Split('"');
        switch (random.Next(5))
        {
            case 0: // a member twice, the second escaped
                text = text.Replace("\"version\":", "\"version\":99,\"ver\\u0073ion\":", StringComparison.Ordinal);
                break;
            case 1: // a member twice
                text = text.Replace("{\"signatures\":", "{\"signed\":{},\"signatures\":", StringComparison.Ordinal);
                break;
            case 2: // a number of another form
                text = text.Replace("\"version\":2", "\"version\":" + Raw[random.Next(Raw.Length)], StringComparison.Ordinal);
                break;
            case 3: // spaces change nothing
                text = text.Replace(":", " : ", StringComparison.Ordinal).Replace("0 : 0", "0:0", StringComparison.Ordinal);
                break;
            default: // one text of it becomes another
                var at = random.Next(members.Length / 2) * 2;
                members[Math.Min(at + 1, members.Length - 1)] = Texts[random.Next(Texts.Length)].Replace("\0", "\\u0000", StringComparison.Ordinal);
                text = string.Join('"', members);
                break;
        }

        return Encoding.UTF8.GetBytes(text);
    }

    private static byte[] Json(byte[] file, byte[] other, Random random)
    {
        var (root, foreign) = (JsonNode.Parse(file)!, JsonNode.Parse(other)!);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var nodes = All(root).Where(static node => node.Parent is not null).ToArray();
            if (nodes.Length == 0) break;
            var node = nodes[random.Next(nodes.Length)];
            var donors = All(foreign).Concat(nodes).ToArray();
            switch (random.Next(6))
            {
                case 0: Replace(node, donors[random.Next(donors.Length)].DeepClone()); break;
                case 1: Replace(node, JsonValue.Create(Texts[random.Next(Texts.Length)])); break;
                case 2: Remove(node); break;
                case 3 when node.Parent is JsonArray array: array.Add(node.DeepClone()); break;
                case 4 when node.Parent is JsonObject owner: owner["x" + random.Next(100)] = node.DeepClone(); break;
                default: Replace(node, JsonValue.Create(random.NextInt64(-2, 1L << 40))); break;
            }
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private static IEnumerable<JsonNode> All(JsonNode node)
    {
        yield return node;
        var children = node switch { JsonObject members => members.Select(static member => member.Value), JsonArray items => items, _ => [] };
        foreach (var child in children.OfType<JsonNode>().SelectMany(All)) yield return child;
    }

    private static void Replace(JsonNode node, JsonNode? with) => node.ReplaceWith(with);

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonArray array) array.Remove(node);
        else if (node.Parent is JsonObject owner) owner.Remove(node.GetPropertyName());
    }
}
