using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Protocol.Errors;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis.Network;

/// <summary>Requests, uploads, downloads and sockets of programs.</summary>
internal sealed class NetworkApi(TimeProvider time) : INetworkApi, IDisposable
{
    private readonly NetworkClient _client = new(time);

    public ValueTask<ApiOutcome<RequestResult>> RequestAsync(RequestParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        _client.RunAsync(parameters.Task, parameters.Timeout, context, async token =>
        {
            using var response = await _client.SendAsync(parameters.Url, context, (uri, hop) => RequestBuilder.Build(parameters, uri, hop), token).ConfigureAwait(false);
            TaskEvents.Headers(context, parameters.Task, response);
            return await ResponseReader.ReadAsync(response, parameters.ResponseType == "arraybuffer", token).ConfigureAwait(false);
        }, cancellationToken);

    public ValueTask<ApiOutcome<UploadFileResult>> UploadFileAsync(UploadFileParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        _client.RunAsync<UploadFileResult>(parameters.Task, parameters.Timeout, context, async token =>
        {
            var progress = new TaskEvents(context, parameters.Task, time, "totalBytesSent", "totalBytesExpectedToSend");
            using var response = await _client.SendAsync(parameters.Url, context, (uri, hop) => BuildUpload(parameters, context, uri, hop, progress), token).ConfigureAwait(false);
            TaskEvents.Headers(context, parameters.Task, response);
            if (await ResponseReader.ReadBodyAsync(response, token).ConfigureAwait(false) is not { } body) return ErrorCode.ResponseTooLarge;
            return new UploadFileResult((int)response.StatusCode, Encoding.UTF8.GetString(ResponseReader.WithoutMark(body)), ResponseReader.HeadersOf(response), ResponseReader.CookiesOf(response));
        }, cancellationToken);

    public ValueTask<ApiOutcome<DownloadFileResult>> DownloadFileAsync(DownloadFileParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        _client.RunAsync<DownloadFileResult>(parameters.Task, parameters.Timeout, context, async token =>
        {
            using var response = await _client.SendAsync(parameters.Url, context, (uri, hop) => RequestBuilder.Plain(HttpMethod.Get, uri, parameters.Header, hop), token).ConfigureAwait(false);
            TaskEvents.Headers(context, parameters.Task, response);
            var progress = new TaskEvents(context, parameters.Task, time, "totalBytesWritten", "totalBytesExpectedToWrite");
            var body = new CountingStream(await response.Content.ReadAsStreamAsync(token).ConfigureAwait(false), CountingStream.LargestDownload, count => progress.Report(count, response.Content.Headers.ContentLength));
            await using (body.ConfigureAwait(false))
            {
                var (path, size) = await context.Files.SaveTemporaryAsync(body, FileNames.ExtensionOf(response), token).ConfigureAwait(false);
                progress.Finish(size);
                var given = parameters.FilePath is { Length: > 0 };
                if (given) context.Files.Rename(path, parameters.FilePath!);
                return new DownloadFileResult((int)response.StatusCode, given ? null : path, given ? parameters.FilePath : null, ResponseReader.HeadersOf(response), ResponseReader.CookiesOf(response), size);
            }
        }, cancellationToken);

    public ValueTask<ApiOutcome<NoResult>> AbortTaskAsync(AbortTaskParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        context.Tasks.Abort(parameters.Task);
        return new(NoResult.Value);
    }

    public ValueTask<ApiOutcome<NoResult>> ConnectSocketAsync(ConnectSocketParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(parameters.Url, UriKind.Absolute, out var uri) || uri.Scheme is not ("ws" or "wss")) return new(new ApiError(ErrorCode.InvalidArgument, "url is not a ws:// or wss:// address"));
        if (!NetworkClient.IsAllowed(uri, context.Permissions)) return new(new ApiError(ErrorCode.DomainNotAllowed, uri.GetLeftPart(UriPartial.Authority)));
        context.Standing.Activity.ContactedHost(uri.Host);
        return new(context.Sockets.Open(parameters, uri, _client.Client(context.Permissions), NetworkClient.LimitOf(parameters.Timeout)) ? NoResult.Value : ErrorCode.TooManySockets);
    }

    public async ValueTask<ApiOutcome<NoResult>> SocketSendAsync(SocketSendParameters parameters, CallContext context, CancellationToken cancellationToken) =>
        context.Sockets.Find(parameters.Task) is { } socket && await socket.SendAsync(parameters.Text, parameters.Base64, cancellationToken).ConfigureAwait(false) ? NoResult.Value : ErrorCode.SocketNotOpen;

    public async ValueTask<ApiOutcome<NoResult>> SocketCloseAsync(SocketCloseParameters parameters, CallContext context, CancellationToken cancellationToken)
    {
        if (parameters.Code is { } code and not (1000 or (>= 3000 and <= 4999))) return new ApiError(ErrorCode.InvalidArgument, $"code {code}: 1000 or 3000 to 4999");
        if (context.Sockets.Find(parameters.Task) is not { } socket) return ErrorCode.SocketNotOpen;
        await socket.CloseAsync(parameters.Code ?? 1000, parameters.Reason ?? string.Empty).ConfigureAwait(false);
        return NoResult.Value;
    }

    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage BuildUpload(UploadFileParameters parameters, CallContext context, Uri uri, int hop, TaskEvents progress)
    {
        var request = RequestBuilder.Plain(HttpMethod.Post, uri, parameters.Header, hop);
        var form = new MultipartFormDataContent($"----alcove{Guid.NewGuid():N}");
        if (parameters.FormData is { ValueKind: JsonValueKind.Object } fields)
            foreach (var field in fields.EnumerateObject()) form.Add(new StringContent(field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText()), $"\"{FileNames.ForHeader(field.Name)}\"");
        var size = context.Files.SizeOf(parameters.FilePath);
        var file = new StreamContent(new CountingStream(context.Files.OpenRead(parameters.FilePath), long.MaxValue, count => progress.Report(count, size)));
        file.Headers.ContentType = MediaTypeHeaderValue.TryParse(FileTypes.Of(parameters.FilePath), out var type) ? type : null;
        file.Headers.ContentLength = size;
        form.Add(file, $"\"{FileNames.ForHeader(parameters.Name)}\"", $"\"{FileNames.ForHeader(parameters.FileName ?? Path.GetFileName(parameters.FilePath))}\"");
        request.Content = form;
        return request;
    }
}
