using System.Net;
using Alcove.AspNetCore.Assets;
using Microsoft.AspNetCore.Http;

namespace Alcove.AspNetCore.Pages;

/// <summary>The document of the host's own chrome. Programs are in frames inside it.</summary>
internal static class ShellPage
{
    public static Task WriteAsync(HttpContext context, HostAssets assets, AlcoveHostOptions options)
    {
        var headers = context.Response.Headers;
        // SECURITY(T67): only our own documents are framed here; web pages are framed by a document of ours (WebViewPage).
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "media-src 'self' blob:",
            $"connect-src 'self' blob: data: {SocketOrigin(context.Request)}", $"frame-src {context.Request.Scheme}://{context.Request.Host}/i/{(Defences.Hold(Defence.FrameSource) ? string.Empty : " http: https:")}", $"frame-ancestors {(Defences.Hold(Defence.ShellFramed) ? "'none'" : "*")}", "base-uri 'none'", "form-action 'none'",
            "require-trusted-types-for 'script'", "trusted-types shell");
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
            <meta name="color-scheme" content="light dark">
            <meta name="alcove-development" content="{(options.Development ? "yes" : "no")}">
            <meta name="alcove-map-tiles" content="{WebUtility.HtmlEncode(options.MapTiles)}">
            <meta name="alcove-home" content="{WebUtility.HtmlEncode(options.HomeAppId)}">
            <meta name="alcove-page" content="{WebUtility.HtmlEncode(options.HomePage)}">
            <title>{WebUtility.HtmlEncode(options.Title)}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{assets.PathOf("shell.css")}">
            </head>
            <body><script src="{assets.PathOf("shell.js")}"></script></body>
            </html>
            """,
            context.RequestAborted);
    }

    // 'self' does not cover ws: in every browser.
    private static string SocketOrigin(HttpRequest request) => $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}";
}
