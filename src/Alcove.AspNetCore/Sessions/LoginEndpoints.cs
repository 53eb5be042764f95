using System.Net;
using Alcove.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Alcove.AspNetCore.Sessions;

/// <summary>
/// The exchange of login codes, in the form that authors' servers know from WeChat (jscode2session), and the verification of launch tokens. A wrong secret, a wrong,
/// used or foreign code all fail; only who has the author's secret learns which.
/// </summary>
internal static class LoginEndpoints
{
    private const int InvalidCode = 40029; // WeChat's numbers, because servers test for them
    private const int InvalidSecret = 40125;

    public static void Map(IEndpointRouteBuilder app, AlcoveRuntime runtime, AlcoveHostOptions options)
    {
        // Public keys are for everybody; the rest is for authors' servers.
        app.MapGet("/alcove/login/jwks", () => Results.Text(runtime.LaunchTokens.PublicKeys, "application/jwk-set+json"));
        if (options.VerifyAuthor is null && !options.Development) return;
        app.MapGet("/alcove/login/jscode2session", async (HttpContext context, string appid, string secret, string js_code) =>
            !await IsAuthorAsync(context, options, appid, secret).ConfigureAwait(false) ? Failure(InvalidSecret, "invalid appsecret")
            : runtime.Logins.Exchange(appid, js_code) is { } session ? Results.Json(new Dictionary<string, string> { ["openid"] = session.OpenId, ["session_key"] = session.SessionKey })
            : Failure(InvalidCode, "invalid code"));
        app.MapGet("/alcove/login/getuserphonenumber", async (HttpContext context, string appid, string secret, string code) =>
            !await IsAuthorAsync(context, options, appid, secret).ConfigureAwait(false) ? Failure(InvalidSecret, "invalid appsecret")
            : runtime.Logins.ExchangePhoneNumber(appid, code) is { } number ? Results.Json(new Dictionary<string, string> { ["phoneNumber"] = number, ["purePhoneNumber"] = number })
            : Failure(InvalidCode, "invalid code"));
        app.MapPost("/alcove/login/verifylaunchtoken", async (HttpContext context, LaunchTokenQuestion asked) =>
            !await IsAuthorAsync(context, options, asked.AppId, asked.Secret).ConfigureAwait(false) ? Failure(InvalidSecret, "invalid appsecret")
            : runtime.LaunchTokens.Verify(asked.AppId, asked.Token) is { } launch ? Results.Json(new { openid = launch.OpenId, scene = launch.Scene, path = launch.Path, referrerAppId = launch.ReferrerAppId, iat = launch.Issued.ToUnixTimeSeconds() })
            : Failure(InvalidCode, "invalid token"));
    }

    private static ValueTask<bool> IsAuthorAsync(HttpContext context, AlcoveHostOptions options, string appId, string secret)
    {
        // A page of a browser is nobody's server: it has no business with secrets.
        if (context.Request.Headers.ContainsKey("Sec-Fetch-Site")) return new(false);
        return options.VerifyAuthor is { } verify ? verify(appId, secret) : new(context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address));
    }

    private static IResult Failure(int code, string text) => Results.Json(new Dictionary<string, object> { ["errcode"] = code, ["errmsg"] = text });

    // A body, not an address: addresses end up in logs.
    private sealed record LaunchTokenQuestion(string AppId, string Secret, string Token);
}
