using Microsoft.AspNetCore.Http;

namespace Alcove.Hub.Access;

/// <summary>Reads from a request what the gate found out.</summary>
internal static class CallerAccess
{
    /// <summary>Who sends it. Only on routes that are not public.</summary>
    public static Caller Caller(this HttpContext context) => context.Features.Get<Caller>() ?? throw new InvalidOperationException("This route is public: nobody is known here.");

    /// <summary>Who sends it; null for nobody in particular.</summary>
    public static Caller? CallerOrNobody(this HttpContext context) => context.Features.Get<Caller>();
}
