using System.Buffers;
using System.Text.Json;
using Alcove.Protocol.Catalog;

namespace Alcove.Runtime.WebPrograms;

/// <summary>A message of a page frame. Its author is the program itself, so nothing in it is believed.</summary>
internal readonly struct FrameMessage
{
    private readonly JsonElement _json;

    private FrameMessage(JsonElement json) => _json = json;

    public string Type => Text("type");

    /// <summary>By which the answer is found; 0 when there is none.</summary>
    public int Id => Number("id", 0);

    /// <returns>Null when it is no JSON object.</returns>
    public static FrameMessage? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(WellFormedText.Repair(bytes), new JsonDocumentOptions { MaxDepth = 128 });
            return document.RootElement.ValueKind == JsonValueKind.Object ? new FrameMessage(document.RootElement.Clone()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string Text(string name) => _json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;

    public int Number(string name, int otherwise) => _json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : otherwise;

    /// <summary>The arguments of a call. SECURITY(T55): the view is the one that the call came from, whatever the message says.</summary>
    public JsonElement ArgumentsFor(uint view)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (_json.TryGetProperty("args", out var given) && given.ValueKind == JsonValueKind.Object)
                foreach (var member in given.EnumerateObject().Where(static member => member.Name != "view")) member.WriteTo(writer);
            writer.WriteNumber("view", view);
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory, new JsonDocumentOptions { MaxDepth = 128 });
        return document.RootElement.Clone();
    }
}
