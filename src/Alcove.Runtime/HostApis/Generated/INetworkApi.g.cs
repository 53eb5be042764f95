// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis;

/// <summary>Through the broker: only to declared domains, HTTPS and WSS outside development, ten transfers and five sockets at a time. What runs when the program is suspended fails as interrupted.</summary>
public interface INetworkApi
{
    /// <summary>An HTTP request; every status is a success.</summary>
    ValueTask<ApiOutcome<RequestResult>> RequestAsync(RequestParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Sends a file as multipart/form-data.</summary>
    ValueTask<ApiOutcome<UploadFileResult>> UploadFileAsync(UploadFileParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Fetches a file of at most 50 MB.</summary>
    ValueTask<ApiOutcome<DownloadFileResult>> DownloadFileAsync(DownloadFileParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Aborts a running transfer.</summary>
    ValueTask<ApiOutcome<NoResult>> AbortTaskAsync(AbortTaskParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Opens a WebSocket; what happens to it comes as events.</summary>
    ValueTask<ApiOutcome<NoResult>> ConnectSocketAsync(ConnectSocketParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Sends a message of at most 1 MB.</summary>
    ValueTask<ApiOutcome<NoResult>> SocketSendAsync(SocketSendParameters parameters, CallContext context, CancellationToken cancellationToken);

    /// <summary>Closes a socket.</summary>
    ValueTask<ApiOutcome<NoResult>> SocketCloseAsync(SocketCloseParameters parameters, CallContext context, CancellationToken cancellationToken);
}

/// <summary>Ties the names of the group 'network' to its implementation.</summary>
public static class NetworkApiBinding
{
    /// <summary>Adds the group to a table.</summary>
    public static void Bind(this HostApiTable table, INetworkApi api)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.Add("request", async (arguments, context, cancellationToken) => RequestParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.RequestAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("uploadFile", async (arguments, context, cancellationToken) => UploadFileParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.UploadFileAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("downloadFile", async (arguments, context, cancellationToken) => DownloadFileParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.DownloadFileAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("abortTask", async (arguments, context, cancellationToken) => AbortTaskParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.AbortTaskAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("connectSocket", async (arguments, context, cancellationToken) => ConnectSocketParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.ConnectSocketAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("socketSend", async (arguments, context, cancellationToken) => SocketSendParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.SocketSendAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
        table.Add("socketClose", async (arguments, context, cancellationToken) => SocketCloseParameters.Read(arguments, out var problem) is { } parameters
            ? ApiReply.From(await api.SocketCloseAsync(parameters, context, cancellationToken).ConfigureAwait(false))
            : ApiReply.Invalid(problem!));
    }
}
