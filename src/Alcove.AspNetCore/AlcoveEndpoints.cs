using Alcove.AspNetCore.Assets;
using Alcove.AspNetCore.Pages;
using Alcove.AspNetCore.Sessions;
using Alcove.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Alcove.AspNetCore;

/// <summary>Adds Alcove to an ASP.NET Core app.</summary>
public static class AlcoveEndpoints
{
    /// <summary>Maps the shell, its frames, the packages' resources and the socket of running programs.</summary>
    public static void MapAlcove(this WebApplication app, AlcoveRuntime runtime, AlcoveHostOptions options)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(runtime);
        ArgumentNullException.ThrowIfNull(options);
        var assets = new HostAssets();
        var sessions = new SessionRegistry(runtime, options, app.Lifetime);
        app.UseWebSockets();
        app.MapGet("/", context => ShellPage.WriteAsync(context, assets, options));
        app.MapGet("/m/{appId}/{**path}", context => ShellPage.WriteAsync(context, assets, options));
        app.MapGet("/m/{appId}", context => ShellPage.WriteAsync(context, assets, options));
        app.MapGet("/i/{session}/", (HttpContext context, string session) => ViewPage.WriteAsync(context, assets, sessions.Find(session)));
        app.MapGet("/i/{session}/gate", (HttpContext context, string session) => GatePage.WriteAsync(context, assets, sessions.Find(session)));
        app.MapGet("/i/{session}/web-view", (HttpContext context, string session) => WebViewPage.WriteAsync(context, options, sessions.Find(session)));
        app.MapGet("/i/{session}/w/{**path}", (HttpContext context, string session, string path) => WebPage.WriteAsync(context, assets, sessions.Find(session), path));
        app.MapPost("/i/{session}/files", (HttpContext context, string session) => ChosenFiles.TakeAsync(context, runtime, sessions.Find(session)));
        app.MapGet("/i/{session}/p/{**path}", (HttpContext context, string session, string path) => PackageFiles.Redirect(context, sessions.Find(session)?.Opened, path));
        app.MapGet("/i/{session}/icon/{appId}", (HttpContext context, string session, string appId) => PackageFiles.WriteListedIconAsync(context, runtime, sessions.Find(session)?.Opened, appId));
        app.MapGet("/alcove/runtime/{hash}/{name}", (HttpContext context, string hash, string name) => assets.WriteAsync(context, hash, name));
        app.MapGet("/p/{hash}/{**path}", (HttpContext context, string hash, string path) => PackageFiles.WriteAsync(context, runtime, hash, path));
        app.MapGet("/alcove/icon/{appId}", (HttpContext context, string appId) => PackageFiles.WriteIconAsync(context, runtime, appId));
        app.Map("/alcove/instance", sessions.AcceptAsync);
        LoginEndpoints.Map(app, runtime, options);
        app.MapGet("/alcove/health", () => Results.Text("ok"));
        app.Lifetime.ApplicationStopping.Register(sessions.EndAll);
        sessions.Expose(app.Services.GetService<SessionAccess>());
    }
}
