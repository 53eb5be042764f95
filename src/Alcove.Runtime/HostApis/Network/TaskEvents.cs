using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis.Network;

/// <summary>Tells a program how a transfer goes on: at most ten times a second, and once at its end.</summary>
internal sealed class TaskEvents(CallContext context, int? task, TimeProvider time, string countName, string totalName)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private long _last;
    private long _reported = -1;
    private bool _isFinished;

    public static void Headers(CallContext context, int? task, HttpResponseMessage response)
    {
        if (task is not { } number) return;
        context.SendEvent("TaskHeaders", writer =>
        {
            writer.WriteNumber("task", number);
            writer.WriteNumber("statusCode", (int)response.StatusCode);
            writer.WritePropertyName("header");
            writer.WriteRawValue(ResponseReader.HeadersOf(response).Text);
            writer.WriteStartArray("cookies");
            foreach (var cookie in ResponseReader.CookiesOf(response)) writer.WriteStringValue(cookie);
            writer.WriteEndArray();
        });
    }

    public void Report(long count, long? total)
    {
        var isDone = count == total;
        if (!isDone && _last != 0 && time.GetElapsedTime(_last) < Interval) return;
        _last = time.GetTimestamp();
        Send(count, total ?? 0, total is > 0 ? (int)(count * 100 / total.Value) : 0);
    }

    /// <summary>The end, when nobody knew the length before.</summary>
    public void Finish(long count) => Send(count, count, 100);

    private void Send(long count, long total, int percent)
    {
        if (task is not { } number || (count == _reported && _isFinished)) return;
        _reported = count;
        _isFinished = percent == 100;
        context.SendEvent("TaskProgress", writer =>
        {
            writer.WriteNumber("task", number);
            writer.WriteNumber("progress", percent);
            writer.WriteNumber(countName, count);
            writer.WriteNumber(totalName, total);
        });
    }
}
