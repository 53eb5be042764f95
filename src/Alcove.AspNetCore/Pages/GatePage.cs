using Alcove.AspNetCore.Assets;
using Alcove.AspNetCore.Sessions;
using Microsoft.AspNetCore.Http;

namespace Alcove.AspNetCore.Pages;

/// <summary>
/// The document around a page of a web program: only Alcove's own script, which holds one frame with the author's document.
/// SECURITY(T67): a frame may navigate itself, and only the policy of the document around it says where to. The shell's policy
/// allows every frame of this host; this one allows nothing but the pages of this one session.
/// </summary>
internal static class GatePage
{
    /// <summary>Its address; the program's own files lie beside it.</summary>
    public static string AddressOf(string session) => $"{ViewPage.AddressOf(session)}gate";

    public static Task WriteAsync(HttpContext context, HostAssets assets, Session? session)
    {
        if (session?.Opened?.Program.Web is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var origin = $"{context.Request.Scheme}://{context.Request.Host}";
        FrameHeaders.Write(context,
        [
            "sandbox allow-scripts", "default-src 'none'", $"script-src {origin}/alcove/runtime/{assets.Hash}/", "style-src 'unsafe-inline'", $"frame-src {origin}{WebPage.AddressOf(session.Name)}{(Defences.Hold(Defence.GateSource) ? string.Empty : " http: https: data: blob:")}",
            .. FrameHeaders.Closed.Where(static part => part != "child-src 'none'"), $"frame-ancestors {origin}", "require-trusted-types-for 'script'", "trusted-types 'none'",
        ]);
        return context.Response.WriteAsync(
            $$"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <style>html, body, iframe { width: 100%; height: 100%; margin: 0; border: 0; display: block; overflow: hidden; background: transparent; }</style>
            </head>
            <body><script src="{{assets.PathOf("gate.js")}}"></script></body>
            </html>
            """,
            context.RequestAborted);
    }
}
