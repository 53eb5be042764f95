using System.Buffers;
using System.Text.Json;
using Alcove.Protocol.Errors;
using Alcove.Protocol.Messages;
using Alcove.Runtime.HostApis;
using Alcove.Runtime.HostApis.Host;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;

namespace Alcove.Runtime.Instances;

/// <summary>Writes the messages of the contract that go to a worker.</summary>
internal static class WorkerMessages
{
    public static ReadOnlyMemory<byte> Start(InstalledProgram program, ResolvedPermissions permissions, JsonElement environment, bool development) => Write(ToWorkerMessageType.Start, writer =>
    {
        writer.WritePropertyName("appConfig");
        writer.WriteRawValue(program.WorkerConfig.Span, skipInputValidation: true);
        writer.WriteStartObject("program");
        writer.WriteString("appId", program.AppId);
        writer.WriteString("name", program.Name);
        writer.WriteString("version", program.Version);
        writer.WriteEndObject();
        writer.WritePropertyName("environment");
        environment.WriteTo(writer);
        writer.WriteBoolean("development", development);
        writer.WritePropertyName("host");
        HostFacts.Write(writer, program, permissions);
    });

    public static ReadOnlyMemory<byte> Launch(OpenRequest request, ExitState? resume) => Opening(ToWorkerMessageType.Launch, request.Path, request.Query, request.Scene, request.ReferrerInfo, resume, request.ShareTicket);

    public static ReadOnlyMemory<byte> Show(string path, string query, int scene, JsonElement? referrer) => Opening(ToWorkerMessageType.Show, path, query, scene, referrer, null);

    public static ReadOnlyMemory<byte> Suspend() => Write(ToWorkerMessageType.Suspend, static _ => { });

    public static ReadOnlyMemory<byte> MemoryWarning(int level) => Event("MemoryWarning", writer => writer.WriteNumber("level", level));

    public static ReadOnlyMemory<byte> Event(string name, Action<Utf8JsonWriter> detail) => Write(ToWorkerMessageType.Event, writer =>
    {
        writer.WriteString("name", name);
        writer.WriteStartObject("detail");
        detail(writer);
        writer.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Hide() => Write(ToWorkerMessageType.Hide, static _ => { });

    public static ReadOnlyMemory<byte> Back() => Write(ToWorkerMessageType.Back, static _ => { });

    public static ReadOnlyMemory<byte> Tab(int index) => Write(ToWorkerMessageType.Tab, writer => writer.WriteNumber("index", index));

    public static ReadOnlyMemory<byte> Environment(JsonElement environment) => Write(ToWorkerMessageType.Environment, writer =>
    {
        writer.WritePropertyName("environment");
        environment.WriteTo(writer);
    });

    public static ReadOnlyMemory<byte> Reply(int id, ApiReply reply) => Write(ToWorkerMessageType.Reply, writer =>
    {
        writer.WriteNumber("id", id);
        WriteOutcome(writer, reply);
    });

    public static ReadOnlyMemory<byte> SyncReply(ApiReply reply) => Write(null, writer => WriteOutcome(writer, reply));

    private static ReadOnlyMemory<byte> Opening(string type, string path, string query, int scene, JsonElement? referrer, ExitState? resume, string shareTicket = "") => Write(type, writer =>
    {
        writer.WriteString("path", path);
        writer.WriteString("query", query);
        writer.WriteNumber("scene", scene);
        if (referrer is { } info)
        {
            writer.WritePropertyName("referrerInfo");
            info.WriteTo(writer);
        }

        if (shareTicket.Length > 0) writer.WriteString("shareTicket", shareTicket);
        if (resume is not null) WriteResume(writer, resume);
    });

    private static void WriteResume(Utf8JsonWriter writer, ExitState state)
    {
        writer.WriteStartObject("resume");
        writer.WriteString("path", state.Route);
        foreach (var (name, value) in new[] { ("query", state.Query), ("exitState", state.Data) })
        {
            if (value is not { } json) continue;
            writer.WritePropertyName(name);
            json.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter writer, ApiReply reply)
    {
        if (reply.Error is { } error)
        {
            WriteError(writer, error);
            return;
        }

        writer.WritePropertyName("result");
        writer.WriteRawValue(reply.Result.Span, skipInputValidation: true);
    }

    private static void WriteError(Utf8JsonWriter writer, ApiError error)
    {
        writer.WriteStartObject("error");
        writer.WriteNumber("code", (int)error.Code);
        writer.WriteString("message", error.Message);
        writer.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Write(string? type, Action<Utf8JsonWriter> fields)
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
