using Microsoft.AspNetCore.Http;

namespace Alcove.Hub.Access;

/// <summary>How the hub says no: what happened, to what, and what to do, as JSON for a program and as text for a browser.</summary>
internal static class HubProblem
{
    public static Task WriteAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? context.Response.WriteAsJsonAsync(new { error = message }, context.RequestAborted)
            : context.Response.WriteAsync(message, context.RequestAborted);
    }
}
