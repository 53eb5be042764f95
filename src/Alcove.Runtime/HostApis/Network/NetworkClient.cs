using System.Net;
using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Permissions;

namespace Alcove.Runtime.HostApis.Network;

/// <summary>
/// What all transfers have in common: ten at a time for each instance, a time limit, abort and interruption, declared origins
/// at every hop, public addresses only, and a cookie jar that belongs to the instance.
/// </summary>
internal sealed class NetworkClient(TimeProvider time) : IDisposable
{
    /// <summary>Tells a server which program asks; the host writes it.</summary>
    public const string ProgramHeader = "X-Mp-App";

    private const int MostRedirects = 5;
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(60);

    private readonly HttpMessageInvoker _publicOnly = GuardedHttp.Create(static _ => false, DefaultTimeout);
    private readonly HttpMessageInvoker _withLocal = GuardedHttp.Create(static _ => true, DefaultTimeout);

    public static TimeSpan LimitOf(double? milliseconds) => milliseconds is > 0 and var wanted ? TimeSpan.FromMilliseconds(Math.Min(wanted, DefaultTimeout.TotalMilliseconds)) : DefaultTimeout;

    /// <summary>An exact origin of the manifest. Sockets are declared with the origin of their HTTP address.</summary>
    public static bool IsAllowed(Uri uri, ResolvedPermissions permissions)
    {
        // SECURITY(T74): origins are compared as wholes, from one parser.
        var isSecure = uri.Scheme is "https" or "wss";
        if (!isSecure && !(permissions.AllowsLocalNetwork && uri.Scheme is "http" or "ws")) return false;
        var origin = new UriBuilder(isSecure ? "https" : "http", uri.Host, uri.Port).Uri.GetLeftPart(UriPartial.Authority);
        return uri.UserInfo.Length == 0 && (permissions.Origins.Contains(origin) || !Defences.Hold(Defence.DeclaredOrigins));
    }

    public HttpMessageInvoker Client(ResolvedPermissions permissions) => permissions.AllowsLocalNetwork ? _withLocal : _publicOnly;

    public ValueTask<ApiOutcome<T>> RunAsync<T>(int? task, double? timeout, CallContext context, Func<CancellationToken, ValueTask<ApiOutcome<T>>> work, CancellationToken cancellationToken)
        where T : class, IApiResult =>
        context.Tasks.RunAsync(task, async token =>
        {
            var interrupted = context.Tasks.Interrupted;
            using var either = CancellationTokenSource.CreateLinkedTokenSource(token, interrupted);
            var outcome = await QueuedAsync(LimitOf(timeout), context, work, either.Token).ConfigureAwait(false);
            return interrupted.IsCancellationRequested && outcome.Error?.Code == ErrorCode.Aborted ? ErrorCode.Interrupted : outcome;
        }, cancellationToken);

    /// <summary>Sends, and follows redirects: each hop is checked as if the program had named it.</summary>
    public async ValueTask<HttpResponseMessage> SendAsync(string url, CallContext context, Func<Uri, int, HttpRequestMessage> build, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) throw new ApiException(new ApiError(ErrorCode.InvalidArgument, "url is not an absolute http or https address"));
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            // SECURITY(T75): each hop, as if the program had named it.
            if (!IsAllowed(uri, context.Permissions) && (hop == 0 || Defences.Hold(Defence.Redirects))) throw new ApiException(new ApiError(ErrorCode.DomainNotAllowed, uri.GetLeftPart(UriPartial.Authority)));
            context.Standing.Activity.ContactedHost(uri.Host);
            using var request = build(uri, hop);
            request.Headers.TryAddWithoutValidation(ProgramHeader, context.Program.AppId);
            if (!request.Headers.Contains("Cookie") && context.Cookies.GetCookieHeader(uri) is { Length: > 0 } cookies) request.Headers.TryAddWithoutValidation("Cookie", cookies);
            var response = await Client(context.Permissions).SendAsync(request, cancellationToken).ConfigureAwait(false);
            Keep(response, uri, context.Cookies);
            if (Redirect(response, uri) is not { } next) return response;
            response.Dispose();
            uri = next;
        }

        throw new ApiException(new ApiError(ErrorCode.NetworkFailed, $"more than {MostRedirects} redirects"));
    }

    public void Dispose()
    {
        _publicOnly.Dispose();
        _withLocal.Dispose();
    }

    private async ValueTask<ApiOutcome<T>> QueuedAsync<T>(TimeSpan limit, CallContext context, Func<CancellationToken, ValueTask<ApiOutcome<T>>> work, CancellationToken cancellationToken)
        where T : class, IApiResult
    {
        try
        {
            await context.Transfers.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ErrorCode.Aborted;
        }

        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await work(either.Token).ConfigureAwait(false);
        }
        catch (ApiException exception)
        {
            return exception.Error;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return ErrorCode.Timeout;
        }
        catch (OperationCanceledException)
        {
            return ErrorCode.Aborted;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException or FormatException)
        {
            return cancellationToken.IsCancellationRequested ? ErrorCode.Aborted : ErrorCode.NetworkFailed;
        }
        finally
        {
            context.Transfers.Release();
        }
    }

    private static void Keep(HttpResponseMessage response, Uri uri, CookieContainer jar)
    {
        foreach (var cookie in ResponseReader.CookiesOf(response))
        {
            try
            {
                jar.SetCookies(uri, cookie);
            }
            catch (CookieException)
            {
                // A cookie for another domain, or a broken one, is not kept.
            }
        }
    }

    private static Uri? Redirect(HttpResponseMessage response, Uri from) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location ? new Uri(from, location) : null;
}
