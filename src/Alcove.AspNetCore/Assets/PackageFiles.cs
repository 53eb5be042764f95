using Alcove.Packaging;
using Alcove.Protocol.Catalog;
using Alcove.Runtime;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Alcove.AspNetCore.Assets;

/// <summary>Pictures, fonts, media and privacy terms of verified packages. Scripts and configuration never leave the host this way.</summary>
internal static class PackageFiles
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public static Task WriteAsync(HttpContext context, AlcoveRuntime runtime, string hash, string path) =>
        runtime.Library.FindVerified(hash) is { } program ? WriteFileAsync(context, program, path, "public, max-age=31536000, immutable") : NotFound(context);

    /// <summary>
    /// From the address below a session, which its frames may use, to the address of the package, which browsers keep for
    /// ever. A policy that allows the first follows the second (Content Security Policy 3, "path matching and redirects").
    /// </summary>
    public static Task Redirect(HttpContext context, OpenedProgram? opened, string path)
    {
        if (opened is null) return NotFound(context);
        context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        context.Response.Headers.Location = $"/p/{opened.Program.Package.Hash}{new PathString($"/{path}").ToUriComponent()}";
        context.Response.Headers.CacheControl = "private, max-age=3600";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return Task.CompletedTask;
    }

    /// <summary>The icon of another program, for one that may list the others.</summary>
    public static Task WriteListedIconAsync(HttpContext context, AlcoveRuntime runtime, OpenedProgram? opened, string appId) =>
        opened?.Permissions.Allows(PermissionScope.Catalog) == true ? WriteIconAsync(context, runtime, appId) : NotFound(context);

    public static async Task WriteIconAsync(HttpContext context, AlcoveRuntime runtime, string appId)
    {
        var cancellation = context.RequestAborted;
        var name = appId;
        try
        {
            if (await runtime.Library.FindHereAsync(appId, cancellation).ConfigureAwait(false) is { } candidate)
            {
                var program = await runtime.Library.VerifyAsync(candidate, cancellation).ConfigureAwait(false);
                if (program.Icon is { } icon)
                {
                    await WriteFileAsync(context, program, icon, "no-cache").ConfigureAwait(false);
                    return;
                }

                name = program.Name;
            }
            else if (await runtime.Library.FindIconAsync(appId, cancellation).ConfigureAwait(false) is { } listed && PictureFormat.TypeOf(listed.Span) is { } type)
            {
                WriteHeaders(context, type, "no-cache");
                await context.Response.Body.WriteAsync(listed, cancellation).ConfigureAwait(false);
                return;
            }
        }
        catch (Exception exception) when (exception is PackageException or IOException)
        {
            // A damaged package shows its failure when it is opened; until then it has a letter.
        }

        WriteHeaders(context, LetterIcon.ContentType, "no-cache");
        await context.Response.Body.WriteAsync(LetterIcon.Draw(appId, name), cancellation).ConfigureAwait(false);
    }

    private static async Task WriteFileAsync(HttpContext context, InstalledProgram program, string path, string caching)
    {
        if (!PackagePath.TryParse(path, out var checkedPath) || !program.Package.Contains(checkedPath) || (TypeOf(path) ?? TextType(program, path)) is not { } type)
        {
            await NotFound(context).ConfigureAwait(false);
            return;
        }

        await program.Package.LoadAsync(wanted => wanted == checkedPath, context.RequestAborted).ConfigureAwait(false);
        WriteHeaders(context, type, caching);
        var content = program.Package.Read(checkedPath);
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
    }

    private static void WriteHeaders(HttpContext context, string type, string caching)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = caching;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"; // an SVG stays a picture
        headers.AccessControlAllowOrigin = "*"; // fonts are fetched with CORS, and frames have an opaque origin
        context.Response.ContentType = type;
    }

    private static string? TypeOf(string path) =>
        ContentTypes.TryGetContentType(path, out var type) && (type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("audio/", StringComparison.Ordinal)
            || type.StartsWith("video/", StringComparison.Ordinal) || type.StartsWith("font/", StringComparison.Ordinal) || type.Contains("font", StringComparison.Ordinal))
            ? type
            : null;

    /// <summary>The one text that people may read: the author's privacy terms.</summary>
    private static string? TextType(InstalledProgram program, string path) => program.PrivacyTerms == path ? "text/plain; charset=utf-8" : null;

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
