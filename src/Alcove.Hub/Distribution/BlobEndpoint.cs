using Alcove.Hub.Measuring;
using Alcove.Hub.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Alcove.Hub.Distribution;

/// <summary>Hands out files by their hash. They never change, so anybody may keep them for ever.</summary>
internal static class BlobEndpoint
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static async Task<IResult> GetAsync(string hash, HttpContext context, IBlobStore blobs, HubMeter meter)
    {
        if (!BlobHash.IsValid(hash)) return Results.NotFound();
        var stream = await blobs.OpenAsync(hash, context.RequestAborted);
        meter.Updated("blob", stream is null ? "missing" : "sent");
        if (stream is null) return Results.NotFound();
        context.Response.Headers.CacheControl = ForEver;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        // SECURITY(T11): the bytes are an author's; nobody is to show them as a page of the hub's.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.ContentDisposition = "attachment";
        return Results.Stream(stream, "application/octet-stream", entityTag: new EntityTagHeaderValue($"\"{hash}\""), enableRangeProcessing: true);
    }
}
