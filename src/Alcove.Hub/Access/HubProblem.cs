using System.Text.Encodings.Web;
using Alcove.Hub.Console;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Alcove.Hub.Access;

/// <summary>How the hub says no: what happened, to what, and what to do; a page for a browser, in its language, JSON for a program.</summary>
internal static class HubProblem
{
    public static Task WriteAsync(HttpContext context, int status, FormattableString text)
    {
        context.Response.StatusCode = status;
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)) return context.Response.WriteAsJsonAsync(new { error = FormattableString.Invariant(text) }, context.RequestAborted);
        var texts = context.RequestServices.GetRequiredService<Texts>();
        var message = texts[text];
        if (context.Request.Path.StartsWithSegments("/console", StringComparison.Ordinal) && context.CallerOrNobody() is not null) return ProblemPage.WriteAsync(context, status, message);
        context.Response.ContentType = PlainPage.ContentType;
        return context.Response.WriteAsync(PlainPage.Write(message, $"<p class=\"notice problem\" role=\"alert\">{HtmlEncoder.Default.Encode(message)}</p>", texts.Language), context.RequestAborted);
    }
}
