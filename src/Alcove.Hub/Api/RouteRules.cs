using Alcove.Hub.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Alcove.Hub.Api;

/// <summary>Says for a route who may use it.</summary>
internal static class RouteRules
{
    public static RouteHandlerBuilder For(this RouteHandlerBuilder route, RouteAccess rule) => route.WithMetadata(rule);

    /// <summary>Description in the OpenAPI document.</summary>
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder route, string summary) => route.WithSummary(summary);
}
