using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Alcove.Hub.Audit;
using Alcove.Hub.Programs;
using Alcove.Hub.Storage;
using Alcove.Hub.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Alcove.Hub.Api;

/// <summary>Organisations, members, tokens, keys.</summary>
internal static class OrganisationRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/me", (HttpContext context) => new { context.Caller().AccountId, context.Caller().Name, organisations = context.Caller().Memberships.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToString()) })
            .For(RouteAccess.SignedIn).Says("Who the token acts for.");
        api.MapGet("/organisations", (HttpContext context, Organisations organisations) => organisations.ListAsync(context.Caller(), context.RequestAborted)).For(RouteAccess.SignedIn).Says("Organisations of the caller.");
        api.MapPost("/organisations", (NewOrganisation body, HttpContext context, Organisations organisations) => organisations.CreateAsync(context.Caller(), body.Id, body.Name, context.RequestAborted)).For(RouteAccess.SignedIn).Says("Makes an organisation; the caller owns it.");
        api.MapGet("/organisations/{organisation}", (string organisation, HttpContext context, Organisations organisations) => organisations.GetAsync(organisation, context.RequestAborted)).For(RouteAccess.Viewer).Says("An organisation.");
        api.MapGet("/organisations/{organisation}/members", (string organisation, HttpContext context, Organisations organisations) => organisations.MembersAsync(organisation, context.RequestAborted)).For(RouteAccess.Viewer).Says("Its members.");
        api.MapPut("/organisations/{organisation}/members/{account}", (string organisation, string account, NewRole body, HttpContext context, Organisations organisations) => organisations.SetRoleAsync(context.Caller(), organisation, account, body.Role, context.RequestAborted))
            .For(RouteAccess.Owner).Says("Gives a member another role; None takes it out.");
        api.MapPost("/organisations/{organisation}/invitations", async (string organisation, NewRole body, HttpContext context, Invitations invitations) => new { secret = await invitations.InviteAsync(context.Caller(), organisation, body.Role, HubRoles.None, context.RequestAborted) })
            .For(RouteAccess.Owner).Says("A link for somebody new.");
        api.MapGet("/organisations/{organisation}/tokens", (string organisation, HttpContext context, Tokens tokens) => tokens.ListAsync(organisation, context.RequestAborted)).For(RouteAccess.Owner).Says("Its tokens, without their texts.");
        api.MapPost("/organisations/{organisation}/tokens", async (string organisation, NewToken body, HttpContext context, Tokens tokens) =>
            {
                var (id, token) = await tokens.CreateAsync(context.Caller(), organisation, body.Name, body.Role, TimeSpan.FromDays(body.Days), context.RequestAborted);
                return new { id, token };
            })
            .For(RouteAccess.Developer).Says("Makes a token; its text is shown this once.");
        api.MapDelete("/organisations/{organisation}/tokens/{id}", (string organisation, string id, HttpContext context, Tokens tokens) => tokens.RevokeAsync(context.Caller(), organisation, id, context.RequestAborted)).For(RouteAccess.Owner).Says("Ends a token.");
        api.MapGet("/organisations/{organisation}/keys", (string organisation, HttpContext context, AuthorKeys keys) => keys.ListAsync(organisation, context.RequestAborted)).For(RouteAccess.Viewer).Says("Its author keys.");
        api.MapPost("/organisations/{organisation}/keys", (string organisation, NewKey body, HttpContext context, AuthorKeys keys) => keys.AddAsync(context.Caller(), organisation, body.Name, body.PublicKey, context.RequestAborted)).For(RouteAccess.Owner).Says("Registers an author key.");
        api.MapDelete("/organisations/{organisation}/keys/{key}", (string organisation, string key, HttpContext context, AuthorKeys keys) => keys.RevokeAsync(context.Caller(), organisation, key, context.RequestAborted)).For(RouteAccess.Owner).Says("Takes an author key out.");
        api.MapGet("/organisations/{organisation}/programs", (string organisation, HttpContext context, ProgramCatalog programs) => programs.ListAsync(organisation, context.RequestAborted)).For(RouteAccess.Viewer).Says("Its programs.");
        api.MapPost("/organisations/{organisation}/programs", (string organisation, NewProgram body, HttpContext context, ProgramCatalog programs) => programs.RegisterAsync(context.Caller(), organisation, body.AppId, body.Name, body.Category, context.RequestAborted)).For(RouteAccess.Developer).Says("Registers the id of a program.");
        api.MapGet("/organisations/{organisation}/webhooks", (string organisation, HttpContext context, WebhookBook webhooks) => webhooks.ListAsync(organisation, context.RequestAborted)).For(RouteAccess.Owner).Says("Addresses that get its events.");
        api.MapPost("/organisations/{organisation}/webhooks", async (string organisation, NewWebhook body, HttpContext context, WebhookBook webhooks) =>
            {
                var (id, secret) = await webhooks.AddAsync(context.Caller(), organisation, body.Url, context.RequestAborted);
                return new { id, secret };
            })
            .For(RouteAccess.Owner).Says("Adds an address; the secret that signs what is sent there is shown this once.");
        api.MapDelete("/organisations/{organisation}/webhooks/{id}", (string organisation, string id, HttpContext context, WebhookBook webhooks) => webhooks.RemoveAsync(context.Caller(), organisation, id, context.RequestAborted)).For(RouteAccess.Owner).Says("Removes an address.");
        api.MapGet("/organisations/{organisation}/audit", (string organisation, HttpContext context, HubDatabase database, long? before) => database.ReadAsync(session => AuditLog.ListAsync(session, organisation, before ?? long.MaxValue, 100), context.RequestAborted)).For(RouteAccess.Viewer).Says("What was done in it, the newest first, a hundred rows before a place.");
    }

    private sealed record NewOrganisation(string Id, string Name);

    private sealed record NewRole(MemberRole Role);

    private sealed record NewToken(string Name, MemberRole Role, int Days);

    private sealed record NewKey(string Name, string PublicKey);

    private sealed record NewWebhook(string Url);

    private sealed record NewProgram(string AppId, string Name, string Category);
}
