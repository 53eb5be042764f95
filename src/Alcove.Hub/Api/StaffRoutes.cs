using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Alcove.Hub.Audit;
using Alcove.Hub.Distribution;
using Alcove.Hub.Reviews;
using Alcove.Hub.Storage;
using Alcove.Hub.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Alcove.Hub.Api;

/// <summary>What reviewers, operators, administrators and hosts do.</summary>
internal static class StaffRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/reviews", (HttpContext context, ReviewQueue reviews) => reviews.ListAsync(context.RequestAborted)).For(RouteAccess.Reviewer).Says("Versions that wait for a reviewer, the oldest first.");
        api.MapPost("/reviews/{appId}/{seq:long}/claim", (string appId, long seq, HttpContext context, ReviewQueue reviews) => reviews.ClaimAsync(context.Caller(), appId, seq, context.RequestAborted)).For(RouteAccess.Reviewer).Says("Takes a version for review.");
        api.MapPost("/reviews/{appId}/{seq:long}/decide", (string appId, long seq, NewDecision body, HttpContext context, ReviewQueue reviews) => reviews.DecideAsync(context.Caller(), appId, seq, body.ManifestHash, body.Approve, body.Reason ?? string.Empty, context.RequestAborted))
            .For(RouteAccess.Reviewer).Says("Approves or rejects the package of a hash.");
        api.MapGet("/permits", (HttpContext context, Permits permits) => permits.WaitingAsync(context.RequestAborted)).For(RouteAccess.Reviewer).Says("Servers, permissions and modules that wait for a decision.");
        api.MapPost("/permits/{appId}", (string appId, NewPermit body, HttpContext context, Permits permits) => permits.DecideAsync(context.Caller(), appId, body.Kind, body.Value, body.Grant, body.Reason ?? string.Empty, context.RequestAborted)).For(RouteAccess.Reviewer).Says("Grants or refuses one of them.");
        api.MapGet("/revocations", (HttpContext context, Revocations revocations) => revocations.ListAsync(context.RequestAborted)).For(RouteAccess.Operator).Says("All revocations.");
        api.MapPost("/revocations", async (RevocationOrder body, HttpContext context, Revocations revocations, SigningLoop signing) => await signing.WaitAsync(await revocations.AddAsync(context.Caller(), body, context.RequestAborted), context.RequestAborted))
            .For(RouteAccess.Operator).Says("Revokes a program, versions of it, a package or an author key.");
        api.MapPost("/staff/invitations", async (NewStaff body, HttpContext context, Invitations invitations) => new { secret = await invitations.InviteAsync(context.Caller(), null, MemberRole.None, body.Roles, context.RequestAborted) }).For(RouteAccess.Administrator).Says("A link that gives roles of the hub.");
        api.MapGet("/audit", (long? before, HttpContext context, HubDatabase database) => database.ReadAsync(session => AuditLog.ListAsync(session, null, before ?? long.MaxValue, 100), context.RequestAborted)).For(RouteAccess.Administrator).Says("What was done in the hub.");
        api.MapGet("/audit/check", async (HttpContext context, HubDatabase database) => new { problem = await database.ReadAsync(AuditLog.FindBreakAsync, context.RequestAborted) }).For(RouteAccess.Administrator).Says("Whether the chain of the audit log is whole.");
        api.MapPost("/usage", async (UsageReport body, HttpContext context, Usage usage) => new { halted = await usage.AddAsync(body, context.RequestAborted) }).For(RouteAccess.SignedIn).Says("Takes the sums of a host.");
    }

    private sealed record NewDecision(string ManifestHash, bool Approve, string? Reason);

    private sealed record NewPermit(string Kind, string Value, bool Grant, string? Reason);

    private sealed record NewStaff(HubRoles Roles);
}
