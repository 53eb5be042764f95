using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alcove.Hub.Access;

/// <summary>Turns what goes wrong into an answer with words. What nobody expected goes to the log; the sender learns only that.</summary>
internal sealed class HubErrors(RequestDelegate next, ILogger<HubErrors> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The sender has gone.
        }
        catch (HubException exception) when (!context.Response.HasStarted)
        {
            await HubProblem.WriteAsync(context, exception.Status, exception.Text);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await HubProblem.WriteAsync(context, exception.StatusCode, $"{exception.Message}");
        }
        catch (InvalidDataException exception) when (!context.Response.HasStarted)
        {
            await HubProblem.WriteAsync(context, StatusCodes.Status400BadRequest, $"The form cannot be read: {exception.Message}");
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            var isStorage = exception is System.Data.Common.DbException or IOException;
            if (isStorage) log.LogWarning("{Method} {Path}: the storage cannot be reached: {Problem}", context.Request.Method, context.Request.Path, exception.Message);
            else log.LogError(exception, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
            await HubProblem.WriteAsync(context, isStorage ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError, isStorage ? (FormattableString)$"The hub cannot reach its storage at the moment. Try again; with the same Idempotency-Key nothing is done twice." : $"Something went wrong in the hub. Its log says what.");
        }
    }
}
