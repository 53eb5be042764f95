using System.Buffers;
using System.Text.Json;
using Alcove.Protocol.Errors;
using Alcove.Protocol.Messages;
using Alcove.Runtime.HostApis;

namespace Alcove.Runtime.WebPrograms;

/// <summary>Writes the messages of the contract that go to a page frame of a web program, and the calls that move its pages in the shell.</summary>
internal static class FrameMessages
{
    public static ReadOnlyMemory<byte> Reply(int id, ApiReply reply) => Message(ToFrameMessageType.Reply, writer =>
    {
        writer.WriteNumber("id", id);
        if (reply.Error is { } error)
        {
            writer.WriteStartObject("error");
            writer.WriteNumber("code", (int)error.Code);
            writer.WriteString("message", error.Message);
            writer.WriteEndObject();
            return;
        }

        writer.WritePropertyName("result");
        if (reply.Result.IsEmpty)
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteRawValue(reply.Result.Span, skipInputValidation: true);
        }
    });

    public static ReadOnlyMemory<byte> Failure(int id, ErrorCode code, string message) => Reply(id, ApiReply.Failed(new ApiError(code, message)));

    public static ReadOnlyMemory<byte> Global(string state, Opening? opening = null) => Message(ToFrameMessageType.Global, writer =>
    {
        writer.WriteString("state", state);
        if (opening is null) return;
        writer.WriteStartObject("input");
        writer.WriteString("pagePath", opening.Page);
        writer.WriteString("inputQuery", opening.Query);
        writer.WriteString("referrerInfo", opening.Referrer?.GetRawText() ?? string.Empty);
        writer.WriteString("lang", opening.Language);
        writer.WriteString("dir", opening.Direction);
        writer.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Page(string state, string? query = null) => Message(ToFrameMessageType.Page, writer =>
    {
        writer.WriteString("state", state);
        if (query is null) return;
        writer.WriteStartObject("input");
        writer.WriteString("pageInputQuery", query);
        writer.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Environment(JsonElement environment) => Message(ToFrameMessageType.Environment, writer =>
    {
        writer.WritePropertyName("environment");
        environment.WriteTo(writer);
    });

    public static ReadOnlyMemory<byte> Event(string name, Action<Utf8JsonWriter> detail) => Message(ToFrameMessageType.Event, writer =>
    {
        writer.WriteString("name", name);
        writer.WriteStartObject("detail");
        detail(writer);
        writer.WriteEndObject();
    });

    /// <summary>An object with fields, for the shell.</summary>
    public static ReadOnlyMemory<byte> Arguments(Action<Utf8JsonWriter> fields) => Message(null, fields);

    private static ReadOnlyMemory<byte> Message(string? type, Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (type is not null) writer.WriteString("type", type);
            fields(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
