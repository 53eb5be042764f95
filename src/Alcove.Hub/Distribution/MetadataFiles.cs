using System.Collections.Concurrent;
using Alcove.Hub.Measuring;
using Alcove.Hub.Storage;
using Microsoft.AspNetCore.Http;

namespace Alcove.Hub.Distribution;

/// <summary>
/// Hands out the signed metadata. Files with a number in their names never change and stay in memory; `timestamp.json` is read anew
/// when this node or another has signed something, at the latest after a moment, and once for all who ask meanwhile. A look for an update
/// is this file and the question for a root that is not there yet, so both are answered from memory.
/// </summary>
internal sealed class MetadataFiles(HubDatabase database, HubMeter meter, TimeProvider time)
{
    public const string Timestamp = "timestamp.json";
    private const string Kind = "metadata"; // as it is counted
    private const int MostKept = 1024;
    private const int LongestKept = 64 * 1024; // in bytes; what is longer is rare and read each time
    private const int MostMissing = 64; // names; whoever asks for more is answered from the database
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, byte[]> _kept = new(StringComparer.Ordinal);
    private readonly Lock _lock = new(); // guards the change of _moment
    private volatile Moment? _moment;

    /// <summary>A file; null when there is none.</summary>
    public async ValueTask<byte[]?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (name == Timestamp) return (await TimestampAsync(cancellationToken))?.Content;
        if (_kept.TryGetValue(name, out var content)) return content;
        var moment = Now();
        if (moment.Missing.ContainsKey(name)) return null;
        content = await ReadAsync(name, cancellationToken);
        if (content is null)
        {
            if (moment.Missing.Count < MostMissing) moment.Missing[name] = true;
            return null;
        }

        if (_kept.Count >= MostKept) _kept.Clear();
        if (content.Length <= LongestKept) _kept[name] = content;
        return content;
    }

    /// <summary>Answers the request for a file.</summary>
    public async Task WriteAsync(string name, HttpContext context)
    {
        var (content, tag) = (default(byte[]), default(string));
        if (name == Timestamp && await TimestampAsync(context.RequestAborted) is { } file) (content, tag) = (file.Content, file.Tag);
        else content = await FindAsync(name, context.RequestAborted);
        if (content is null)
        {
            meter.Updated(Kind, "missing");
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.Headers.CacheControl = tag is null ? "public, max-age=31536000, immutable" : "no-cache";
        if (tag is not null)
        {
            context.Response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                meter.Updated(Kind, "unchanged");
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        meter.Updated(Kind, "sent");
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    /// <summary>Takes note that something was signed.</summary>
    public void OnSigned() => _moment = null;

    private async ValueTask<TimestampFile?> TimestampAsync(CancellationToken cancellationToken)
    {
        var reading = Now().Timestamp.Value;
        return await (reading.IsCompleted ? reading : reading.WaitAsync(cancellationToken));
    }

    // What counts now. A moment reads after it began, so that it never has less than was signed when it began.
    private Moment Now()
    {
        if (_moment is { } moment && IsFresh(moment)) return moment;
        lock (_lock)
        {
            if (_moment is { } other && IsFresh(other)) return other;
            return _moment = new Moment(time.GetTimestamp(), new Lazy<Task<TimestampFile?>>(ReadTimestampAsync), new ConcurrentDictionary<string, bool>(StringComparer.Ordinal));
        }
    }

    private bool IsFresh(Moment moment) => time.GetElapsedTime(moment.At) < Fresh && !(moment.Timestamp.IsValueCreated && moment.Timestamp.Value.IsFaulted);

    private async Task<TimestampFile?> ReadTimestampAsync()
    {
        var content = await ReadAsync(Timestamp, CancellationToken.None);
        return content is null ? null : new TimestampFile(content, $"\"{BlobHash.Of(content)[..32]}\"");
    }

    private Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.FindAsync<byte[]>("SELECT content FROM metadata WHERE name = @name", new { name }), cancellationToken);

    private sealed record TimestampFile(byte[] Content, string Tag);

    private sealed record Moment(long At, Lazy<Task<TimestampFile?>> Timestamp, ConcurrentDictionary<string, bool> Missing);
}
