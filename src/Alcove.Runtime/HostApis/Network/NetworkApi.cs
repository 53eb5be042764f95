using System.Collections.Concurrent;
using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Broker;
using Alcove.Runtime.Permissions;

namespace Alcove.Runtime.HostApis.Network;

/// <summary>wx.request: only to declared origins, to public addresses, a limited number at a time.</summary>
internal sealed class NetworkApi(TimeProvider time) : INetworkApi, IDisposable
{
    private const int MostAtOnce = 10; // of one program; further ones wait (WeChat's limit)
    private const int MostRedirects = 5;
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _queues = new(StringComparer.Ordinal);
    private readonly HttpMessageInvoker _publicOnly = GuardedHttp.Create(static _ => false, DefaultTimeout);
    private readonly HttpMessageInvoker _withLocal = GuardedHttp.Create(static _ => true, DefaultTimeout);

    public ValueTask<ApiOutcome<RequestResult>> RequestAsync(RequestParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        context.Tasks.RunAsync(parameters.Task, token => InterruptibleAsync(parameters, context, token), cancellationToken);

    public ValueTask<ApiOutcome<NoResult>> AbortTaskAsync(AbortTaskParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        context.Tasks.Abort(parameters.Task);
        return new(NoResult.Value);
    }

    public void Dispose()
    {
        _publicOnly.Dispose();
        _withLocal.Dispose();
        foreach (var queue in _queues.Values) queue.Dispose();
    }

    private async ValueTask<ApiOutcome<RequestResult>> InterruptibleAsync(RequestParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        var interrupted = context.Tasks.Interrupted;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, interrupted);
        var outcome = await QueuedAsync(parameters, context, either.Token).ConfigureAwait(false);
        return interrupted.IsCancellationRequested && outcome.Error?.Code == ErrorCode.Aborted ? ErrorCode.Interrupted : outcome;
    }

    private async ValueTask<ApiOutcome<RequestResult>> QueuedAsync(RequestParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        var queue = _queues.GetOrAdd(context.Program.AppId, static _ => new SemaphoreSlim(MostAtOnce));
        await queue.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await SendAsync(parameters, context.Permissions, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            queue.Release();
        }
    }

    private async ValueTask<ApiOutcome<RequestResult>> SendAsync(RequestParameters parameters, ResolvedPermissions permissions, CancellationToken cancellationToken)
    {
        var limit = parameters.Timeout is > 0 and var milliseconds ? TimeSpan.FromMilliseconds(Math.Min(milliseconds, DefaultTimeout.TotalMilliseconds)) : DefaultTimeout;
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            if (!Uri.TryCreate(parameters.Url, UriKind.Absolute, out var uri)) return new ApiError(ErrorCode.InvalidArgument, "url is not absolute");
            for (var hop = 0; hop <= MostRedirects; hop++)
            {
                if (!IsAllowed(uri, permissions)) return new ApiError(ErrorCode.DomainNotAllowed, uri.GetLeftPart(UriPartial.Authority));
                using var request = RequestBuilder.Build(parameters, uri, hop);
                using var response = await Client(permissions).SendAsync(request, either.Token).ConfigureAwait(false);
                if (Redirect(response, uri) is not { } next) return await ResponseReader.ReadAsync(response, parameters.ResponseType == "arraybuffer", either.Token).ConfigureAwait(false);
                uri = next;
            }

            return new ApiError(ErrorCode.NetworkFailed, $"more than {MostRedirects} redirects");
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
            return ErrorCode.NetworkFailed;
        }
    }

    private HttpMessageInvoker Client(ResolvedPermissions permissions) => permissions.AllowsLocalNetwork ? _withLocal : _publicOnly;

    private static bool IsAllowed(Uri uri, ResolvedPermissions permissions) =>
        (uri.Scheme == Uri.UriSchemeHttps || (permissions.AllowsLocalNetwork && uri.Scheme == Uri.UriSchemeHttp))
        && uri.UserInfo.Length == 0
        && permissions.Origins.Contains(uri.GetLeftPart(UriPartial.Authority));

    private static Uri? Redirect(HttpResponseMessage response, Uri from) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location ? new Uri(from, location) : null;
}
