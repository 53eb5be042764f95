using Alcove.AspNetCore.Assets;
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Views;
using Microsoft.AspNetCore.Http;

namespace Alcove.AspNetCore.Pages;

/// <summary>The document of one page frame: nothing but Alcove's own script, in an opaque origin with the network closed.</summary>
internal static class ViewPage
{
    // Everything that a page has no business with is off; what programs may use goes through the broker.
    private const string NoDeviceAccess =
        "accelerometer=(), autoplay=(self), bluetooth=(), camera=(), clipboard-read=(), clipboard-write=(), cross-origin-isolated=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    /// <summary>Address of the frames of one running program: its name cannot be guessed.</summary>
    public static string AddressOf(OpenedProgram opened) => $"/i/{opened.Instance}/";

    public static Task WriteAsync(HttpContext context, HostAssets assets, OpenedProgram? opened)
    {
        if (opened is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var origin = $"{context.Request.Scheme}://{context.Request.Host}";
        var package = $"{origin}/p/{opened.Program.Package.Hash}/";
        // Only a program that may list the others may show their icons.
        var icons = opened.Permissions.Allows(PermissionScope.Catalog) ? $" {origin}/alcove/icon/" : string.Empty;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = string.Join("; ",
            "sandbox allow-scripts", "default-src 'none'", $"script-src {origin}/alcove/runtime/{assets.Hash}/",
            $"style-src 'unsafe-inline' {origin}/alcove/runtime/{assets.Hash}/", $"img-src data: blob: {package}{icons}", $"font-src data: blob: {package}", $"media-src blob: {package}",
            "connect-src 'none'", "frame-src 'none'", "child-src 'none'", "worker-src 'none'", "object-src 'none'", "manifest-src 'none'", "base-uri 'none'", "form-action 'none'",
            $"frame-ancestors {origin}", "require-trusted-types-for 'script'", "trusted-types mpview", "webrtc 'block'");
        headers["Permissions-Policy"] = NoDeviceAccess;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-site";
        headers["Origin-Agent-Cluster"] = "?1";
        headers["X-DNS-Prefetch-Control"] = "off";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, max-age=3600"; // the same bytes for every frame of an instance
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
