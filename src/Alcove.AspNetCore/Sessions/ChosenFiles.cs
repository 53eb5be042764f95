using Alcove.Protocol.Errors;
using Alcove.Runtime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Alcove.AspNetCore.Sessions;

/// <summary>Takes files that the user chose in the shell. Only the shell's own page may send them, never a frame.</summary>
internal static class ChosenFiles
{
    private const long Largest = 200L * 1024 * 1024;

    public static async Task TakeAsync(HttpContext context, AlcoveRuntime runtime, Session? session)
    {
        if (session?.Instance is not { } instance || context.Request.Headers.Origin != $"{context.Request.Scheme}://{context.Request.Host}")
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = Largest;
        try
        {
            var (path, size) = await runtime.SaveChosenFileAsync(instance, context.Request.Body, context.Request.Query["extension"].ToString(), context.RequestAborted).ConfigureAwait(false);
            await context.Response.WriteAsJsonAsync(new Dictionary<string, object> { ["path"] = path, ["size"] = size }, context.RequestAborted).ConfigureAwait(false);
        }
        catch (ApiException)
        {
            context.Response.StatusCode = StatusCodes.Status507InsufficientStorage;
        }
    }
}
