using System.Text.Json;
using System.Text.RegularExpressions;
using Alcove.AspNetCore.Sessions;
using Alcove.Runtime.Views;
using Microsoft.AspNetCore.Http;

namespace Alcove.AspNetCore.Pages;

/// <summary>
/// The document around the web page of a web-view component. It is empty and runs nothing; the shell puts the page's frame into it.
/// SECURITY(T67, T72): the policy of a document says where the frames in it may go. So this one names the domains of the program,
/// the shell names only its own frames, and neither a page frame nor a web page gets further by navigating itself.
/// </summary>
internal static partial class WebViewPage
{
    /// <summary>Its address.</summary>
    public static string AddressOf(string session) => $"{ViewPage.AddressOf(session)}web-view";

    public static Task WriteAsync(HttpContext context, AlcoveHostOptions options, Session? session)
    {
        if (session?.Opened is not { Program.Web: null } opened)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        // No sandbox: it would hold for the web page too, which needs its own origin to be the page that its author wrote.
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'", "style-src 'unsafe-inline'", $"frame-src {Sources(opened, options.Development, context.Request.Host)}",
            $"frame-ancestors {context.Request.Scheme}://{context.Request.Host}", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'");
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <style>html, body, iframe { width: 100%; height: 100%; margin: 0; border: 0; display: block; overflow: hidden; background: #fff; }</style>
            </head>
            <body></body>
            </html>
            """,
            context.RequestAborted);
    }

    /// <summary>In development any page; a released program only those of the domains that it declares, never the host's own.</summary>
    private static string Sources(OpenedProgram opened, bool isDevelopment, HostString own)
    {
        if (isDevelopment || !Defences.Hold(Defence.WebViewSource)) return "https: http://127.0.0.1:* http://localhost:*";
        if (!opened.Program.App.TryGetProperty("webViewDomains", out var domains) || domains.ValueKind != JsonValueKind.Array) return "'none'";
        // The author wrote them: what is not exactly a host would be more directives, or more hosts.
        var hosts = domains.EnumerateArray().Where(static domain => domain.ValueKind == JsonValueKind.String).Select(static domain => domain.GetString()!)
            .Where(domain => HostName().IsMatch(domain) && !domain.Equals(own.Value, StringComparison.OrdinalIgnoreCase)).Select(static domain => $"https://{domain}").ToArray();
        return hosts.Length == 0 ? "'none'" : string.Join(' ', hosts);
    }

    [GeneratedRegex(@"^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?\z")]
    private static partial Regex HostName();
}
