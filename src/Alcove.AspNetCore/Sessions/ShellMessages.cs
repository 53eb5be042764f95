using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using Alcove.AspNetCore.Pages;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.HostApis.Network;
using Alcove.Runtime.Instances;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;
using Alcove.Runtime.Views;

namespace Alcove.AspNetCore.Sessions;

/// <summary>Writes and reads the messages between host and shell.</summary>
internal static class ShellMessages
{
    private const byte ViewOpsKind = 1;

    /// <summary>What a shell may tell a program by name.</summary>
    private static readonly HashSet<string> Events = new(StringComparer.Ordinal)
    {
        "NetworkStatusChange", "KeyboardHeightChange", "AccelerometerChange", "GyroscopeChange", "CompassChange", "DeviceMotionChange", "LocationChange", "LocationChangeError",
        "Recorder", "ShareRequested", "UserCaptureScreen",
    };

    public static bool IsEvent(string name) => Events.Contains(name);

    public static JsonElement EmptyResult { get; } = JsonDocument.Parse("{}").RootElement;

    public static byte[] Ready(string frameAddress) => Write("ready", writer => writer.WriteString("frameAddress", frameAddress));

    public static byte[] Opened(OpenedProgram opened, string session) => Write("opened", writer =>
    {
        var program = opened.Program;
        writer.WriteString("instance", opened.Instance);
        if (program.Web is not null) writer.WriteString("gateAddress", GatePage.AddressOf(session));
        writer.WriteStartObject("program");
        writer.WriteString("appId", program.AppId);
        writer.WriteString("name", program.Name);
        writer.WriteString("version", program.Version);
        writer.WriteString("description", program.Description);
        if (program.Icon is { } icon) writer.WriteString("icon", $"/p/{program.Package.Hash}/{icon}");
        writer.WriteEndObject();
        if (opened.Introduction is { } introduction) WriteIntroduction(writer, introduction);
        writer.WritePropertyName("app");
        program.WriteApp(writer, opened.Theme);
        writer.WriteString("packageBase", $"{ViewPage.AddressOf(session)}p/{(program.Web is null ? string.Empty : "web/")}");
        writer.WriteStartArray("appStyles");
        foreach (var style in program.AppStyles) writer.WriteStringValue(style.Span);
        writer.WriteEndArray();
    });

    public static byte[] Call(int id, string api, ReadOnlySpan<byte> arguments)
    {
        var buffer = new ArrayBufferWriter<byte>(arguments.Length + 128);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "call");
            writer.WriteNumber("id", id);
            writer.WriteString("api", api);
            writer.WritePropertyName("args");
            writer.WriteRawValue(arguments, skipInputValidation: true);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] Failed(InstanceFailure failure) => Write("failed", writer =>
    {
        writer.WriteString("reason", JsonNamingPolicy.CamelCase.ConvertName(failure.Reason.ToString()));
        writer.WriteString("title", failure.Title);
        writer.WriteString("message", failure.Message);
        if (failure.Detail.Length > 0) writer.WriteString("detail", failure.Detail);
    });

    /// <summary>The configuration as it is under another theme.</summary>
    public static byte[] Theme(InstalledProgram program, string theme) => Write("theme", writer =>
    {
        writer.WritePropertyName("app");
        program.WriteApp(writer, theme);
        writer.WriteStartObject("pages");
        foreach (var page in program.Pages)
        {
            writer.WritePropertyName(page);
            program.WritePageConfig(writer, page, theme);
        }

        writer.WriteEndObject();
    });

    public static byte[] Ended() => Write("ended", static _ => { });

    public static byte[] Update(bool isOffered) => Write("update", writer => writer.WriteBoolean("isOffered", isOffered));

    public static byte[] Managed(Instance instance, DataKept kept) => Write("managed", writer =>
    {
        var (permissions, standing, usage) = (instance.Permissions, instance.Standing, instance.Usage);
        writer.WriteStartObject("usage");
        writer.WriteNumber("memory", usage.Memory);
        writer.WriteNumber("processor", usage.Processor.TotalSeconds);
        writer.WriteNumber("calls", usage.Calls);
        writer.WriteNumber("bytes", usage.BytesReceived + usage.BytesSent);
        writer.WriteEndObject();
        writer.WriteStartObject("kept");
        writer.WriteNumber("values", kept.Values);
        writer.WriteNumber("valueBytes", kept.ValueBytes);
        writer.WriteNumber("files", kept.Files);
        writer.WriteNumber("fileBytes", kept.FileBytes);
        writer.WriteEndObject();
        writer.WriteStartArray("scopes");
        foreach (var permission in permissions.AskedOfUser)
        {
            writer.WriteStartObject();
            writer.WriteString("name", permission.Name);
            writer.WriteString("what", permission.What);
            writer.WriteString("state", JsonNamingPolicy.CamelCase.ConvertName(standing.Grants.StateOf(permission).ToString()));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        foreach (var (name, counts) in new[] { ("hosts", standing.Activity.Hosts), ("apis", standing.Activity.Apis) })
        {
            writer.WriteStartObject(name);
            foreach (var (entry, count) in counts) writer.WriteNumber(entry, count);
            writer.WriteEndObject();
        }
    });

    public static byte[] Reload() => Write("reload", static _ => { });

    public static byte[] Resource(int id, RemotePicture picture) => Write("resource", writer =>
    {
        writer.WriteNumber("id", id);
        if (picture.Problem.Length > 0)
        {
            writer.WriteString("error", picture.Problem);
            return;
        }

        writer.WriteString("contentType", picture.ContentType);
        writer.WriteBase64String("base64", picture.Content.Span);
    });

    public static byte[] ViewOps(uint view, ReadOnlySpan<byte> ops)
    {
        var message = new byte[5 + ops.Length];
        message[0] = ViewOpsKind;
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(1), view);
        ops.CopyTo(message.AsSpan(5));
        return message;
    }

    public static ApiError Error(JsonElement error)
    {
        var code = error.TryGetProperty("code", out var number) && number.TryGetInt32(out var value) && Enum.IsDefined((ErrorCode)value) ? (ErrorCode)value : ErrorCode.Internal;
        var detail = Text(error, "message");
        return new ApiError(code, detail.Length > 0 && detail != GuestText.Of(code) ? detail : null);
    }

    public static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;

    public static int Number(JsonElement element, string name, int otherwise) =>
        element.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : otherwise;

    public static JsonElement? Optional(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : null;

    private static void WriteIntroduction(Utf8JsonWriter writer, Introduction introduction)
    {
        writer.WriteStartObject("introduction");
        writer.WriteString("name", introduction.Origin.Name);
        writer.WriteString("developer", introduction.Origin.Developer);
        writer.WriteString("version", introduction.Origin.Version);
        foreach (var (name, texts) in new[] { ("asks", introduction.Asks), ("servers", introduction.Servers) })
        {
            writer.WriteStartArray(name);
            foreach (var text in texts) writer.WriteStringValue(text);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static byte[] Write(string type, Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", type);
            fields(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
