using System.Text.Json;
using Alcove.Hub.Access;
using Alcove.Hub.Distribution;
using Alcove.Hub.Intake;
using Alcove.Hub.Links;
using Alcove.Hub.Programs;
using Alcove.Hub.Releases;
using Alcove.Hub.Reviews;
using Alcove.Hub.Telemetry;
using Alcove.Packaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Alcove.Hub.Api;

/// <summary>Versions, releases, links and figures of one program.</summary>
internal static class ProgramRoutes
{
    private const long LongestUpload = PackageLimits.Container + (16L * 1024 * 1024); // the package, and an envelope around its manifest
    private const string RequestKey = "Idempotency-Key";

    public static void Map(RouteGroupBuilder api)
    {
        var program = api.MapGroup("/programs/{appId}");
        program.MapGet("/", (string appId, HttpContext context, ProgramCatalog programs) => programs.GetAsync(appId, context.RequestAborted)).For(RouteAccess.Viewer).Says("A program.");
        program.MapPut("/", (string appId, NewDescription body, HttpContext context, ProgramCatalog programs) => programs.DescribeAsync(context.Caller(), appId, body.Category, body.Listing, context.RequestAborted)).For(RouteAccess.Developer).Says("Changes what lists show.");
        program.MapGet("/versions", async (string appId, HttpContext context, Versions versions) => (await versions.ListAsync(appId, context.RequestAborted)).Select(VersionAnswer.Of)).For(RouteAccess.Viewer).Says("Its versions, the newest first.");
        program.MapPost("/versions", UploadAsync).For(RouteAccess.Developer).Says("Uploads a package: multipart with `package` (.ma), `author` (envelope) and `notes`.").DisableAntiforgery();
        program.MapGet("/versions/{seq:long}", async (string appId, long seq, HttpContext context, Versions versions) => VersionAnswer.Of(await versions.GetAsync(appId, seq, context.RequestAborted))).For(RouteAccess.Viewer).Says("A version with its report.");
        program.MapPost("/versions/{seq:long}/submit", (string appId, long seq, HttpContext context, Versions versions) => versions.SubmitAsync(context.Caller(), appId, seq, context.RequestAborted)).For(RouteAccess.Developer).Says("Hands a draft to the reviewers.");
        program.MapGet("/versions/{seq:long}/decisions", (string appId, long seq, HttpContext context, ReviewQueue reviews) => reviews.DecisionsAsync(appId, seq, context.RequestAborted)).For(RouteAccess.Viewer).Says("What reviewers decided, and why.");
        program.MapGet("/versions/{seq:long}/failures", (string appId, long seq, HttpContext context, FailurePlaces failures) => failures.ListAsync(appId, seq, context.RequestAborted)).For(RouteAccess.Viewer).Says("Exceptions that hosts reported, with the places in the sources.");
        program.MapGet("/permits", (string appId, HttpContext context, Permits permits) => permits.ListAsync(appId, context.RequestAborted)).For(RouteAccess.Viewer).Says("Servers, permissions and modules that it asks for.");
        program.MapGet("/releases", (string appId, HttpContext context, ReleaseBoard releases) => releases.ListAsync(appId, context.RequestAborted)).For(RouteAccess.Viewer).Says("What is released on which channel.");
        program.MapPost("/versions/{seq:long}/release", async (string appId, long seq, NewRelease body, HttpContext context, ReleaseBoard releases, SigningLoop signing) =>
            await signing.WaitAsync(await releases.ReleaseAsync(context.Caller(), appId, seq, body.ToOrder(), context.RequestAborted), context.RequestAborted)).For(RouteAccess.Developer).Says("Releases a version, to a share of the installations; `baseLibrary` (\"3.0..3.8\") narrows the hosts that get it, null leaves it as it is.");
        program.MapPost("/versions/{seq:long}/halt", async (string appId, long seq, NewHalt body, HttpContext context, ReleaseBoard releases, SigningLoop signing) =>
            await signing.WaitAsync(await releases.HaltAsync(context.Caller().Actor, appId, body.Channel ?? Channel.Release, seq, body.Reason, context.RequestAborted), context.RequestAborted)).For(RouteAccess.DeveloperOrOperator).Says("Stops a release.");
        program.MapPost("/rollback", async (string appId, NewRollback body, HttpContext context, ReleaseBoard releases, SigningLoop signing) =>
            await signing.WaitAsync(await releases.RollBackAsync(context.Caller(), appId, body.Channel ?? Channel.Release, body.To, body.Reason, context.RequestAborted), context.RequestAborted)).For(RouteAccess.Developer).Says("Goes back to an older version.");
        program.MapPost("/minimum", async (string appId, NewMinimum body, HttpContext context, ReleaseBoard releases, SigningLoop signing) =>
            await signing.WaitAsync(await releases.SetMinimumAsync(context.Caller(), appId, body.Seq, context.RequestAborted), context.RequestAborted)).For(RouteAccess.Developer).Says("Versions below this one may not start any more.");
        program.MapPost("/take-down", async (string appId, NewTakeDown body, HttpContext context, ReleaseBoard releases, SigningLoop signing) =>
            await signing.WaitAsync(await releases.TakeDownAsync(context.Caller(), appId, body.Reason ?? string.Empty, context.RequestAborted), context.RequestAborted)).For(RouteAccess.Operator).Says("Takes a program down: nobody gets it any more.");
        program.MapGet("/links", (string appId, HttpContext context, LinkBook links) => links.ListAsync(appId, context.RequestAborted)).For(RouteAccess.Viewer).Says("Its links.");
        program.MapPost("/links", async (string appId, LinkOrder body, HttpContext context, LinkBook links, HubAddress address) =>
            {
                var (link, path) = await links.CreateAsync(context.Caller(), appId, body, context.RequestAborted);
                return new { link.Id, address = $"{address.Public}{path}", link.ExpiresAt };
            }).For(RouteAccess.Developer).Says("Makes a signed link; its code is at the same address with `&code=svg`.");
        program.MapDelete("/links/{id}", (string appId, string id, HttpContext context, LinkBook links) => links.RevokeAsync(context.Caller(), appId, id, context.RequestAborted)).For(RouteAccess.Developer).Says("Ends a link.");
        program.MapGet("/usage", (string appId, int? days, HttpContext context, Usage usage, TimeProvider time) => usage.CountsAsync(appId, time.GetUtcNow().AddDays(-Math.Clamp(days ?? 7, 1, 90)), context.RequestAborted)).For(RouteAccess.Viewer).Says("Sums by the hour: starts, failures, errors, opening times.");
    }

    private static async Task<IResult> UploadAsync(string appId, HttpContext context, Door door)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LongestUpload;
        if (!context.Request.HasFormContentType) throw HubException.Bad($"Send the package as multipart/form-data with the parts `package`, `author` and `notes`.");
        var form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = LongestUpload, ValueCountLimit = 8, MemoryBufferThreshold = 1024 * 1024 }, context.RequestAborted);
        var package = await ReadAsync(form, "package", PackageLimits.Container, context.RequestAborted);
        var author = await ReadAsync(form, "author", Alcove.Packaging.Signatures.Envelope.MaxLength, context.RequestAborted);
        var result = await door.TakeAsync(context.Caller(), appId, new Submission(package, author, form["notes"].ToString(), context.Request.Headers[RequestKey].ToString()), context.RequestAborted);
        return Results.Json(result, JsonSerializerOptions.Web, statusCode: result.IsRepeated ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private static async Task<byte[]> ReadAsync(IFormCollection form, string name, long most, CancellationToken cancellationToken)
    {
        var file = form.Files[name] ?? throw HubException.Bad($"The part `{name}` is missing.");
        if (file.Length > most) throw new HubException(413, $"The part `{name}` has {file.Length} bytes; {most} are allowed.");
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private sealed record NewDescription(string Category, IReadOnlyDictionary<string, ListingText> Listing);

    private sealed record NewRelease(string? Channel, int? Share, IReadOnlyDictionary<string, IReadOnlyList<string>>? Attributes, int? HaltRate, string? BaseLibrary)
    {
        public ReleaseOrder ToOrder() => new(Channel ?? Releases.Channel.Release, Share ?? 100, Attributes ?? new Dictionary<string, IReadOnlyList<string>>(), HaltRate ?? ReleaseOrder.DefaultHaltRate, BaseLibrary);
    }

    private sealed record NewHalt(string? Channel, string Reason);

    private sealed record NewRollback(string? Channel, long To, string Reason);

    private sealed record NewMinimum(long Seq);

    private sealed record NewTakeDown(string? Reason);
}
