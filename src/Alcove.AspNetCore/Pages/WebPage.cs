using System.Text;
using Alcove.AspNetCore.Assets;
using Alcove.AspNetCore.Sessions;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Alcove.AspNetCore.Pages;

/// <summary>
/// The documents and files of a web program, for the frames of one running program. The author's HTML is sent as it is, after a
/// head of ours: a second doctype, html or head is ignored by the HTML parser, so ours always comes first and runs first.
/// </summary>
internal static class WebPage
{
    private const string Html = ".html";
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <summary>Where the files of one session are: everything its pages may load.</summary>
    public static string AddressOf(string session) => $"{ViewPage.AddressOf(session)}w/";

    public static Task WriteAsync(HttpContext context, HostAssets assets, Session? session, string path)
    {
        if (session?.Opened is not { } opened || opened.Program.Web is not { } web || web.FindFile(path) is not { } file) return NotFound(context);
        if (!path.EndsWith(Html, StringComparison.OrdinalIgnoreCase)) return WriteFileAsync(context, path, file);
        return web.FindPage(path[..^Html.Length]) is { } document ? WriteDocumentAsync(context, assets, opened, AddressOf(session.Name), document, file) : NotFound(context);
    }

    private static async Task WriteDocumentAsync(HttpContext context, HostAssets assets, OpenedProgram opened, string address, WebDocument document, ReadOnlyMemory<byte> html)
    {
        var origin = $"{context.Request.Scheme}://{context.Request.Host}";
        var files = $"{origin}{address}";
        // SECURITY(T66): sources are paths of this session and of our own script; nothing else can be loaded, and nothing can connect.
        // Without frame-ancestors: the document around it has an opaque origin, which no source expression names. Nobody else knows
        // the address, and without its port the document can do nothing.
        FrameHeaders.Write(context,
        [
            "sandbox allow-scripts", "default-src 'none'", $"script-src {origin}/alcove/runtime/{assets.Hash}/ {files}", $"style-src 'unsafe-inline' {files}", $"img-src data: blob: {files}",
            $"font-src data: {files}", $"media-src data: blob: {files}", "frame-src 'none'", .. FrameHeaders.Closed,
        ]);
        var body = WithoutMark(html);
        await context.Response.WriteAsync(WebHead.Write(opened, document, address, assets.PathOf("miniapp.js")), Encoding.UTF8, context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task WriteFileAsync(HttpContext context, string path, ReadOnlyMemory<byte> content)
    {
        var type = ContentTypes.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        if (type is "text/javascript" or "text/css" or "application/json" or "text/plain") type += "; charset=utf-8";
        var headers = context.Response.Headers;
        headers.CacheControl = "private, max-age=3600"; // an instance is of one package, whose bytes do not change
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"; // an SVG stays a picture
        headers.AccessControlAllowOrigin = "*"; // modules and fonts are fetched with CORS, and frames have an opaque origin
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> html) => html.Span.StartsWith(Encoding.UTF8.Preamble) ? html[Encoding.UTF8.Preamble.Length..] : html;

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
