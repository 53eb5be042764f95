using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;
using Alcove.Runtime.HostApis.Host;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Views;

namespace Alcove.AspNetCore.Pages;

/// <summary>What stands before the author's HTML: what the page's script has to know at once, that script, then the program's own styles and scripts.</summary>
internal static class WebHead
{
    public static string Write(OpenedProgram opened, WebDocument document, string files, string script)
    {
        var web = opened.Program.Web!;
        var (locale, texts) = web.FindTexts(opened.Language);
        var head = new StringBuilder("<!doctype html>\n");
        var language = locale.Length > 0 ? locale : web.Language;
        head.Append($"<html{Attribute("lang", language)}{Attribute("dir", web.Direction)}>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\n");
        head.Append($"<script type=\"application/json\" id=\"alcove-page\">{Facts(opened, document, locale, texts)}</script>\n<script src=\"{script}\"></script>\n");
        foreach (var style in document.Styles) head.Append($"<link rel=\"stylesheet\" href=\"{Address(files, style)}\">\n");
        // In the order of the list, after the document was read: the page's elements are there when they run.
        foreach (var source in document.Scripts) head.Append($"<script defer src=\"{Address(files, source)}\"></script>\n");
        return head.ToString();
    }

    // The writer's default encoder leaves no < in a text, so nothing in it ends the element.
    private static string Facts(OpenedProgram opened, WebDocument document, string locale, ReadOnlyMemory<byte> texts)
    {
        var app = opened.Program.App;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("page", document.Page);
            writer.WriteString("locale", locale);
            writer.WriteString("theme", opened.Theme);
            writer.WriteNumber("reachBottomDistance", opened.Program.Web!.ReachBottomDistance);
            if (app.TryGetProperty("window", out var window) && window.TryGetProperty("enablePullDownRefresh", out var pulls)) writer.WriteBoolean("pullsDown", pulls.GetBoolean());
            writer.WritePropertyName("host");
            HostFacts.Write(writer, opened.Program, opened.Permissions);
            writer.WritePropertyName("texts");
            WriteTexts(writer, texts);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // Written anew rather than copied: what the author wrote may hold anything.
    private static void WriteTexts(Utf8JsonWriter writer, ReadOnlyMemory<byte> texts)
    {
        if (!texts.IsEmpty)
        {
            using var document = JsonDocument.Parse(texts.Span.StartsWith(Encoding.UTF8.Preamble) ? texts[3..] : texts, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            document.RootElement.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        writer.WriteEndObject();
    }

    private static string Address(string files, string path) => files + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Attribute(string name, string value) => value.Length > 0 ? $" {name}=\"{WebUtility.HtmlEncode(value)}\"" : string.Empty;
}
