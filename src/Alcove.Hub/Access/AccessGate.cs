using System.Security.Claims;
using Alcove.Hub.Measuring;
using Alcove.Hub.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Alcove.Hub.Access;

/// <summary>
/// The one place where the hub decides who may use a route. What belongs to another organisation is answered as if it did not exist.
/// API routes and measurements know tokens only and pages know cookies only, so that no foreign page can use somebody's session for an API call.
/// </summary>
internal sealed class AccessGate(RequestDelegate next, Callers callers, HubDatabase database)
{
    private static readonly PathString[] ForPrograms = ["/api", MeasuringSetup.Path];
    private const string Bearer = "Bearer ";

    /// <summary>Passes the request on, or answers it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            if (!IsForPrograms(context) && await FindCallerAsync(context) is { } lost) context.Features.Set(lost); // the answer shows the way back
            await AnswerAsync(context, StatusCodes.Status404NotFound, $"There is nothing at this address.");
            return;
        }

        // SECURITY(T30): deny by default; a route that says nothing is closed.
        if (RuleOf(endpoint, context.Request.Method) is not { } rule)
        {
            await AnswerAsync(context, StatusCodes.Status403Forbidden, $"This route says nothing about who may use it.");
            return;
        }

        // Who asks matters on pages, which greet whoever is signed in, and to rules; files are the same for everybody.
        if (rule.Public && endpoint.Metadata.GetMetadata<PageAccess>() is null)
        {
            await next(context);
            return;
        }

        var caller = await FindCallerAsync(context);
        if (caller is not null) context.Features.Set(caller);
        if (rule.Public)
        {
            await next(context);
            return;
        }

        if (caller is null)
        {
            await AnswerAsync(context, StatusCodes.Status401Unauthorized, context.Request.Headers.Authorization.Count > 0
                ? (FormattableString)$"The token is unknown, has ended or was revoked. Make a new one in the console, or run `alcove login`."
                : $"Who are you? Send a token as `Authorization: Bearer alc_…`; the console makes one.");
            return;
        }

        var status = await DecideAsync(context, rule, caller);
        if (status is null) await next(context);
        else await AnswerAsync(context, status.Value, status == StatusCodes.Status404NotFound ? (FormattableString)$"There is nothing of this name." : $"Your role does not allow this.");
    }

    /// <summary>The rule of a route; null when it has none. Pages have one for looking and one for sending.</summary>
    public static RouteAccess? RuleOf(Endpoint endpoint, string method) => endpoint.Metadata.GetMetadata<RouteAccess>()
        ?? (endpoint.Metadata.GetMetadata<PageAccess>() is { } page ? HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? page.Look : page.Send : null);

    private async Task<int?> DecideAsync(HttpContext context, RouteAccess rule, Caller caller)
    {
        if (caller.Is(rule.Staff) || !Defences.Hold(Defence.RouteAccess)) return null;
        if (rule.IsStaffOnly) return StatusCodes.Status403Forbidden;
        if (rule.Member == MemberRole.None) return null;
        var organisation = await OrganisationOfAsync(context);
        if (organisation is null || caller.RoleIn(organisation) == MemberRole.None) return StatusCodes.Status404NotFound;
        return caller.RoleIn(organisation) >= rule.Member ? null : StatusCodes.Status403Forbidden;
    }

    private async Task<Caller?> FindCallerAsync(HttpContext context)
    {
        if (IsForPrograms(context) && Defences.Hold(Defence.TokensOnly))
        {
            var header = context.Request.Headers.Authorization.ToString();
            return header.StartsWith(Bearer, StringComparison.Ordinal) ? await callers.OfTokenAsync(header[Bearer.Length..], context.RequestAborted) : null;
        }

        var result = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var id = result.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        if (id is null) return null;
        context.User = result.Principal!;
        return await callers.OfAccountAsync(id, context.RequestAborted);
    }

    private static bool IsForPrograms(HttpContext context) => ForPrograms.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal));

    // A route names the organisation itself, or a program that belongs to one.
    private async Task<string?> OrganisationOfAsync(HttpContext context)
    {
        if (context.Request.RouteValues.TryGetValue("organisation", out var organisation)) return organisation?.ToString();
        if (!context.Request.RouteValues.TryGetValue("appId", out var appId)) return null;
        return await database.ReadAsync(session => session.FindAsync<string>("SELECT organisation_id FROM programs WHERE app_id = @appId", new { appId = appId?.ToString() }), context.RequestAborted);
    }

    private static Task AnswerAsync(HttpContext context, int status, FormattableString text)
    {
        if (status == StatusCodes.Status401Unauthorized && !IsForPrograms(context))
        {
            context.Response.Redirect($"/console/sign-in?returnTo={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
            return Task.CompletedTask;
        }

        return HubProblem.WriteAsync(context, status, text);
    }
}
