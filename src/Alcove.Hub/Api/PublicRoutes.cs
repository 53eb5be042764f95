using System.Text.Json;
using Alcove.Hub.Access;
using Alcove.Hub.Distribution;
using Alcove.Hub.Health;
using Alcove.Hub.Links;
using Alcove.Hub.Measuring;
using Alcove.Hub.Programs;
using Alcove.Hub.Releases;
using Alcove.Hub.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QRCoder;

namespace Alcove.Hub.Api;

/// <summary>What everybody may read: signed metadata, files, the log, the catalogue, links.</summary>
internal static class PublicRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/tuf/{**name}", (string name, HttpContext context, MetadataFiles files) => files.WriteAsync(name, context)).For(RouteAccess.Anyone).Says("Signed metadata, as The Update Framework names it.");
        app.MapGet("/blobs/{hash}", BlobEndpoint.GetAsync).For(RouteAccess.Anyone).Says("A file by its SHA-256.");
        app.MapGet("/icons/{hash}", IconEndpoint.ForEverybodyAsync).For(RouteAccess.Anyone).Says("The icon of a released program, as a picture, by its SHA-256.");
        app.MapGet("/deltas/{from}/{to}", DeltaAsync).For(RouteAccess.Anyone).Says("What is different between two files, where the hub has it.");
        app.MapGet("/log/checkpoint", LogEndpoint.CheckpointAsync).For(RouteAccess.Anyone).Says("The signed checkpoint of the log of releases.");
        app.MapGet("/log/inclusion/{index:long}/{size:long}", LogEndpoint.InclusionAsync).For(RouteAccess.Anyone).Says("Proves that an entry is in the log of this size.");
        app.MapGet("/log/consistency/{from:long}/{to:long}", LogEndpoint.ConsistencyAsync).For(RouteAccess.Anyone).Says("Proves that the log was only added to between two sizes.");
        app.MapGet("/catalogue", (string? q, string? category, string? language, int? skip, HttpContext context, Listing listing) => listing.FindAsync(q ?? string.Empty, category, language ?? "en", skip ?? 0, context.RequestAborted)).For(RouteAccess.Anyone).Says("Released programs, searched and by category.");
        app.MapGet("/m/{appId}", LinkPageAsync).For(RouteAccess.Anyone).Says("What a link opens: a page for people, JSON for hosts (Accept: application/json), a code with `code=svg`.");
        app.MapGet("/health/live", static () => Results.Text("ok")).For(RouteAccess.Anyone).Says("The process is there.");
        app.MapGet("/health/ready", ReadyAsync).For(RouteAccess.Anyone).Says("Whether database, blobs and signer answer, a line for each.");
    }

    private static async Task<IResult> DeltaAsync(string from, string to, HttpContext context, DeltaMaker deltas, HubMeter meter)
    {
        var content = BlobHash.IsValid(from) && BlobHash.IsValid(to) ? await deltas.FindAsync(from, to, context.RequestAborted) : null;
        meter.Updated("delta", content is null ? "missing" : "sent");
        return content is null ? Results.NotFound() : Results.Bytes(content, "application/octet-stream");
    }

    private static async Task<IResult> LinkPageAsync(string appId, string? l, string? s, string? code, HttpContext context, LinkBook links, ProgramCatalog programs, Icons icons, HubAddress address)
    {
        if (await programs.FindAsync(appId, context.RequestAborted) is not { TakenDown: null } program) throw HubException.NotFound($"program '{appId}' here");
        var (path, query, scene, channel) = (string.Empty, string.Empty, string.Empty, Channel.Release);
        if (l is not null)
        {
            if (await links.FindAsync(appId, l, s ?? string.Empty, context.RequestAborted) is not { } link) throw new HubException(410, $"This link does not work any more: it is too old, was taken back, or was copied wrongly. Ask for a new one.");
            (path, query, scene, channel) = (link.Path, link.Query, link.Scene, link.Channel);
        }

        var self = $"{address.Public}/m/{appId}{(l is null ? string.Empty : $"?l={l}&s={s}")}";
        if (code == "svg") return Results.Content(CodeOf(self), "image/svg+xml");
        if (context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal)) return Results.Json(new { appId, program.Name, channel, path, query, scene, hub = address.Public }, JsonSerializerOptions.Web);
        return Results.Content(LinkPage.Write(program, await icons.ReleasedAsync(appId, context.RequestAborted), LinkPage.AddressOf(address.OpensAt, appId, path, query), CodeOf(self)), PlainPage.ContentType);
    }

    private static async Task<IResult> ReadyAsync(HttpContext context, HubHealth health)
    {
        var report = await health.AskAsync(context.RequestAborted);
        return Results.Text(report.ToString(), statusCode: report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static string CodeOf(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(4);
    }
}
