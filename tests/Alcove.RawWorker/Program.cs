using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Alcove.Protocol.Framing;
using Alcove.RawWorker;

// A worker that has been taken over: no engine, no bundle, nothing that keeps it from saying anything. It does what a test tells it
// through the messages of a view, and reports what it hears as ops of a view:
//   view 0: the payload is a frame's kind and content, which it sends
//   view 1: the payload is bytes, which it sends as they are
//   view 2: {"seed":N,"count":N,"apis":[…]}: sends so many generated frames, then reports how many
if (args is not ["--socket", var number]) return 64;
using var channel = new RawChannel(int.Parse(number, CultureInfo.InvariantCulture));
var isFlooding = false; // what it hears meanwhile is dropped
while (channel.Read() is { } frame)
{
    switch (frame.Kind)
    {
        case WorkerFrameKind.Boot or WorkerFrameKind.Script:
            break;
        case WorkerFrameKind.Seal:
            channel.Write(WorkerFrameKind.Ready, """{"confinement":"none"}"""u8);
            break;
        case WorkerFrameKind.Ping:
            channel.Write(WorkerFrameKind.Pong, frame.Payload);
            break;
        case WorkerFrameKind.ViewMessage:
            Obey(BinaryPrimitives.ReadUInt32LittleEndian(frame.Payload), frame.Payload.AsSpan(sizeof(uint)));
            break;
        default:
            if (!Volatile.Read(ref isFlooding)) channel.Report((byte)frame.Kind, frame.Payload);
            break;
    }
}

return 0;

void Obey(uint view, ReadOnlySpan<byte> order)
{
    switch (view)
    {
        case 0:
            channel.Write((WorkerFrameKind)order[0], order[1..]);
            break;
        case 1:
            channel.WriteRaw(order);
            break;
        case 2:
            var given = JsonDocument.Parse(order.ToArray()).RootElement;
            Volatile.Write(ref isFlooding, true);
            new Thread(() => Flood(given)).Start();
            break;
    }
}

void Flood(JsonElement given)
{
    var hostile = new HostileFrames(given.GetProperty("seed").GetInt32(), [.. given.GetProperty("apis").EnumerateArray().Select(static api => api.GetString()!)]);
    var count = given.GetProperty("count").GetInt32();
    for (var i = 0; i < count; i++)
    {
        var (kind, payload) = hostile.Next();
        channel.Write(kind, payload);
    }

    Volatile.Write(ref isFlooding, false);
    channel.Report(0, BitConverter.GetBytes(count));
}
