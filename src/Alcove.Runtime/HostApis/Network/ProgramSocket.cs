using Alcove.Protocol.Budgets;
using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Alcove.Protocol.Catalog;
using Alcove.Runtime.Broker;

namespace Alcove.Runtime.HostApis.Network;

/// <summary>One WebSocket of a program: connects, reads until it ends, and tells the program what happens.</summary>
internal sealed class ProgramSocket(ConnectSocketParameters parameters, CallContext context, Action ended) : IAsyncDisposable
{
    private const int LargestMessage = FixedBudgets.SocketMessageBytes;
    private static readonly string[] Reserved = [NetworkClient.ProgramHeader, "Host", "Connection", "Upgrade", "Origin", "Referer", "Sec-WebSocket-Key", "Sec-WebSocket-Version", "Sec-WebSocket-Extensions", "Sec-WebSocket-Accept", "Sec-WebSocket-Protocol", "Content-Length", "Content-Type"];
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly SemaphoreSlim _sending = new(1);
    private Task _running = Task.CompletedTask;
    private int _hasClosed; // 1: the program was told, which it is once

    public void Start(Uri uri, HttpMessageInvoker client, TimeSpan limit) => _running = RunAsync(uri, client, limit);

    public async ValueTask<bool> SendAsync(string? text, string? base64, CancellationToken cancellationToken)
    {
        if (_socket.State != WebSocketState.Open) return false;
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (base64 is null) await _socket.SendAsync(Encoding.UTF8.GetBytes(text ?? string.Empty), WebSocketMessageType.Text, true, cancellationToken).ConfigureAwait(false);
            else await _socket.SendAsync(Convert.FromBase64String(base64), WebSocketMessageType.Binary, true, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is WebSocketException or FormatException or InvalidOperationException)
        {
            return false;
        }
        finally
        {
            _sending.Release();
        }
    }

    public async ValueTask CloseAsync(int code, string reason)
    {
        // First of all: the server's answer, which may come at once, has another code and reason.
        Tell("SocketClose", writer => WriteClose(writer, code, reason));
        try
        {
            if (_socket.State == WebSocketState.Open) await _socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, CancellationToken.None).ConfigureAwait(false);
            else await _ending.CancelAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or InvalidOperationException or ObjectDisposedException)
        {
            // It ended meanwhile.
        }

        // A server that never answers the close must not keep the socket.
        if (!_ending.IsCancellationRequested) _ending.CancelAfter(TimeSpan.FromSeconds(5));
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
    }

    private async Task RunAsync(Uri uri, HttpMessageInvoker client, TimeSpan limit)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token, context.Tasks.Interrupted);
        try
        {
            Prepare();
            using (var timeout = CancellationTokenSource.CreateLinkedTokenSource(either.Token))
            {
                timeout.CancelAfter(limit);
                await _socket.ConnectAsync(uri, client, timeout.Token).ConfigureAwait(false);
            }

            Tell("SocketOpen", writer => WriteHeaders(writer));
            await ReceiveAsync(either.Token).ConfigureAwait(false);
            Tell("SocketClose", writer => WriteClose(writer, (int)(_socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure), _socket.CloseStatusDescription ?? string.Empty));
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or HttpRequestException or IOException)
        {
            var wasInterrupted = context.Tasks.Interrupted.IsCancellationRequested;
            if (!_ending.IsCancellationRequested) Tell("SocketError", writer => writer.WriteString("errMsg", wasInterrupted ? "interrupted" : exception is OperationCanceledException ? "timeout" : "the connection failed"));
            Tell("SocketClose", writer => WriteClose(writer, 1006, "abnormal closure"));
        }
        finally
        {
            ended();
            _socket.Dispose();
        }
    }

    private void Prepare()
    {
        _socket.Options.HttpVersion = new Version(1, 1);
        foreach (var protocol in parameters.Protocols ?? []) _socket.Options.AddSubProtocol(protocol);
        _socket.Options.SetRequestHeader("X-Mp-App", context.Program.AppId);
        if (parameters.Header is not { ValueKind: JsonValueKind.Object } header) return;
        foreach (var field in header.EnumerateObject())
            if (!Reserved.Contains(field.Name, StringComparer.OrdinalIgnoreCase) && field.Value.ValueKind == JsonValueKind.String) _socket.Options.SetRequestHeader(field.Name, field.Value.GetString());
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>();
        while (true)
        {
            var result = await _socket.ReceiveAsync(message.GetMemory(16 * 1024), cancellationToken).ConfigureAwait(false);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                if (_socket.State == WebSocketState.CloseReceived) await _socket.CloseOutputAsync(_socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, cancellationToken).ConfigureAwait(false);
                return;
            }

            message.Advance(result.Count);
            if (message.WrittenCount > LargestMessage)
            {
                await _socket.CloseAsync(WebSocketCloseStatus.MessageTooBig, null, cancellationToken).ConfigureAwait(false);
                throw new WebSocketException("a message is too large");
            }

            if (!result.EndOfMessage) continue;
            var isText = result.MessageType == WebSocketMessageType.Text;
            Tell("SocketMessage", writer =>
            {
                if (isText) writer.WriteString("text", message.WrittenSpan);
                else writer.WriteBase64String("base64", message.WrittenSpan);
            });
            message.ResetWrittenCount();
        }
    }

    private void Tell(string name, Action<Utf8JsonWriter> detail)
    {
        // Nothing follows the end.
        if ((name == "SocketClose" ? Interlocked.Exchange(ref _hasClosed, 1) : Volatile.Read(ref _hasClosed)) != 0) return;
        context.SendEvent(name, writer =>
        {
            writer.WriteNumber("task", parameters.Task);
            detail(writer);
        });
    }

    private void WriteHeaders(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("header");
        if (_socket.SubProtocol is { Length: > 0 } protocol) writer.WriteString("Sec-WebSocket-Protocol", protocol);
        writer.WriteEndObject();
    }

    private static void WriteClose(Utf8JsonWriter writer, int code, string reason)
    {
        writer.WriteNumber("code", code);
        writer.WriteString("reason", reason);
    }
}
