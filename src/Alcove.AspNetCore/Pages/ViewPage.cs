using Alcove.AspNetCore.Assets;
using Alcove.AspNetCore.Sessions;
using Microsoft.AspNetCore.Http;

namespace Alcove.AspNetCore.Pages;

/// <summary>The document of one page frame: nothing but Alcove's own script, in an opaque origin with the network closed.</summary>
internal static class ViewPage
{
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
        FrameHeaders.Write(context,
        [
            "sandbox allow-scripts", "default-src 'none'", $"script-src {origin}/alcove/runtime/{assets.Hash}/",
            $"style-src 'unsafe-inline' {origin}/alcove/runtime/{assets.Hash}/", $"img-src data: blob: {package} {own}icon/", $"font-src data: blob: {package}", $"media-src blob: {package}",
            // SECURITY(T71): no text becomes markup that runs.
            "frame-src 'none'", .. FrameHeaders.Closed, $"frame-ancestors {origin}", .. Defences.Hold(Defence.TrustedTypes) ? (string[])["require-trusted-types-for 'script'", "trusted-types mpview"] : [],
        ]);
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
            <link rel="stylesheet" href="{assets.PathOf("view.css")}">
            </head>
            <body><script src="{assets.PathOf("view.js")}"></script></body>
            </html>
            """,
            context.RequestAborted);
    }
}
