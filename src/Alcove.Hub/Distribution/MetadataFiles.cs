using System.Collections.Concurrent;
using Alcove.Hub.Storage;
using Microsoft.AspNetCore.Http;

namespace Alcove.Hub.Distribution;

/// <summary>
/// Hands out the signed metadata. Files with a number in their names never change and stay in memory; `timestamp.json` is read anew
/// when this node or another has signed something, at the latest after a moment. An update check is this one file, so it costs nothing.
/// </summary>
internal sealed class MetadataFiles(HubDatabase database, TimeProvider time)
{
    public const string Timestamp = "timestamp.json";
    private const int MostKept = 1024;
    private const int LongestKept = 64 * 1024; // in bytes; what is longer is rare and read each time
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, byte[]> _kept = new(StringComparer.Ordinal);
    private volatile TimestampFile? _timestamp;

    /// <summary>A file; null when there is none.</summary>
    public async ValueTask<byte[]?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (name == Timestamp) return (await TimestampAsync(cancellationToken))?.Content;
        if (_kept.TryGetValue(name, out var content)) return content;
        content = await ReadAsync(name, cancellationToken);
        if (content is null) return null;
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
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.Headers.CacheControl = tag is null ? "public, max-age=31536000, immutable" : "no-cache";
        if (tag is not null)
        {
            context.Response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    /// <summary>Takes note that something was signed.</summary>
    public void OnSigned() => _timestamp = null;

    private async ValueTask<TimestampFile?> TimestampAsync(CancellationToken cancellationToken)
    {
        var now = time.GetTimestamp();
        if (_timestamp is { } kept && time.GetElapsedTime(kept.ReadAt, now) < Fresh) return kept;
        var content = await ReadAsync(Timestamp, cancellationToken);
        return content is null ? null : _timestamp = new TimestampFile(content, $"\"{BlobHash.Of(content)[..32]}\"", now);
    }

    private Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.FindAsync<byte[]>("SELECT content FROM metadata WHERE name = @name", new { name }), cancellationToken);

    private sealed record TimestampFile(byte[] Content, string Tag, long ReadAt);
}
