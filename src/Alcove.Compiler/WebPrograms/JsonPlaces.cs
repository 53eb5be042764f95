using System.Text.Json;

namespace Alcove.Compiler.WebPrograms;

/// <summary>Where each member of a JSON text stands, by its path: window.fullscreen, icons[0].src.</summary>
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, (int Line, int Column)> _places = new(StringComparer.Ordinal);

    /// <summary>Line and column, from 1; of the nearest member around it when there is no such member.</summary>
    public (int Line, int Column) Of(string path)
    {
        while (!_places.ContainsKey(path) && path.LastIndexOfAny(['.', '[']) is >= 0 and var cut) path = path[..cut];
        return _places.GetValueOrDefault(path, (1, 1));
    }

    /// <summary>Reads a text that parses.</summary>
    public static JsonPlaces Read(ReadOnlySpan<byte> json)
    {
        var result = new JsonPlaces();
        var reader = new Utf8JsonReader(json);
        var open = new Stack<(string Path, int Index)>(); // Index is -1 for an object
        var member = string.Empty;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var parent = open.Peek().Path;
                member = parent.Length == 0 ? reader.GetString()! : $"{parent}.{reader.GetString()}";
                result._places.TryAdd(member, PlaceOf(json, (int)reader.TokenStartIndex));
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }

            if (open.Count > 0 && open.Peek() is { Index: >= 0 } list)
            {
                member = $"{list.Path}[{list.Index}]";
                result._places.TryAdd(member, PlaceOf(json, (int)reader.TokenStartIndex));
                open.Pop();
                open.Push((list.Path, list.Index + 1));
            }

            if (reader.TokenType is JsonTokenType.StartObject) open.Push((member, -1));
            else if (reader.TokenType is JsonTokenType.StartArray) open.Push((member, 0));
        }

        return result;
    }

    private static (int Line, int Column) PlaceOf(ReadOnlySpan<byte> text, int offset)
    {
        var before = text[..offset];
        return (before.Count((byte)'\n') + 1, offset - before.LastIndexOf((byte)'\n'));
    }
}
