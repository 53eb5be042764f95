using Alcove.Hub.Programs;
using Alcove.Hub.Storage;
using Alcove.Packaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Alcove.Hub.Distribution;

/// <summary>Shows icons by their hash. They never change, so browsers keep them for ever; one of a draft only the browser of who may see it.</summary>
internal static class IconEndpoint
{
    private const string ForEver = "max-age=31536000, immutable";

    public static async Task<IResult> ForEverybodyAsync(string hash, HttpContext context, Icons icons, IBlobStore blobs) =>
        BlobHash.IsValid(hash) && await icons.IsReleasedAsync(hash, context.RequestAborted) ? await ShowAsync(hash, "public", context, blobs) : Results.NotFound();

    public static async Task<IResult> ForMembersAsync(string appId, string hash, HttpContext context, Icons icons, IBlobStore blobs) =>
        BlobHash.IsValid(hash) && await icons.IsOfAsync(appId, hash, context.RequestAborted) ? await ShowAsync(hash, "private", context, blobs) : Results.NotFound();

    // SECURITY(T11): the bytes are an author's. They say what they are by themselves, and that is what browsers are told; nothing in them runs.
    private static async Task<IResult> ShowAsync(string hash, string whose, HttpContext context, IBlobStore blobs)
    {
        if (await blobs.ReadAsync(hash, context.RequestAborted) is not { Length: <= HubLimits.Icon } content || PictureFormat.TypeOf(content) is not { } type) return Results.NotFound();
        var headers = context.Response.Headers;
        headers.CacheControl = $"{whose}, {ForEver}";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Bytes(content, type, entityTag: new EntityTagHeaderValue($"\"{hash}\""));
    }
}
