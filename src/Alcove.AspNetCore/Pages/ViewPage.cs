using Alcove.AspNetCore.Assets;
using Alcove.AspNetCore.Sessions;
using Microsoft.AspNetCore.Http;

namespace Alcove.AspNetCore.Pages;

/// <summary>The document of one page frame: nothing but Alcove's own script, in an opaque origin with the network closed.</summary>
internal static class ViewPage
{
    // Everything that a page has no business with is off; what programs may use goes through the broker.
    private const string NoDeviceAccess =
        "accelerometer=(), autoplay=(self), bluetooth=(), camera=(), clipboard-read=(), clipboard-write=(), cross-origin-isolated=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    /// <summary>Address of the frames of one session; files of the program that runs in it lie below.</summary>
    public static string AddressOf(string session) => $"/i/{session}/";

    /// <summary>Writes it; the same for every program, because a frame is loaded before anybody knows which one it will show.</summary>
    public static Task WriteAsync(HttpContext context, HostAssets assets, Session? session)
    {
        if (session is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var origin = $"{context.Request.Scheme}://{context.Request.Host}";
        var own = origin + AddressOf(session.Name);
        var package = $"{own}p/";
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = string.Join("; ",
            "sandbox allow-scripts", "default-src 'none'", $"script-src {origin}/alcove/runtime/{assets.Hash}/",
            $"style-src 'unsafe-inline' {origin}/alcove/runtime/{assets.Hash}/", $"img-src data: blob: {package} {own}icon/", $"font-src data: blob: {package}", $"media-src blob: {package}",
            "connect-src 'none'", "frame-src 'none'", "child-src 'none'", "worker-src 'none'", "object-src 'none'", "manifest-src 'none'", "base-uri 'none'", "form-action 'none'",
            $"frame-ancestors {origin}", "require-trusted-types-for 'script'", "trusted-types mpview", "webrtc 'block'");
        headers["Permissions-Policy"] = NoDeviceAccess;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-site";
        headers["Origin-Agent-Cluster"] = "?1";
        headers["X-DNS-Prefetch-Control"] = "off";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, max-age=3600"; // the same bytes for every frame of a session
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1, viewport-fit=cover">
            <link rel="stylesheet" href="{assets.PathOf("view.css")}">
            </head>
            <body><script src="{assets.PathOf("view.js")}"></script></body>
            </html>
            """,
            context.RequestAborted);
    }
}
