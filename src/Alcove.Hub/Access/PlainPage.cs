using System.Text.Encodings.Web;

namespace Alcove.Hub.Access;

/// <summary>A page without the console around it: of a link, of a problem.</summary>
internal static class PlainPage
{
    public const string ContentType = "text/html; charset=utf-8";

    /// <param name="title">A text.</param>
    /// <param name="content">HTML.</param>
    /// <param name="language">In which it is.</param>
    public static string Write(string title, string content, string language = "en") => $"""
        <!doctype html>
        <html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>{HtmlEncoder.Default.Encode(title)}</title>
        <link rel="icon" href="data:,"><link rel="stylesheet" href="/console/console.css"></head><body class="plain-page"><main>{content}</main></body></html>
        """;
}
